/**
 * The teacher's kit: plan, worksheet, answer key, a page for the administrator; each a sheet with its own link and made for paper too.
 * Place: loaded when its address is opened (room.tsx); routes.ts reads which sheet.
 */
import { useEffect, useRef } from 'preact/hooks';
import { followMeasurements, restoreMeasurement } from '../lesson/numbers';
import { followChoice } from '../power/follow-choice';
import { route } from '../routes';
import '../style/teacher.css';
import { Administrator } from './administrator';
import { Answers } from './answers';
import { Overview } from './overview';
import { Plan } from './plan';
import { asSheet, type SheetName } from './sheets';
import { Worksheet } from './worksheet';

const SHEETS = { plan: Plan, worksheet: Worksheet, answers: Answers, administrator: Administrator } as const;

export function Teacher() {
  const { value } = route;
  const sheet = asSheet(value.kind === 'teacher' ? value.sheet : '');
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    // A new sheet is a new page to a screen reader; the first one was opened by a link and reads from the top anyway.
    top.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [sheet]);
  // Worksheet and answer key reckon with what the lesson measured on this device.
  useEffect(() => {
    const undo = [followMeasurements(), followChoice()];
    void restoreMeasurement();
    return () => {
      for (const stop of undo) stop();
    };
  }, []);
  return (
    <div class="kit" ref={top}>
      {sheet === null ? <Overview /> : <Sheet name={sheet} />}
    </div>
  );
}

function Sheet({ name }: { readonly name: SheetName }) {
  const Content = SHEETS[name];
  return <Content />;
}

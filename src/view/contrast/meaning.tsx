/**
 * What the number means: a quiet list of screens, usable before any run; the open one below it. Nothing of a screen loads until it is opened.
 * Place: in the first load, after the measurement. A finished run opens the first screen; a link "#/months?cents=10" opens its own.
 */
import { effect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { activity } from '../state';
import { text } from '../text/text';
import { hrefOf, openScreen, readAddressOfScreens, setFields } from './fields';
import { SCREENS, type ScreenId } from './screens';

/** What a new measurement takes the place of. */
const REPLACED = {
  example: undefined,
  rate: undefined,
  part: undefined,
  power: undefined,
  card: undefined,
  chip: undefined,
  watts: undefined,
  badge: undefined,
  scope: undefined,
  loaded: undefined,
  idle: undefined,
  capacity: undefined,
} as const;

export function Meaning() {
  const words = text.contrast;
  const [arrivals, setArrivals] = useState(0);
  const screen = openScreen.value;
  useEffect(() => {
    const arrive = (): void => {
      if (!readAddressOfScreens()) return;
      setArrivals((before) => before + 1);
      document.getElementById('meaning')?.scrollIntoView();
    };
    arrive();
    addEventListener('hashchange', arrive);
    const stop = effect(openAfterResult);
    return () => {
      stop();
      removeEventListener('hashchange', arrive);
    };
  }, []);
  return (
    <section id="meaning" class="meaning" aria-labelledby="meaning-heading">
      <div class="section">
        <div class="section-head">
          <h2 id="meaning-heading">{words.meaning}</h2>
          <p class="soft">{words.meaningIntro}</p>
        </div>
        <nav class="section-body" aria-label={words.meaning}>
          <ol class={screen === null ? 'screen-list' : 'screen-list screen-list-open'}>
            {SCREENS.map((id) => (
              <ScreenLink key={id} id={id} isOpen={id === screen} />
            ))}
          </ol>
        </nav>
      </div>
      {screen === null ? null : <LazyStage screen={screen} arrivals={arrivals} />}
    </section>
  );
}

let answered: string | null = null;

function openAfterResult(): void {
  const now = activity.value;
  if (now.kind !== 'done' || now.result.id === answered) return;
  answered = now.result.id;
  if (now.result.validity.verdict === 'invalid' || now.result.headline_run_index === null) return;
  setFields(REPLACED);
  openScreen.value ??= 'ladder';
}

function ScreenLink({ id, isOpen }: { readonly id: ScreenId; readonly isOpen: boolean }) {
  const { name, question } = text.contrast.screens[id];
  return (
    <li>
      <a href={hrefOf(id)} aria-current={isOpen ? 'page' : undefined}>
        <span class="screen-name">{name}</span> <span class="screen-question">{question}</span>
      </a>
    </li>
  );
}

interface StageProps {
  readonly screen: ScreenId;
  readonly arrivals: number;
}

function LazyStage(props: StageProps) {
  const [Stage, setStage] = useState<ComponentType<StageProps> | 'failed' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('./stage').then(
      (module) => isCurrent && setStage(() => module.Stage),
      // Offline with a cold cache.
      () => isCurrent && setStage('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  if (Stage === 'failed') return <p class="notice notice-warning">{text.contrast.failed}</p>;
  return Stage === null ? <p class="soft screen">{text.contrast.loading}</p> : <Stage {...props} />;
}

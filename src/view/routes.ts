/**
 * Which room of the page the address's fragment opens: the measurement with its sections, a step of the lesson, the class board, the teacher's kit.
 * Place: in the first load; app.tsx draws the room. A contrast screen's fragment (contrast/screens.ts) and a section's name belong to the page. Pure but for `route`.
 */
import { signal } from '@preact/signals';

export const LESSON_STEPS = 10;

export type Route =
  | { readonly kind: 'page' }
  /** `step` null: the list of the steps. */
  | { readonly kind: 'lesson'; readonly step: number | null }
  | { readonly kind: 'board' }
  /** `sheet` empty: the kit's first page; otherwise worksheet, answers, … as teacher/ names them. */
  | { readonly kind: 'teacher'; readonly sheet: string };

/** Of the element that holds an open room. */
export const ROOM_ID = 'room';

export const route = signal<Route>({ kind: 'page' });

/** Anything that is no room is the page: a fragment may name a section, a contrast screen, or nothing known. */
export function readRoute(fragment: string): Route {
  const [, room, part = ''] = /^#\/(lesson|board|teacher)(?:\/([a-z0-9-]{1,40}))?(?:\?.*)?$/s.exec(fragment) ?? [];
  if (room === 'board') return { kind: 'board' };
  if (room === 'teacher') return { kind: 'teacher', sheet: part };
  if (room !== 'lesson') return { kind: 'page' };
  const step = /^\d{1,2}$/.test(part) ? Number(part) : 0;
  return { kind: 'lesson', step: step >= 1 && step <= LESSON_STEPS ? step : null };
}

export function lessonHref(step: number | null): string {
  return step === null ? '#/lesson' : `#/lesson/${step}`;
}

export function boardHref(): string {
  return '#/board';
}

/** Follows the address; undone by the returned function. */
export function followRoute(): () => void {
  const arrive = (): void => {
    route.value = readRoute(location.hash);
  };
  arrive();
  addEventListener('hashchange', arrive);
  return () => removeEventListener('hashchange', arrive);
}

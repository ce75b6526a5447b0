/** The projector's hand: which of a step's screens stands there, and the arrow keys that turn it, or the step, over. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { hrefOfStep, type LessonOptions, neighboursOf, type StepNumber } from '../sequence';

export const PANELS = ['ask', 'work', 'answer', 'why'] as const;
export type PanelName = (typeof PANELS)[number];

export interface Projector {
  readonly panel: PanelName;
  readonly place: number;
  readonly show: (panel: PanelName) => void;
  /** One screen forward or back, into the next or previous step at the ends. */
  readonly turn: (direction: 1 | -1) => void;
  /** Counts the attempts to go on without a guess. */
  readonly urges: number;
}

export function useProjector(step: StepNumber, options: LessonOptions, isDecided: boolean): Projector {
  const [place, setPlace] = useState(0);
  const [urges, setUrges] = useState(0);
  // A key may come before the last one has been drawn.
  const now = useRef(place);
  const goTo = (target: number): void => {
    now.current = target;
    setPlace(target);
  };
  const turn = (direction: 1 | -1): void => {
    const target = now.current + direction;
    if (direction === 1 && now.current === 0 && !isDecided) setUrges((before) => before + 1);
    else if (target >= 0 && target < PANELS.length) goTo(target);
    else {
      const { next, previous } = neighboursOf(step, options);
      const there = direction === 1 ? next : previous;
      if (there !== null) location.hash = hrefOfStep(there, options);
    }
  };
  useEffect(() => {
    if (!options.isProjected) return undefined;
    const press = (event: KeyboardEvent): void => {
      const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
      if (direction === null || belongsToElement(event)) return;
      event.preventDefault();
      turn(direction);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  return { panel: PANELS[place] ?? 'ask', place, show: (panel) => goTo(PANELS.indexOf(panel)), turn, urges };
}

/** A slider, a field or a scrolled table needs its arrow keys itself. */
function belongsToElement(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return true;
  return (
    event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable], .scroll, [role="slider"]') !== null
  );
}

/**
 * What one click will do, in one sentence for every button that starts load: how long, how much energy at most, what it does not do.
 * Place: under each such button but the first screen's, which says it at length (start-panel.tsx).
 */
import type { Seconds } from '../../core/units';
import { text } from '../text/text';
import { costOfLoad, roughly, spanText } from './cost';

interface LoadNoteProps {
  /** For the button's `aria-describedby`. */
  readonly id: string;
  readonly duration: Seconds;
  /** The work ends by itself at that time, done or not; else it takes about that long. */
  readonly isLimit?: boolean;
}

export function LoadNote({ id, duration, isLimit = false }: LoadNoteProps) {
  const said = isLimit ? duration : roughly(duration);
  return (
    <p class="faint" id={id}>
      {text.measure.load(spanText(said), spanText(costOfLoad(duration).kettle), isLimit)}
    </p>
  );
}

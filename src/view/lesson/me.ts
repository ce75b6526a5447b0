/** How sentences of the lesson speak of the student's device: by its number, and never of an example as if it were measured. */
import { rate } from '../contrast/quantity-text';
import { words } from '../text/lesson';
import type { StudentNumbers } from './step';

interface Me {
  /** "your computer (*413 MH/s*)". */
  readonly me: string;
  readonly one: string;
  readonly many: string;
  /** One sentence for the head of the step. */
  readonly line: string;
}

export function meOf({ source, best }: StudentNumbers): Me {
  const shown = rate(best);
  return { me: words.me[source](shown), one: words.one[source], many: words.many[source], line: words.lines[source](shown) };
}

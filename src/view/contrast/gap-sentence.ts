/** How many times an ASIC's energy a hash takes here, and that doubtful watts do not change the verdict. Place: the result's first comparison, the power panel. */
import type { Range } from '../../core/units';
import { countWords } from '../format';
import { text } from '../text/text';

/** Below this a factor of two in the watts would matter. */
const GAP_THAT_DECIDES = 20;

/** Null where the watts could change the verdict. A range between unequal ends deserves no third digit. */
export function gapSentence(gap: Range<number>, machine: string): string | null {
  if (gap.low < GAP_THAT_DECIDES) return null;
  const digits = gap.low === gap.high ? 3 : 2;
  const shown = (end: number): string => countWords(Number(end.toPrecision(digits)));
  const [low, high] = [shown(gap.low), shown(gap.high)];
  return text.contrast.gap(low === high ? low : text.shell.quantities.span(low, high), machine);
}

/** A share of a whole machine: as a part below two, as so many machines above. Place: sentences, table and formula of the inversion. */
import type { Range } from '../../../core/units';
import { count, part, span } from '../quantity-text';

export function shareText(share: Range<number>): string {
  return span(share, (value) => (value >= 2 ? count(value) : part(value)));
}

/** Waits from a microsecond on: quantity-text.ts begins at minutes, and a fast card needs seconds for 32 zero bits. */
import { duration } from '../contrast/quantity-text';
import { decimal } from '../format';
import { words } from '../text/lesson';

const LONGEST_IN_SECONDS = 120;

export function shortDuration(seconds: number): string {
  if (seconds >= LONGEST_IN_SECONDS) return duration(seconds);
  if (seconds >= 1) return words.units.seconds(decimal(seconds, seconds < 10 ? 1 : 0));
  return words.units.milliseconds(decimal(seconds * 1000, seconds < 0.01 ? 2 : 0));
}

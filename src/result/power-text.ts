/**
 * Power and efficiency of a run in words: both ends of the range, badge, scope; no more digits than the range deserves.
 * Place: beside rate-text, under the exports, the command line's reports and the result on the page.
 */
import { significantDigits } from '../power/efficiency';
import type { Efficiency, Power } from './schema';

type Ends = Power['power_w'];

interface Step {
  readonly size: number;
  readonly name: string;
}

const POWERS: readonly Step[] = [
  { size: 1e6, name: 'MW' },
  { size: 1e3, name: 'kW' },
  { size: 1, name: 'W' },
  { size: 1e-3, name: 'mW' },
];

const HASHES_PER_JOULE: readonly Step[] = [
  { size: 1e12, name: 'TH/J' },
  { size: 1e9, name: 'GH/J' },
  { size: 1e6, name: 'MH/J' },
  { size: 1e3, name: 'kH/J' },
  { size: 1, name: 'H/J' },
];

/** Signs of decimals and words of a language; the page brings its own. */
export interface Wording {
  readonly locale: string;
  readonly million: string;
  readonly billion: string;
}

const ENGLISH: Wording = { locale: 'en', million: 'million', billion: 'billion' };

const joulesPerTerahash = ({ million, billion }: Wording): readonly Step[] => [
  { size: 1e9, name: `${billion} J/TH` },
  { size: 1e6, name: `${million} J/TH` },
  { size: 1, name: 'J/TH' },
];

const BADGE_WORDS: Readonly<Record<Power['badge'], string>> = {
  metered: 'metered',
  sensor: 'sensor',
  battery: 'battery',
  estimated: 'estimated',
  typed: 'typed',
};

const SCOPE_WORDS: Readonly<Record<Power['scope'], string>> = { chip: 'chip', board: 'board', 'whole-computer': 'whole computer' };

/** "12–45 W". */
export function wattsText({ power_w: ends }: Power, wording = ENGLISH): string {
  return rangeText(ends, POWERS, wording);
}

/** "12–45 W, estimated, chip". */
export function powerText(power: Power): string {
  return `${wattsText(power)}, ${BADGE_WORDS[power.badge]}, ${SCOPE_WORDS[power.scope]}`;
}

/** "0.2–0.9 MH/J". */
export function hashesPerJouleText({ hashes_per_joule: ends }: Pick<Efficiency, 'hashes_per_joule'>, wording = ENGLISH): string {
  return rangeText(ends, HASHES_PER_JOULE, wording);
}

/** "1.1–5 million J/TH". */
export function joulesPerTerahashText({ joules_per_terahash: ends }: Pick<Efficiency, 'joules_per_terahash'>, wording = ENGLISH): string {
  return rangeText(ends, joulesPerTerahash(wording), wording);
}

/** Both ends in the unit of the higher one; two digits, more only where the range is narrow enough to carry them. */
function rangeText(ends: Ends, steps: readonly Step[], { locale }: Wording): string {
  const digits = Math.max(2, significantDigits(ends));
  const { size, name } = steps.find((step) => Number(ends.high.toPrecision(digits)) >= step.size) ?? steps.at(-1) ?? { size: 1, name: '' };
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: digits });
  const low = format.format(ends.low / size);
  const high = format.format(ends.high / size);
  return `${low === high ? low : `${low}–${high}`} ${name}`;
}

/**
 * Figures of the rows in English: two digits, from a billionth of a cent to a trillion dollars.
 * Place: insight/report, for the command line and for the page's Markdown file; the page's own screens have their formats.
 */
import type { JoulesPerHash, Range } from '../../core/units';
import { phrases } from './phrases';
import type { ReportNumbers, ReportWriter } from './row';

type Steps = readonly (readonly [size: number, name: string])[];

const COUNTS: Steps = [
  [1e24, ' septillion'],
  [1e21, ' sextillion'],
  [1e18, ' quintillion'],
  [1e15, ' quadrillion'],
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
const POWERS: Steps = [
  [1e12, ' TW'],
  [1e9, ' GW'],
  [1e6, ' MW'],
  [1e3, ' kW'],
  [1, ' W'],
  [1e-3, ' mW'],
];
const ENERGIES: Steps = [
  [1e9, ' TWh'],
  [1e6, ' GWh'],
  [1e3, ' MWh'],
  [1, ' kWh'],
];
const RATES: Steps = [
  [1e18, ' EH/s'],
  [1e15, ' PH/s'],
  [1e12, ' TH/s'],
  [1e9, ' GH/s'],
  [1e6, ' MH/s'],
  [1e3, ' kH/s'],
];

const DIGITS = 2;

/** `unit` follows where no step is small enough. */
function stepped(value: number, steps: Steps, unit: string, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const [size, name] = steps.find(([least]) => rounded >= least) ?? [1, unit];
  return `${plain(value / size, digits)}${name}`;
}

/** Below a millionth as a power of ten. */
function plain(value: number, digits: number): string {
  if (value !== 0 && Math.abs(value) < 1e-6) return Number(value.toPrecision(digits)).toExponential();
  return new Intl.NumberFormat('en', { maximumSignificantDigits: digits }).format(value);
}

function countWords(value: number): string {
  return stepped(value, COUNTS, '', DIGITS);
}

function wattWords(value: number): string {
  return stepped(value, POWERS, ' W', DIGITS);
}

/** Of kWh. */
function energyWords(kilowattHours: number): string {
  return stepped(kilowattHours, ENERGIES, ' kWh', DIGITS);
}

function bigRateWords(rate: number): string {
  return stepped(rate, RATES, ' H/s', 3);
}

/** "$860 million", "$100,000", "16.5 cents", "0.0008 cents". */
function moneyWords(usd: number): string {
  if (usd < 0) return `minus ${moneyWords(-usd)}`;
  return usd >= 1 ? `$${stepped(usd, COUNTS, '', DIGITS)}` : centWords(usd);
}

/** Prices of electricity: a tenth of a cent decides there. */
function centWords(usd: number): string {
  return usd < 0 ? `minus ${centWords(-usd)}` : `${plain(usd * 100, usd >= 0.001 ? 3 : DIGITS)} cents`;
}

function bitcoinWords(bitcoins: number): string {
  return `${plain(bitcoins, DIGITS)} BTC`;
}

/** "0.019 %", and from a hundred-thousandth down "1 part in 5.7 billion". */
function shareWords(share: number): string {
  return share >= 1e-5 ? `${plain(share * 100, DIGITS)} %` : `1 part in ${countWords(1 / share)}`;
}

function durationWords(seconds: number): string {
  const days = seconds / 86_400;
  if (days < 1) return `${plain(seconds / 3600, DIGITS)} hours`;
  return days < 1000 ? `${plain(days, DIGITS)} days` : `${countWords(days / 365.25)} years`;
}

/** Both ends, one where they read alike. */
function spanWords(range: Range<number>, words: (value: number) => string): string {
  const [low, high] = [words(range.low), words(range.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** Two digits of a range, three of a single figure. */
function efficiencyWords({ low, high }: Range<JoulesPerHash>): string {
  const digits = low === high ? 3 : DIGITS;
  return `${spanWords({ low: low * 1e12, high: high * 1e12 }, (value) => stepped(value, value < 1e6 ? [] : COUNTS, '', digits))} J/TH`;
}

const numbers: ReportNumbers = {
  count: countWords,
  rate: bigRateWords,
  networkRate: bigRateWords,
  watts: wattWords,
  energy: energyWords,
  money: moneyWords,
  cents: centWords,
  bitcoins: bitcoinWords,
  share: shareWords,
  duration: durationWords,
  month: (date) => date,
  dates: (span) => span.replace('..', ' to '),
  efficiency: efficiencyWords,
  span: spanWords,
};

export const ENGLISH: ReportWriter = { phrases, numbers };

/**
 * Numbers as people type them on a command line, taken strictly: a misread limit would be worse than a refused one.
 * Place: under arguments.ts. Rates are read by result/rate-text.
 */
import { HashwattError } from '../core/errors';
import { readWhole } from '../core/read-whole';
import { type Milliseconds, milliseconds, type UsDollarsPerKilowattHour, usDollarsPerKilowattHour } from '../core/units';

/** @throws HashwattError `argument-invalid` */
export function parseWhole(option: string, text: string, minimum: number, maximum: number): number {
  const value = readWhole(text);
  if (value === undefined || value < minimum || value > maximum) {
    throw refused(option, `a whole number from ${minimum} to ${maximum}`, text);
  }
  return value;
}

const MILLISECONDS_PER_UNIT: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** "120s", "2m", "500ms", "1.5h". */
export function parseDuration(option: string, text: string): Milliseconds {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
  const factor = MILLISECONDS_PER_UNIT[unit];
  if (amount === undefined || factor === undefined || Number(amount) === 0) {
    throw refused(option, 'a time above zero with unit, for example 120s or 2m', text);
  }
  return milliseconds(Number(amount) * factor);
}

/** "10%" becomes 0.1. */
export function parsePercent(option: string, text: string): number {
  const [, amount] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
  if (amount === undefined || Number(amount) > 100) throw refused(option, 'a percentage from 0% to 100%', text);
  return Number(amount) / 100;
}

/** Dollars for a kilowatt-hour: 0.10 is ten cents. The dearest countries pay half a dollar; 10 or more is cents by mistake. */
export function parseElectricityPrice(option: string, text: string): UsDollarsPerKilowattHour {
  const amount = /^\d{1,2}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(amount < 10)) throw refused(option, 'dollars for a kilowatt-hour from 0 to below 10, for example 0.10', text);
  return usDollarsPerKilowattHour(amount);
}

/** @throws HashwattError `argument-invalid` */
export function parseChoice<Choice extends string>(option: string, text: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw refused(option, `one of ${choices.join(', ')}`, text);
  return found;
}

export function refused(option: string, expected: string, got: string): HashwattError {
  return new HashwattError('argument-invalid', `"${option}" expected ${expected}, got ${JSON.stringify(got)}`);
}

/**
 * `--power`: where the watts of a result come from. Typed watts, two readings of a wall meter, sensors, the page's estimate, or none.
 * Place: under arguments.ts; power-attach.ts puts the choice into the result.
 */
import { rangeOf } from '../core/range';
import { type Watts, watts } from '../core/units';
import { typedPower } from '../power/estimate';
import type { PowerFigure, PowerScope } from '../power/figure';
import { meterPower } from '../power/meter';
import { parseChoice, refused } from './numbers';

export type PowerChoice =
  /** Sensors where they can be read, the page's estimate where not; `error` is the share by which they may be off, if somebody said it. */
  | { readonly kind: 'sensors'; readonly error?: number }
  | { readonly kind: 'estimate' }
  | { readonly kind: 'none' }
  /** The same figure for every run. Null scope: not said, so what a run uses. */
  | { readonly kind: 'given'; readonly figure: PowerFigure; readonly scope: PowerScope | null };

const NAMED = ['sensors', 'estimate', 'none'] as const;
const SCOPES = { chip: 'chip', board: 'board', computer: 'whole-computer' } as const satisfies Readonly<Record<string, PowerScope>>;
/** From a sensor node to a farm; more is a typing error. */
const LEAST_WATTS = 0.001;
const MOST_WATTS = 1e6;

/** @throws HashwattError `argument-invalid` */
export function parsePower(text: string): PowerChoice {
  const word = NAMED.find((name) => name === text);
  if (word !== undefined) return { kind: word };
  if (text.startsWith('sensors:')) return sensorChoice(text);
  return text.startsWith('meter:') ? meterChoice(text) : typedChoice(text);
}

const EXPECTED = '45W, 40-60W, meter:IDLE,LOADED, meter:IDLE,LOADED:3%, sensors, sensors:10%, estimate or none';
/** A meter or sensor that is off by more tells nothing. */
const MOST_ERROR_PERCENT = 90;

/** "45W", "40-60W", "1.2kW", each with ":chip", ":board" or ":computer" behind it. */
function typedChoice(text: string): PowerChoice {
  const match = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?\s?(m|k)?W(?::([a-z]+))?$/.exec(text);
  if (match === null) throw refused('--power', EXPECTED, text);
  const [, first = '', second, prefix, scopeName] = match;
  const factor = prefix === 'k' ? 1000 : prefix === 'm' ? 0.001 : 1;
  const low = checkedWatts(Number(first) * factor, text);
  const scope = scopeName === undefined ? null : SCOPES[parseChoice('--power scope', scopeName, ['chip', 'board', 'computer'])];
  if (second === undefined) {
    const figure = typedPower(low, scope ?? 'board');
    return { kind: 'given', figure: { ...figure, source: `typed: ${text}, taken as give or take a fifth` }, scope };
  }
  const high = checkedWatts(Number(second) * factor, text);
  if (low >= high) throw refused('--power', 'a range that begins with its lower end', text);
  return {
    kind: 'given',
    figure: { badge: 'typed', scope: scope ?? 'board', power: rangeOf('power', low, high), source: `typed: ${text}` },
    scope,
  };
}

/** "sensors:10%": the person knows better than the usual error how good the sensors of this machine are. */
function sensorChoice(text: string): PowerChoice {
  const match = /^sensors:(\d+(?:\.\d+)?)%$/.exec(text);
  if (match === null) throw refused('--power', EXPECTED, text);
  return { kind: 'sensors', error: errorShare(match[1] ?? '', text) };
}

function errorShare(percent: string, text: string): number {
  const value = Number(percent);
  if (!(value <= MOST_ERROR_PERCENT)) throw refused('--power', `an error of 0 to ${MOST_ERROR_PERCENT} %`, text);
  return value / 100;
}

/** What hashing added: loaded less idle, each give or take its last digit and two percent, or the share that was said. */
function meterChoice(text: string): PowerChoice {
  const match = /^meter:(\d+(?:\.(\d+))?),(\d+(?:\.(\d+))?)(?::(\d+(?:\.\d+)?)%)?$/.exec(text);
  if (match === null) throw refused('--power', 'meter:IDLE,LOADED in watts, for example meter:38,97 or meter:38,97:3%', text);
  const [, idleText = '', idleDigits = '', loadedText = '', loadedDigits = '', percent] = match;
  const idle = Number(idleText) === 0 ? watts(0) : checkedWatts(Number(idleText), text);
  const loaded = checkedWatts(Number(loadedText), text);
  if (idle > loaded) throw refused('--power', 'the idle reading first and the loaded one, which is higher, second', text);
  const grain = watts(10 ** -Math.min(idleDigits.length, loadedDigits.length));
  const { net } = meterPower({ idle, loaded, grain, ...(percent === undefined ? {} : { accuracy: errorShare(percent, text) }) });
  if (net === null || net.power.low <= 0) {
    throw refused(
      '--power',
      'readings further apart than the meter can tell (its last digit and its error of each, 2 % if none is said)',
      text,
    );
  }
  return { kind: 'given', figure: net, scope: net.scope };
}

function checkedWatts(value: number, text: string): Watts {
  if (!(value >= LEAST_WATTS && value <= MOST_WATTS)) throw refused('--power', `watts from ${LEAST_WATTS} to ${MOST_WATTS}`, text);
  return watts(value);
}

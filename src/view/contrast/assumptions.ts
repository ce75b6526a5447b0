/**
 * Every number that a person may change: bounds, default, what is read from the field, and why it could not be read.
 * Place: number-field.tsx draws them, the screens take `valueOf`. A field that holds nonsense counts as its default and says so.
 */
import { latestNetworkState } from '../../insight/network';
import { bitcoins, usDollarsPerBitcoin, type UsDollarsPerKilowattHour, usDollarsPerKilowattHour } from '../../core/units';
import { DEFAULT_COMPUTER_COUNT } from '../../insight/everyone';
import type { NetworkState } from '../../insight/reward';
import { DEFAULT_AGED_CAPACITY } from '../../power/battery';
import { USUAL_MARGINS } from '../../power/estimate';
import { DEFAULT_METER_ACCURACY } from '../../power/meter';
import { fields } from './fields';
import { type Bounds, type Typed, typedNumber } from './typed-number';

interface Assumption extends Bounds {
  readonly usual: number;
}

const newest = latestNetworkState();
// A provenance of its own, apart from the month's: beside it the screens name live figures, where those are in use.
const latest = { ...newest, provenance: { ...newest.provenance } };

/** Homes of the world, June 2025: data/electricity-prices.json; a test holds it to the row. */
export const HOME_CENTS = 16.5;
/** The Ethiopian tariff for this work, December 2025; likewise. */
export const FARM_CENTS = 4;
/** From the data's snapshot to the middle of April 2028, when block 1,050,000 is expected (data/network-months.json). */
const DAYS_TO_HALVING = 512;

function percent(part: number): number {
  return Math.round(part * 100);
}

export const ASSUMPTIONS = {
  cents: { usual: HOME_CENTS, least: 0, most: 1000 },
  difficulty: { usual: Number(latest.difficulty.toPrecision(6)), least: 1, most: 1e20 },
  subsidy: { usual: latest.subsidy, least: 1e-8, most: 50 },
  price: { usual: Math.round(latest.price), least: 0.01, most: 1e9 },
  off: { usual: 20, least: 0, most: 90 },
  grain: { usual: 1, least: 0.001, most: 100 },
  accuracy: { usual: DEFAULT_METER_ACCURACY * 100, least: 0, most: 50 },
  age: { usual: DEFAULT_AGED_CAPACITY * 100, least: 1, most: 100 },
  partlow: { usual: percent(USUAL_MARGINS.rating.low), least: 1, most: 100 },
  parthigh: { usual: percent(USUAL_MARGINS.rating.high), least: 100, most: 1000 },
  classlow: { usual: percent(USUAL_MARGINS.class.low), least: 1, most: 100 },
  classhigh: { usual: percent(USUAL_MARGINS.class.high), least: 100, most: 1000 },
  claimcents: { usual: 10, least: 0.001, most: 1000 },
  count: { usual: DEFAULT_COMPUTER_COUNT, least: 1, most: 1e15 },
  farm: { usual: 100, least: 0.001, most: 1e6 },
  overhead: { usual: 10, least: 0, most: 300 },
  farmcents: { usual: FARM_CENTS, least: 0, most: 1000 },
  cop: { usual: 3, least: 1, most: 20 },
  /** One S21 with hosting (data/cloud-contracts.json): its rate, price and fee. It is open-ended; five years are an assumption. */
  terahashes: { usual: 200, least: 0.001, most: 1e9 },
  upfront: { usual: 18.8, least: 0, most: 1e6 },
  fee: { usual: 0.0332, least: 0, most: 1000 },
  days: { usual: 1825, least: 1, most: 3650, isWhole: true },
  growth: { usual: 20, least: -99, most: 1000 },
  drift: { usual: 0, least: -99, most: 1000 },
  halving: { usual: DAYS_TO_HALVING, least: 0, most: 10_000 },
  promised: { usual: 0, least: 0, most: 1e6 },
} as const satisfies Readonly<Record<string, Assumption>>;

export type AssumptionName = keyof typeof ASSUMPTIONS;

export interface Read {
  readonly value: number;
  /** Absent when the field is as it should be. */
  readonly problem?: Exclude<Typed, { readonly kind: 'number' | 'empty' }>;
}

export function readAssumption(name: AssumptionName): Read {
  const { usual } = ASSUMPTIONS[name];
  const typed = typedNumber(fields.value[name] ?? '', ASSUMPTIONS[name]);
  switch (typed.kind) {
    case 'number':
      return { value: typed.value };
    case 'empty':
      return { value: usual };
    default:
      return { value: usual, problem: typed };
  }
}

export function valueOf(name: AssumptionName): number {
  return readAssumption(name).value;
}

export function electricityPrice(): UsDollarsPerKilowattHour {
  return usDollarsPerKilowattHour(valueOf('cents') / 100);
}

/** Difficulty, subsidy and price that every screen but the time machine reckons with. */
export function networkState(): NetworkState {
  return {
    difficulty: valueOf('difficulty'),
    subsidy: bitcoins(valueOf('subsidy')),
    price: usDollarsPerBitcoin(valueOf('price')),
  };
}

export const latestState = latest;

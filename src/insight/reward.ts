/**
 * What a hash rate earns: share of the network, bitcoins, dollars, electricity. Every other insight stands on these few lines.
 * Place: insight, before network, cost, heat, contract and everyone. Formulas: docs/contrast.md; work per block: src/work/target.ts.
 */
import { expectNonNegative, expectPositive } from '../core/expect';
import { mapRange } from '../core/range';
import {
  type Bitcoins,
  bitcoins,
  type HashesPerSecond,
  hashesPerSecond,
  type KilowattHours,
  kilowattHours,
  type Range,
  type Seconds,
  seconds,
  type UsDollars,
  type UsDollarsPerBitcoin,
  type UsDollarsPerKilowattHour,
  usDollars,
  type Watts,
} from '../core/units';
import { workOf } from '../work/target';

/** What the protocol aims at: one block in 600 s, 144 a day. */
export const BLOCK_INTERVAL = seconds(600);
export const BLOCKS_PER_DAY = 144;
export const JOULES_PER_KILOWATT_HOUR = 3.6e6;

/** The three figures of the outside world that income depends on. */
export interface NetworkState {
  /** D, times harder than the easiest target that the network ever allowed. */
  readonly difficulty: number;
  /** R, new bitcoins in a block; transaction fees are not counted. */
  readonly subsidy: Bitcoins;
  readonly price: UsDollarsPerBitcoin;
}

/** N = W / 600 with W = D * 2^48 / 65535: the rate in H/s at which blocks of difficulty D come every 600 s. */
export function networkRate(difficulty: number): HashesPerSecond {
  return hashesPerSecond(workOf(expectPositive('difficulty', difficulty)) / BLOCK_INTERVAL);
}

/** s = H / (H + N), between 0 and 1: the visitor joins the network, so he is part of the whole. Never H / N, which passes 1 in 2009. */
export function shareOfNetwork(rate: HashesPerSecond, network: HashesPerSecond): number {
  return expectNonNegative('rate', rate) / (rate + expectPositive('network', network));
}

/** Bitcoins a day, s * 144 * R: expected, subsidy only, for a rate in H/s. */
export function bitcoinsPerDay(rate: HashesPerSecond, state: Pick<NetworkState, 'difficulty' | 'subsidy'>): Bitcoins {
  const share = shareOfNetwork(rate, networkRate(state.difficulty));
  return bitcoins(share * BLOCKS_PER_DAY * expectNonNegative('subsidy', state.subsidy));
}

/** Dollars a day that one TH/s earns in the limit of a small rate: 1e12 * 86400 / W * R * price. The trade calls it hash price. */
export function incomePerTerahashDay(state: NetworkState): UsDollars {
  const blocks = (1e12 * 86_400) / workOf(expectPositive('difficulty', state.difficulty));
  return usDollars(blocks * expectNonNegative('subsidy', state.subsidy) * expectNonNegative('price', state.price));
}

/** Mean time to find one block alone, W / H in seconds. The wait has no memory: having waited makes it no shorter. */
export function timeToBlockAlone(rate: HashesPerSecond, difficulty: number): Seconds {
  return seconds(workOf(expectPositive('difficulty', difficulty)) / expectPositive('rate', rate));
}

/** P * 24 h in kWh. */
export function energyPerDay(power: Range<Watts>): Range<KilowattHours> {
  return mapRange(power, (value) => kilowattHours((expectNonNegative('power', value) * 24) / 1000));
}

export interface DailyBalance {
  readonly share: number;
  readonly bitcoins: Bitcoins;
  readonly income: UsDollars;
  readonly energy: Range<KilowattHours>;
  readonly electricityCost: Range<UsDollars>;
  /** Income less electricity; negative when the current costs more than the coins bring. */
  readonly net: Range<UsDollars>;
}

export interface DailyBalanceInput {
  readonly rate: HashesPerSecond;
  readonly power: Range<Watts>;
  readonly state: NetworkState;
  readonly electricityPrice: UsDollarsPerKilowattHour;
}

/** One day: share, BTC, worth in USD, electricity in kWh and USD at c per kWh, and what is left. Power in W with its range. */
export function dailyBalance({ rate, power, state, electricityPrice }: DailyBalanceInput): DailyBalance {
  expectNonNegative('electricityPrice', electricityPrice);
  const mined = bitcoinsPerDay(rate, state);
  const income = usDollars(mined * expectNonNegative('price', state.price));
  const energy = energyPerDay(power);
  const electricityCost = mapRange(energy, (value) => usDollars(value * electricityPrice));
  return {
    share: shareOfNetwork(rate, networkRate(state.difficulty)),
    bitcoins: mined,
    income,
    energy,
    electricityCost,
    net: mapRange(electricityCost, (cost) => usDollars(income - cost)),
  };
}

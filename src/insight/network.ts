/**
 * The time machine: the visitor's rate in any month from January 2009 on, and when it stopped earning.
 * Place: insight, after reward. Formulas: docs/contrast.md. Dates come in as text; nothing here reads a clock.
 */
import { expectPositive } from '../core/expect';
import { exactly } from '../core/range';
import {
  type Bitcoins,
  bitcoins,
  type HashesPerSecond,
  hashesPerSecond,
  type Range,
  type UsDollars,
  type UsDollarsPerBitcoin,
  type UsDollarsPerKilowattHour,
  usDollars,
  usDollarsPerBitcoin,
  usDollarsPerKilowattHour,
  type Watts,
  watts,
} from '../core/units';
import { type NetworkMonthRow, networkDocument } from './catalogue-network';
import { joined, type Provenance, provenanceOf } from './provenance';
import { bitcoinsPerDay, dailyBalance, type NetworkState, networkRate, shareOfNetwork } from './reward';

/** A month of the bundled history; every later month is unknown, not zero. */
export interface NetworkMonth {
  readonly month: string;
  /** Mean difficulty, for showing. Null when no block of the month is in the data. */
  readonly difficulty: number | null;
  /** Harmonic mean, for income. */
  readonly difficultyForIncome: number | null;
  /** N = W / 600 at the mean difficulty: the line of the chart. */
  readonly networkRate: HashesPerSecond | null;
  /** Time-weighted over the month. */
  readonly subsidy: Bitcoins;
  /** Null before July 2010: there was no market. */
  readonly price: UsDollarsPerBitcoin | null;
  readonly provenance: Provenance;
}

function monthOf(row: NetworkMonthRow): NetworkMonth {
  const difficulty = row.difficulty_mean ?? null;
  return {
    month: row.month,
    difficulty,
    difficultyForIncome: row.difficulty_harmonic ?? difficulty,
    networkRate: difficulty === null ? null : networkRate(difficulty),
    subsidy: bitcoins(row.subsidy_mean_btc ?? row.subsidy_btc),
    price: row.price_usd_mean === undefined ? null : usDollarsPerBitcoin(row.price_usd_mean),
    provenance: provenanceOf(networkDocument, row),
  };
}

/** January 2009 to the last bundled month, in order, without a gap. */
export const networkMonths: readonly NetworkMonth[] = networkDocument.rows.map(monthOf);

/** RangeError when the month is not bundled. */
export function networkMonth(month: string): NetworkMonth {
  const found = networkMonths.find((candidate) => candidate.month === month);
  if (found === undefined) throw new RangeError(`"month" expected 2009-01 to ${networkMonths.at(-1)?.month}, got ${JSON.stringify(month)}`);
  return found;
}

export interface DatedNetworkState extends NetworkState {
  readonly difficultyMonth: string;
  readonly priceMonth: string;
  /** Of both. */
  readonly provenance: Provenance;
}

/** The newest bundled difficulty and price: the default of every calculation, shown with their months. */
export function latestNetworkState(): DatedNetworkState {
  const withDifficulty = networkMonths.findLast((month) => month.difficulty !== null);
  const withPrice = networkMonths.findLast((month) => month.price !== null);
  const last = networkMonths.at(-1);
  if (!withDifficulty?.difficulty || !withPrice?.price || last === undefined)
    throw new RangeError('"months" expected a difficulty and a price, got none');
  return {
    difficulty: withDifficulty.difficulty,
    subsidy: last.subsidy,
    price: withPrice.price,
    difficultyMonth: withDifficulty.month,
    priceMonth: withPrice.month,
    provenance: joined(withDifficulty.provenance, withPrice.provenance),
  };
}

export type MonthBalance =
  | { readonly kind: 'difficulty-unknown'; readonly month: string }
  | {
      readonly kind: 'no-market';
      readonly month: string;
      readonly share: number;
      readonly bitcoins: Bitcoins;
      readonly electricityCost: Range<UsDollars>;
    }
  | {
      readonly kind: 'priced';
      readonly month: string;
      readonly share: number;
      readonly bitcoins: Bitcoins;
      readonly income: UsDollars;
      readonly electricityCost: Range<UsDollars>;
      readonly net: Range<UsDollars>;
    };

export interface Visitor {
  readonly rate: HashesPerSecond;
  readonly power: Range<Watts>;
  readonly electricityPrice: UsDollarsPerKilowattHour;
}

/** An average day of a month: s = H / (H + N), s * 144 * R bitcoins, their worth at the month's mean price, electricity at the chosen price today. */
export function monthBalance(month: NetworkMonth, { rate, power, electricityPrice }: Visitor): MonthBalance {
  if (month.difficultyForIncome === null) return { kind: 'difficulty-unknown', month: month.month };
  const price = month.price ?? usDollarsPerBitcoin(0);
  const state = { difficulty: month.difficultyForIncome, subsidy: month.subsidy, price };
  const { share, bitcoins: mined, income, electricityCost, net } = dailyBalance({ rate, power, state, electricityPrice });
  const balance = { month: month.month, share, bitcoins: mined, electricityCost };
  return month.price === null ? { kind: 'no-market', ...balance } : { kind: 'priced', ...balance, income, net };
}

/** When a daily sum in USD was last reached, by month. */
export type EarningEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'still'; readonly lastMonth: string }
  | { readonly kind: 'ended'; readonly lastMonth: string; readonly firstMonthBelow: string };

/** The last month in which the rate (H/s) earned at least `leastPerDay` (default one cent) before electricity; months without a price are skipped. */
export function lastMonthEarning(rate: HashesPerSecond, leastPerDay: UsDollars = usDollars(0.01)): EarningEnd {
  const visitor = { rate, power: exactly(watts(0)), electricityPrice: usDollarsPerKilowattHour(0) };
  return lastMonthWhere(visitor, (balance) => balance.income >= expectPositive('leastPerDay', leastPerDay));
}

/** The last month in which the coins paid for the electricity, by the kinder end of the power range. */
export function lastMonthInProfit(visitor: Visitor): EarningEnd {
  return lastMonthWhere(visitor, (balance) => balance.net.high > 0);
}

function lastMonthWhere(visitor: Visitor, isGood: (balance: Extract<MonthBalance, { kind: 'priced' }>) => boolean): EarningEnd {
  const balances = networkMonths.flatMap((month) => {
    const balance = monthBalance(month, visitor);
    return balance.kind === 'priced' ? [balance] : [];
  });
  const index = balances.findLastIndex(isGood);
  const last = balances[index];
  if (last === undefined) return { kind: 'never' };
  const below = balances[index + 1];
  return below === undefined
    ? { kind: 'still', lastMonth: last.month }
    : { kind: 'ended', lastMonth: last.month, firstMonthBelow: below.month };
}

export interface SharePoint {
  readonly month: string;
  readonly networkRate: HashesPerSecond;
  readonly share: number;
  readonly bitcoinsPerDay: Bitcoins;
}

/** The chart: network rate and the visitor's share in every month with a known difficulty. */
export function shareHistory(rate: HashesPerSecond): readonly SharePoint[] {
  return networkMonths.flatMap((month) => {
    if (month.networkRate === null || month.difficultyForIncome === null) return [];
    const state = { difficulty: month.difficultyForIncome, subsidy: month.subsidy };
    const share = shareOfNetwork(rate, networkRate(month.difficultyForIncome));
    return [{ month: month.month, networkRate: month.networkRate, share, bitcoinsPerDay: bitcoinsPerDay(rate, state) }];
  });
}

/** The newest network rates that a source reports directly, newer than the bundled difficulty. */
export function reportedNetworkRates(): readonly {
  readonly date: string;
  readonly rate: HashesPerSecond;
  readonly provenance: Provenance;
}[] {
  return networkDocument.latest_network.map((row) => ({
    date: row.date,
    rate: hashesPerSecond(row.hashrate_hs),
    provenance: provenanceOf(networkDocument, row),
  }));
}

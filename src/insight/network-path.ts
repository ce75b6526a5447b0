/**
 * Difficulty, subsidy and price day by day: as they were, or as somebody assumes they will be.
 * Place: insight, after network, before contract. A path is a function of whole days since its start; undefined where nothing is known.
 */
import { expectBetween, expectWhole } from '../core/expect';
import { type Bitcoins, bitcoins, usDollarsPerBitcoin } from '../core/units';
import { networkMonths } from './network';
import type { NetworkState } from './reward';
import { HALVING_INTERVAL_BLOCKS } from './subsidy';

export type NetworkPath = (day: number) => NetworkState | undefined;

const DAYS_PER_YEAR = 365.25;
const DAYS_BETWEEN_HALVINGS = HALVING_INTERVAL_BLOCKS / 144;
const MILLISECONDS_PER_DAY = 86_400_000;

export interface GrowthAssumptions {
  /** 0.4 is 40 % more after a year; above -1. */
  readonly difficultyGrowthPerYear: number;
  readonly priceGrowthPerYear: number;
  /** Day of the next halving; later ones follow every 1,458.3 days. Null: none in sight. */
  readonly daysToHalving: number | null;
}

/** D(d) = D0 * (1 + g)^(d / 365.25), the price likewise; the subsidy halves on its days. */
export function assumedPath(start: NetworkState, assumptions: GrowthAssumptions): NetworkPath {
  const difficultyGrowth = expectBetween('difficultyGrowthPerYear', assumptions.difficultyGrowthPerYear, -0.99, 100);
  const priceGrowth = expectBetween('priceGrowthPerYear', assumptions.priceGrowthPerYear, -0.99, 100);
  const { daysToHalving } = assumptions;
  if (daysToHalving !== null) expectBetween('daysToHalving', daysToHalving, 0, 10_000);
  return (day) => {
    const years = expectWhole('day', day, 0) / DAYS_PER_YEAR;
    return {
      difficulty: start.difficulty * (1 + difficultyGrowth) ** years,
      subsidy: halved(start.subsidy, day, daysToHalving),
      price: usDollarsPerBitcoin(start.price * (1 + priceGrowth) ** years),
    };
  };
}

function halved(subsidy: Bitcoins, day: number, daysToHalving: number | null): Bitcoins {
  if (daysToHalving === null || day < daysToHalving) return subsidy;
  return bitcoins(subsidy / 2 ** (1 + Math.floor((day - daysToHalving) / DAYS_BETWEEN_HALVINGS)));
}

/** What really came, by monthly means, from `date` on (YYYY, YYYY-MM or YYYY-MM-DD, UTC). Undefined outside the data. */
export function recordedPath(date: string): NetworkPath {
  const start = Date.parse(`${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}T00:00:00Z`);
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date) || Number.isNaN(start)) {
    throw new RangeError(`"date" expected YYYY, YYYY-MM or YYYY-MM-DD, got ${JSON.stringify(date)}`);
  }
  const byMonth = new Map(networkMonths.map((month) => [month.month, month]));
  return (day) => {
    const month = byMonth.get(new Date(start + expectWhole('day', day, 0) * MILLISECONDS_PER_DAY).toISOString().slice(0, 7));
    if (month === undefined || month.difficultyForIncome === null || month.price === null) return undefined;
    return { difficulty: month.difficultyForIncome, subsidy: month.subsidy, price: month.price };
  };
}

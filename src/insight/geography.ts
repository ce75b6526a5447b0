/**
 * Industrial against local: who holds the hash rate, and one farm against many homes.
 * Place: insight, after reward; loads data/geography.json, so a screen imports it when it opens.
 */
import { expectBetween, expectPositive } from '../core/expect';
import { exactly } from '../core/range';
import { type HashesPerSecond, hashesPerSecond, type Range, type UsDollarsPerKilowattHour, type Watts, watts } from '../core/units';
import { geographyDocument } from './catalogue-geography';
import { type Machine, referenceAsic } from './hardware';
import { type Provenance, provenanceOf, type Sourced } from './provenance';
import { type DailyBalance, dailyBalance, type NetworkState } from './reward';

export interface HeldShare {
  /** A country or a pool. */
  readonly holder: string;
  /** 0 to 1. */
  readonly share: number;
  readonly provenance: Provenance;
}

export interface SharesAtDate {
  readonly date: string;
  readonly shares: readonly HeldShare[];
  /** What the source does not name, 1 - sum; not "nobody's". */
  readonly unnamed: number;
}

type ShareRow = Sourced & { readonly share_percent: number; readonly date: string };

function sharesByDate<Row extends ShareRow>(rows: readonly Row[], holderOf: (row: Row) => string): readonly SharesAtDate[] {
  const dates = [...new Set(rows.map((row) => row.date))].toSorted();
  return dates.map((date) => {
    const shares = rows
      .filter((row) => row.date === date)
      .map((row) => ({ holder: holderOf(row), share: row.share_percent / 100, provenance: provenanceOf(geographyDocument, row) }))
      .toSorted((first, second) => second.share - first.share);
    return { date, shares, unnamed: Math.max(0, 1 - shares.reduce((sum, entry) => sum + entry.share, 0)) };
  });
}

/** Share of hash rate by country for every date in the data, oldest first; estimates, by changing methods. */
export const countryShares: readonly SharesAtDate[] = sharesByDate(geographyDocument.rows, (row) => row.country);

/** Share by pool: companies that collect work. Their members may be anywhere, so this is not who owns the machines. */
export const poolShares: readonly SharesAtDate[] = sharesByDate(geographyDocument.pools, (row) => row.pool);

/** Energy of the whole network, TWh a year, as published. */
export const networkEnergy = geographyDocument.network_energy.map((row) => ({
  terawattHoursPerYear: row.energy_twh_per_year,
  shareOfWorldElectricity: row.share_of_world_electricity_percent / 100,
  date: row.date,
  provenance: provenanceOf(geographyDocument, row),
}));

export interface FarmInput {
  /** Drawn from the grid, cooling included. */
  readonly farmPower: Watts;
  /** Power drawn over power of the machines, 1 or more. */
  readonly overheadRatio: number;
  readonly farmElectricityPrice: UsDollarsPerKilowattHour;
  readonly machine?: Machine;
  readonly homeRate: HashesPerSecond;
  readonly homePower: Range<Watts>;
  readonly homeElectricityPrice: UsDollarsPerKilowattHour;
  readonly state: NetworkState;
}

/** Assumptions, not data: a large farm of today and a tenth on top for cooling and conversion. */
export const DEFAULT_FARM = { farmPower: watts(100e6), overheadRatio: 1.1 };

export interface FarmAgainstHomes {
  readonly machines: number;
  readonly farmRate: HashesPerSecond;
  /** H_farm / H_home: homes that hash as much as the farm, and their power in W. */
  readonly homes: number;
  readonly homesPower: Range<Watts>;
  readonly farm: DailyBalance;
  /** All those homes together. */
  readonly allHomes: DailyBalance;
}

/** One farm of so many W, and as many homes as hash the same: machines = P_farm / (P_machine * overhead), homes = H_farm / H_home. */
export function farmAgainstHomes(input: FarmInput): FarmAgainstHomes {
  const { farmPower, state, machine = referenceAsic } = input;
  const overhead = expectBetween('overheadRatio', input.overheadRatio, 1, 10);
  const machines = expectPositive('farmPower', farmPower) / (machine.power * overhead);
  const farmRate = hashesPerSecond(machines * machine.rate);
  const homes = farmRate / expectPositive('homeRate', input.homeRate);
  const homesPower = {
    low: watts(homes * expectPositive('homePower', input.homePower.low)),
    high: watts(homes * expectPositive('homePower', input.homePower.high)),
  };
  return {
    machines,
    farmRate,
    homes,
    homesPower,
    farm: dailyBalance({ rate: farmRate, power: exactly(farmPower), state, electricityPrice: input.farmElectricityPrice }),
    allHomes: dailyBalance({ rate: farmRate, power: homesPower, state, electricityPrice: input.homeElectricityPrice }),
  };
}

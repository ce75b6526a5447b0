/**
 * The claim "one bitcoin costs over $100,000 to make in parts of the US", derived again, and what it leaves out, as facts with numbers.
 * Place: insight, after cost-by-region. Source: data/claims.json; prices and machines from their own files.
 */
import { exactly } from '../core/range';
import { type Range, type UsDollars, type UsDollarsPerKilowattHour, usDollars, usDollarsPerKilowattHour } from '../core/units';
import { claimRows, claimsDocument } from './catalogue-claims';
import { costPerBitcoin, electricityPriceForCost } from './cost';
import { costByRegion, type RegionCost } from './cost-by-region';
import { asicMachine, type Machine, referenceAsic } from './hardware';
import { type Provenance, provenanceOf } from './provenance';
import type { NetworkState } from './reward';

/** The machines that show how far the answer depends on the machine: 2017, 2020, 2023, 2026. */
const COMPARED_MODELS = ['Antminer S9 (14 TH/s)', 'Antminer S19', 'Antminer S21', 'Antminer S23 Hyd'];
/** A round price of electricity, at which the machines are compared. */
export const DEFAULT_COMPARED_PRICE = usDollarsPerKilowattHour(0.1);

export interface MachineCost {
  readonly machine: Machine;
  /** At the compared price. */
  readonly cost: UsDollars;
  /** The electricity price at which this machine's bitcoin costs what the article claims. */
  readonly priceForClaim: UsDollarsPerKilowattHour;
}

export interface ReportedCost {
  /** The quarter ends in this month. */
  readonly quarter: string;
  readonly cash: UsDollars;
  readonly total: UsDollars | null;
  readonly provenance: Provenance;
}

/** What the sentence in the articles does not say; the view has one sentence for each kind. */
export type Omission =
  /** Which machine: between the best and the worst compared, the cost differs this much. */
  | { readonly kind: 'machine'; readonly cost: Range<UsDollars> }
  /** Which tariff: US homes and US industry. */
  | { readonly kind: 'tariff'; readonly homes: Range<UsDollarsPerKilowattHour>; readonly industry: Range<UsDollarsPerKilowattHour> }
  /** Electricity alone, or all costs: the same companies report both. */
  | { readonly kind: 'cash-or-total'; readonly reported: ReportedCost }
  /** The difficulty of which day: cost is proportional to it. */
  | { readonly kind: 'difficulty'; readonly difficulty: number }
  /** Transaction fees come on top of the subsidy and make each bitcoin cheaper; no figure is bundled. */
  | { readonly kind: 'fees' }
  /** Heat and the right to be switched off for pay are income too; no figure is bundled. */
  | { readonly kind: 'other-income' };

export interface CostClaim {
  readonly claimed: UsDollars;
  readonly claims: readonly Provenance[];
  /** 9.98 ¢ with an S21 at difficulty 150e12: the claim is true above this price and false below. */
  readonly priceForClaim: UsDollarsPerKilowattHour;
  readonly machines: readonly MachineCost[];
  readonly usHomesAbove: readonly RegionCost[];
  readonly usIndustryAbove: readonly RegionCost[];
  readonly usIndustryBelow: readonly RegionCost[];
  readonly reported: readonly ReportedCost[];
  readonly omissions: readonly Omission[];
}

interface ClaimOptions {
  readonly machine?: Machine;
  /** Of a kWh, where the machines' costs are set side by side. */
  readonly comparedPrice?: UsDollarsPerKilowattHour;
}

/** The claim at a network state, for one machine: c = 100,000 * R * 3.6e6 / (W * E), and the US prices on either side of c. */
export function costClaim(
  state: NetworkState,
  { machine: reference = referenceAsic, comparedPrice = DEFAULT_COMPARED_PRICE }: ClaimOptions = {},
): CostClaim {
  const rows = claimRows('cost-per-btc');
  const claimed = usDollars(rows[0]?.value ?? Number.NaN);
  const regions = costByRegion(exactly(reference.efficiency), state).filter((entry) => entry.place.country === 'United States');
  const homes = regions.filter((entry) => entry.place.sector === 'residential');
  const industry = regions.filter((entry) => entry.place.sector === 'industrial');
  const machines = comparedMachines(reference).map((machine) => machineCost(machine, state, claimed, comparedPrice));
  const reported = claimsDocument.production_cost.map(
    (row): ReportedCost => ({
      quarter: row.date,
      cash: usDollars(row.cash_cost_usd_per_btc),
      total: row.total_cost_usd_per_btc === undefined ? null : usDollars(row.total_cost_usd_per_btc),
      provenance: provenanceOf(claimsDocument, row),
    }),
  );
  return {
    claimed,
    claims: rows.map((row) => provenanceOf(claimsDocument, row)),
    priceForClaim: electricityPriceForCost(reference.efficiency, state, claimed),
    machines,
    usHomesAbove: homes.filter((entry) => entry.cost.low > claimed),
    usIndustryAbove: industry.filter((entry) => entry.cost.low > claimed),
    usIndustryBelow: industry.filter((entry) => entry.cost.low <= claimed),
    reported,
    omissions: omissionsOf(state, machines, homes, industry, reported),
  };
}

/** The four and, where it is none of them, the person's machine; oldest first. */
function comparedMachines(reference: Machine): readonly Machine[] {
  const models = COMPARED_MODELS.includes(reference.name) ? [] : [reference];
  return [...COMPARED_MODELS.map(asicMachine), ...models].toSorted((first, second) => first.release.localeCompare(second.release));
}

function machineCost(machine: Machine, state: NetworkState, claimed: UsDollars, comparedPrice: UsDollarsPerKilowattHour): MachineCost {
  return {
    machine,
    cost: costPerBitcoin(exactly(machine.efficiency), state, comparedPrice).low,
    priceForClaim: electricityPriceForCost(machine.efficiency, state, claimed),
  };
}

function omissionsOf(
  state: NetworkState,
  machines: readonly MachineCost[],
  homes: readonly RegionCost[],
  industry: readonly RegionCost[],
  reported: readonly ReportedCost[],
): readonly Omission[] {
  const costs = machines.map((entry) => entry.cost);
  const both = reported.findLast((entry) => entry.total !== null);
  return [
    { kind: 'machine', cost: { low: usDollars(Math.min(...costs)), high: usDollars(Math.max(...costs)) } },
    { kind: 'tariff', homes: priceSpan(homes), industry: priceSpan(industry) },
    ...(both === undefined ? [] : [{ kind: 'cash-or-total' as const, reported: both }]),
    { kind: 'difficulty', difficulty: state.difficulty },
    { kind: 'fees' },
    { kind: 'other-income' },
  ];
}

function priceSpan(regions: readonly RegionCost[]): Range<UsDollarsPerKilowattHour> {
  const prices = regions.map((entry) => entry.place.price);
  return { low: usDollarsPerKilowattHour(Math.min(...prices)), high: usDollarsPerKilowattHour(Math.max(...prices)) };
}

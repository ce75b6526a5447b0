/**
 * Electricity for one bitcoin at the prices of real places. Loads the price table, so a screen imports it when it opens.
 * Place: insight, after cost. Source: data/electricity-prices.json.
 */
import { rangeOf } from '../core/range';
import {
  type JoulesPerHash,
  type Range,
  type UsDollars,
  type UsDollarsPerKilowattHour,
  usDollars,
  usDollarsPerKilowattHour,
} from '../core/units';
import { type ElectricityRow, type ElectricitySector, electricityDocument } from './catalogue-electricity';
import { electricityPerBitcoin } from './cost';
import { type Provenance, provenanceOf } from './provenance';
import type { NetworkState } from './reward';

export interface ElectricityPrice {
  readonly country: string;
  /** Empty for a whole country. */
  readonly region: string;
  readonly sector: ElectricitySector;
  readonly price: UsDollarsPerKilowattHour;
  /** Equal ends where the source gives one figure. */
  readonly range: Range<UsDollarsPerKilowattHour>;
  readonly date: string;
  readonly provenance: Provenance;
}

function priceOf(row: ElectricityRow): ElectricityPrice {
  const [low, high] = row.range_usd_per_kwh ?? [row.price_usd_per_kwh, row.price_usd_per_kwh];
  return {
    country: row.country,
    region: row.region ?? '',
    sector: row.sector,
    price: usDollarsPerKilowattHour(row.price_usd_per_kwh),
    range: rangeOf('price', usDollarsPerKilowattHour(low), usDollarsPerKilowattHour(high)),
    date: row.date,
    provenance: provenanceOf(electricityDocument, row),
  };
}

export const electricityPrices: readonly ElectricityPrice[] = electricityDocument.rows.map(priceOf);

export interface RegionCost {
  readonly place: ElectricityPrice;
  readonly cost: Range<UsDollars>;
  /** Whether the coin's price pays the electricity: at both ends, at neither, or depending on where in the range. */
  readonly pays: 'yes' | 'no' | 'unclear';
}

/** Dollars of electricity for one bitcoin in each place, cheapest first; both ranges (J/H and USD/kWh) are carried through. */
export function costByRegion(
  efficiency: Range<JoulesPerHash>,
  state: NetworkState,
  places: readonly ElectricityPrice[] = electricityPrices,
): readonly RegionCost[] {
  const energy = electricityPerBitcoin(efficiency, state);
  const costs = places.map((place): RegionCost => {
    const cost = { low: usDollars(energy.low * place.range.low), high: usDollars(energy.high * place.range.high) };
    return { place, cost, pays: cost.high < state.price ? 'yes' : cost.low >= state.price ? 'no' : 'unclear' };
  });
  return costs.toSorted((first, second) => first.cost.low - second.cost.low);
}

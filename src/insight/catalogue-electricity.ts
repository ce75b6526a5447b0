/**
 * Electricity prices by place and sector: typed rows of data/electricity-prices.json.
 * Place: insight, before cost-by-region; loaded when the screen needs it. Source: see each row.
 */
import document from '../../data/electricity-prices.json';
import type { DataDocument, Sourced } from './provenance';

export type ElectricitySector = 'residential' | 'commercial' | 'industrial' | 'business' | 'mining' | 'mining-proposed';

export interface ElectricityRow extends Sourced {
  readonly country: string;
  readonly region?: string;
  readonly sector: ElectricitySector;
  readonly price_usd_per_kwh: number;
  readonly range_usd_per_kwh?: readonly [number, number];
  /** Of the source, when it is not USD. */
  readonly currency?: string;
  readonly price_local_per_kwh?: number;
  readonly date: string;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const electricityDocument = document as unknown as DataDocument<ElectricityRow>;

/**
 * Where the network is: shares by country and pool, yearly energy. Typed rows of data/geography.json.
 * Place: insight, before geography and history-marks; loaded when the screen needs it. Source: see each row.
 */
import document from '../../data/geography.json';
import type { DataDocument, Sourced } from './provenance';

export interface CountryShareRow extends Sourced {
  readonly country: string;
  readonly share_percent: number;
  readonly date: string;
}
export interface PoolShareRow extends Sourced {
  readonly pool: string;
  readonly share_percent: number;
  readonly date: string;
}
export interface NetworkEnergyRow extends Sourced {
  readonly energy_twh_per_year: number;
  readonly share_of_world_electricity_percent: number;
  readonly date: string;
}
export interface GeographyDocument extends DataDocument<CountryShareRow> {
  readonly pools: readonly PoolShareRow[];
  readonly network_energy: readonly NetworkEnergyRow[];
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const geographyDocument = document as unknown as GeographyDocument;

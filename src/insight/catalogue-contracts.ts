/**
 * Real contracts for rented hash rate and what became of them: typed rows of data/cloud-contracts.json.
 * Place: insight, before contract-presets; loaded when the screen needs it. Source: see each row.
 */
import document from '../../data/cloud-contracts.json';
import type { DataDocument, Sourced } from './provenance';

export interface ContractRow extends Sourced {
  readonly provider: string;
  readonly product: string;
  /** Of the offer: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly price_usd_per_th_s?: number;
  /** In coins; contract-presets counts them at the price of the month. */
  readonly price_btc_per_th_s?: number;
  readonly maintenance_usd_per_th_s_day?: number;
  /** Absent: open-ended or unknown. */
  readonly duration_days?: number;
  readonly open_ended: boolean;
  readonly ended?: string;
  readonly outcome: string;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const contractDocument = document as unknown as DataDocument<ContractRow>;

/**
 * The network by month, 2009 to today, and the halvings: typed rows of data/network-months.json.
 * Place: insight, before network. Source: consensus data (retargets, headers) and daily closes; see each row.
 */
import document from '../../data/network-months.json';
import type { Confidence, DataDocument, Sourced } from './provenance';

export interface NetworkMonthRow extends Sourced {
  /** YYYY-MM, UTC. */
  readonly month: string;
  readonly difficulty_mean?: number;
  /** Time-weighted harmonic mean: what the income of a steady small rate over the month depends on. */
  readonly difficulty_harmonic?: number;
  /** From difficulty and the blocks that came. */
  readonly hashrate_hs?: number;
  /** In force at the end of the month. */
  readonly subsidy_btc: number;
  /** Time-weighted; in the months of a halving only. */
  readonly subsidy_mean_btc?: number;
  /** Mean of daily closes; absent before there was a market. */
  readonly price_usd_mean?: number;
}

export interface HalvingRow {
  readonly height: number;
  /** Absent when it lies ahead. */
  readonly date?: string;
  readonly subsidy_btc: number;
  readonly note?: string;
  readonly source: readonly string[];
}

export interface EarlyPriceRow extends Sourced {
  readonly date: string;
  readonly usd_per_btc: number;
}

export interface LatestNetworkRow {
  readonly date: string;
  readonly hashrate_hs: number;
  readonly note: string;
  readonly source: readonly string[];
  readonly confidence: Confidence;
}

export interface NetworkDocument extends DataDocument<NetworkMonthRow> {
  readonly halvings: readonly HalvingRow[];
  readonly early_prices: readonly EarlyPriceRow[];
  readonly latest_network: readonly LatestNetworkRow[];
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const networkDocument = document as unknown as NetworkDocument;

/**
 * Claims of news articles, and the trade's own figures to hold beside them: typed rows of data/claims.json.
 * Place: insight, before claims; loaded when the screen needs it. A claim is shown as a claim, with who said it and when.
 */
import document from '../../data/claims.json';
import type { DataDocument, Sourced } from './provenance';

export type ClaimId = 'us-share' | 'cost-per-btc' | 'edge-ai-2025' | 'edge-ai-2033' | 'cloud-contracts-began' | 'move-south';

export interface ClaimRow extends Sourced {
  readonly id: ClaimId;
  readonly claim: string;
  readonly value?: number;
  readonly unit?: string;
  readonly date: string;
}
export interface ProductionCostRow extends Sourced {
  readonly cash_cost_usd_per_btc: number;
  readonly total_cost_usd_per_btc?: number;
  readonly date: string;
}
export interface HashPriceRow extends Sourced {
  readonly usd_per_ph_per_s_day: number;
  readonly date: string;
}
export interface ClaimsDocument extends DataDocument<ClaimRow> {
  readonly production_cost: readonly ProductionCostRow[];
  readonly hash_price: readonly HashPriceRow[];
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const claimsDocument = document as unknown as ClaimsDocument;

/** Every row of a claim, in the order of the file: articles may give different figures. */
export function claimRows(id: ClaimId): readonly ClaimRow[] {
  return claimsDocument.rows.filter((row) => row.id === id);
}

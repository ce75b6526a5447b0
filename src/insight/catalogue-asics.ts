/**
 * The machines built for this one task, 2013 to today: typed rows of data/asics.json.
 * Place: insight, before hardware. Source: see each row.
 */
import document from '../../data/asics.json';
import type { DataDocument, Sourced } from './provenance';

export interface AsicRow extends Sourced {
  readonly maker: string;
  readonly model: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly release: string;
  readonly hashrate_hs: number;
  readonly power_w: number;
  readonly price_usd?: number;
  readonly price_source?: string;
  readonly class: 'industrial' | 'home' | 'usb';
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const asicDocument = document as unknown as DataDocument<AsicRow>;

/** Undefined when no such model is bundled. */
export function findAsic(model: string): AsicRow | undefined {
  return asicDocument.rows.find((row) => row.model === model);
}

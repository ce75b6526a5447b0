/**
 * What ordinary people hashed with: period CPUs, GPUs and FPGAs with their nonce-trial rates. Typed rows of data/era-hardware.json.
 * Place: insight, before hardware. Source: see each row.
 */
import document from '../../data/era-hardware.json';
import type { DataDocument, Sourced } from './provenance';

/** How the power of a row is known; none of them is a measurement of the board alone during the run. */
export type EraPowerKind = 'wiki-efficiency' | 'wiki-listed' | 'board-tdp' | 'cpu-tdp' | 'board-estimate';

export interface EraRow extends Sourced {
  readonly class: 'cpu' | 'gpu' | 'fpga';
  readonly name: string;
  readonly vendor: string;
  /** Nonce trials (double SHA-256) a second. */
  readonly hashrate_hs: number;
  readonly power_w?: number;
  readonly power_kind?: EraPowerKind;
  readonly release: string;
  /** Earliest dated user report among those collected here; use itself may be older. */
  readonly first_used?: string;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const eraDocument = document as unknown as DataDocument<EraRow>;

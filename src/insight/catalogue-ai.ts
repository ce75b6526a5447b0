/**
 * Matrix rates and power of AI accelerators and consumer devices: typed rows of data/ai-hardware.json.
 * Place: insight, before inversion; loaded when the screen needs it. Source: see each row.
 */
import document from '../../data/ai-hardware.json';
import type { DataDocument, Sourced } from './provenance';

export interface AiRow extends Sourced {
  readonly vendor: string;
  readonly name: string;
  readonly class: 'datacenter' | 'consumer-gpu' | 'soc-gpu' | 'npu' | 'edge' | 'cpu';
  readonly release: string;
  readonly peak_fp32_flop_s?: number;
  readonly peak_fp16_flop_s?: number;
  readonly peak_bf16_flop_s?: number;
  readonly peak_int8_op_s?: number;
  /** Peak of the board's memory, bytes a second. */
  readonly memory_bandwidth_b_s?: number;
  readonly power_w?: number;
  readonly price_usd?: number;
  /** Where there is no list price: what boards changed hands for. */
  readonly price_low_usd?: number;
  readonly price_high_usd?: number;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const aiDocument = document as unknown as DataDocument<AiRow>;

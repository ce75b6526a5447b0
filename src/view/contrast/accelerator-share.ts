/** How much of an H100's stated peak a rate of matrices or memory is. Place: loaded with the data, for the result and its picture. */
import { accelerator, REFERENCE_ACCELERATOR } from '../../insight/inversion';
import type { Provenance } from '../../insight/provenance';
import { acceleratorSide } from '../../insight/two-sided';
import type { Precision } from '../../work/workload';
import { count, part } from './quantity-text';

const PEAKS: Readonly<Record<Precision, number | null>> = {
  f32: acceleratorSide.matrix.single,
  f16: acceleratorSide.matrix.half,
  int8: accelerator(REFERENCE_ACCELERATOR).peak.int8,
  copy: acceleratorSide.memory,
};

export interface AcceleratorShare {
  /** "7.1 %", or a number of machines. */
  readonly share: string;
  readonly name: string;
  readonly provenance: Provenance;
}

/** Null without a rate, or where the maker states none. */
export function acceleratorShare(precision: Precision, perSecond: number): AcceleratorShare | null {
  const peak = PEAKS[precision];
  const share = peak === null ? 0 : perSecond / peak;
  if (share <= 0) return null;
  return {
    share: share >= 2 ? count(share) : part(share),
    name: acceleratorSide.name,
    provenance: accelerator(REFERENCE_ACCELERATOR).provenance,
  };
}

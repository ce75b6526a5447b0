/**
 * The other kind of work, multiplying matrices: a rate measured on this device where there is one, else the published rate of chosen hardware.
 * Place: step 10 lays it beside the hash rate through insight/inversion.ts.
 */
import { computed } from '@preact/signals';
import { type OperationsPerSecond, operationsPerSecond } from '../../core/units';
import { measuredRates } from '../contrast/inversion/own-matrix';
import { type Accelerator, accelerators, type MatrixPrecision } from '../../insight/inversion';

export interface MatrixRate {
  readonly rate: OperationsPerSecond;
  readonly precision: MatrixPrecision;
}

/** Of the result on the page, where the lesson speaks of it; 16-bit numbers, which most models use, before 32-bit ones. Null: not measured on this device. */
export const measuredMatrix = computed<MatrixRate | null>(() => {
  const { half, single } = measuredRates();
  if (half !== null) return { rate: half, precision: 'f16' };
  return single === null ? null : { rate: single, precision: 'f32' };
});

export interface Hardware extends MatrixRate {
  readonly name: string;
  readonly release: string;
  readonly source: Accelerator;
}

/** 16-bit numbers where the maker states them, as most models use them; neural processors state whole numbers only. */
const PREFERRED: readonly MatrixPrecision[] = ['f16', 'int8'];

/** Hardware that stands in ordinary devices, newest first. */
export const ordinaryHardware: readonly Hardware[] = accelerators
  .filter(({ class: kind }) => kind !== 'datacenter')
  .flatMap((source) => {
    const precision = PREFERRED.find((candidate) => source.peak[candidate] !== null);
    const peak = precision === undefined ? null : source.peak[precision];
    if (precision === undefined || peak === null) return [];
    return [{ name: source.name, release: source.release, source, precision, rate: operationsPerSecond(peak) }];
  })
  .toSorted((first, second) => second.release.localeCompare(first.release));

/** A card of the middle class. */
const COMMON_HARDWARE = 'GeForce RTX 4060';

export function hardwareNamed(name: string): Hardware {
  const found =
    ordinaryHardware.find((candidate) => candidate.name === name) ??
    ordinaryHardware.find((candidate) => candidate.name === COMMON_HARDWARE);
  if (found === undefined) throw new RangeError(`"name" expected bundled hardware, got ${JSON.stringify(name)}`);
  return found;
}

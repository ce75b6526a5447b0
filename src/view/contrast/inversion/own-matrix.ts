/**
 * The visitor's matrix rate: measured on this device, typed, or carried by a link; and what the device cost, if somebody typed it.
 * Place: between the document (or the fields) and the screen's lines.
 */
import { exactly } from '../../../core/range';
import { type OperationsPerSecond, operationsPerSecond, type Range, type UsDollars, usDollars } from '../../../core/units';
import type { TwoSidedDevice, TwoSidedPrecision } from '../../../insight/two-sided';
import { bestBandwidth, bestMatrixRate } from '../../../result/throughput';
import type { ResultDocument } from '../../../result/schema';
import { fields } from '../fields';
import { chosenPower } from '../power-choice';
import { subject } from '../subject';
import { type Typed, typedNumber } from '../typed-number';

/** From a pocket calculator to a hall of accelerators, GFLOP/s. */
export const MATRIX_BOUNDS = { least: 1e-6, most: 1e9 } as const;
export const PAID_BOUNDS = { least: 1, most: 1e7 } as const;

type Rates = Readonly<Record<TwoSidedPrecision, OperationsPerSecond | null>>;
const NONE: Rates = { half: null, single: null };

/** Of this device, while the hash rate is of this device: beside an example's or a friend's it would be another machine's half. */
function ownDocument(): ResultDocument | null {
  return subject.value.kind === 'measured' ? subject.value.document : null;
}

/** The GPU's, else the processor's, which multiplies 32-bit numbers only. */
export function measuredRates(): Rates {
  const document = ownDocument();
  if (document === null) return NONE;
  return {
    half: bestMatrixRate(document, 'f16'),
    single: bestMatrixRate(document, 'f32') ?? bestMatrixRate(document, 'f32', 'cpu'),
  };
}

export function typedMatrix(): Typed {
  return typedNumber(fields.value.matrix ?? '', MATRIX_BOUNDS);
}

export function typedPrice(): Typed {
  return typedNumber(fields.value.paid ?? '', PAID_BOUNDS);
}

/** Half precision is what AI uses; where this device was measured with 32 bits only, the picture begins there. */
export function chosenPrecision(): TwoSidedPrecision {
  const { bits } = fields.value;
  if (bits === '16') return 'half';
  if (bits === '32') return 'single';
  const own = measuredRates();
  return own.half === null && own.single !== null ? 'single' : 'half';
}

function ownRates(precision: TwoSidedPrecision): Rates {
  const typed = typedMatrix();
  if (typed.kind !== 'number') return measuredRates();
  const rate = operationsPerSecond(typed.value * 1e9);
  return precision === 'half' ? { half: rate, single: null } : { half: null, single: rate };
}

function ownPrice(): Range<UsDollars> | null {
  const typed = typedPrice();
  return typed.kind === 'number' ? exactly(usDollars(typed.value)) : null;
}

/** The visitor as one of the devices of the picture. */
export function ownSide(): TwoSidedDevice {
  const document = ownDocument();
  return {
    id: 'own',
    name: '',
    hashRate: subject.value.range,
    matrix: ownRates(chosenPrecision()),
    memory: document === null ? null : (bestBandwidth(document) ?? bestBandwidth(document, 'cpu')),
    power: chosenPower.value.figure.power,
    price: ownPrice(),
    isAssumed: false,
    isInferred: false,
    provenance: null,
  };
}

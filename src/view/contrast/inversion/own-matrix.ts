/**
 * The visitor's matrix rate: measured on this device, typed, or carried by a link; and what the device cost, if somebody typed it.
 * Place: between the document (or the fields) and the screen's lines.
 */
import { computed } from '@preact/signals';
import { exactly, rangeOf } from '../../../core/range';
import {
  bytesPerSecond,
  type HashesPerSecond,
  type OperationsPerSecond,
  operationsPerSecond,
  type Range,
  type UsDollars,
  usDollars,
  type Watts,
  watts,
} from '../../../core/units';
import { type Pair, pairOf } from '../../../insight/paired-rates';
import type { TwoSidedDevice, TwoSidedPrecision } from '../../../insight/two-sided';
import type { RunResult } from '../../../result/schema';
import { fields } from '../fields';
import { chosenPower, POWER_BOUNDS, powerOfSubject } from '../power-choice';
import { measuredRuns, type Subject, subject } from '../subject';
import { type Typed, typedNumber } from '../typed-number';

/** From a pocket calculator to a hall of accelerators, GFLOP/s. */
export const MATRIX_BOUNDS = { least: 1e-6, most: 1e9 } as const;
export const PAID_BOUNDS = { least: 1, most: 1e7 } as const;

type Rates = Readonly<Record<TwoSidedPrecision, OperationsPerSecond | null>>;
const NONE: Rates = { half: null, single: null };

/** Rates of one device of this computer. */
interface OwnPair extends Pair<RunResult> {
  /** The hashing half, as the other screens would speak of it. */
  readonly of: Extract<Subject, { kind: 'measured' }>;
  /** What the screens speak of. */
  readonly subject: Extract<Subject, { kind: 'measured' }>;
  /** Of another part than that, because on that one no matrices were multiplied. */
  readonly isOther: boolean;
}

/** Null while the hash rate is an example's or a friend's: beside it, a rate of this computer would be another machine's half. */
export const ownPair = computed<OwnPair | null>(() => {
  const now = subject.value;
  if (now.kind !== 'measured') return null;
  const pair = pairOf<RunResult>(now.document.runs, now.run);
  if (pair === null) return null;
  const of = measuredRuns().find(({ run }) => run.index === pair.hashing.index) ?? now;
  return { ...pair, of, subject: now, isOther: of.run.index !== now.run.index };
});

function rateOf(run: RunResult | null): OperationsPerSecond | null {
  return run?.throughput == null ? null : operationsPerSecond(run.throughput.median_per_s);
}

/** Of the part that was hashed on, else of one that did both; the processor multiplies 32-bit numbers only. */
function measuredRates(): Rates {
  const pair = ownPair.value;
  return pair === null ? NONE : { half: rateOf(pair.half), single: rateOf(pair.single) };
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

/** The visitor asked for numbers of a width in which nothing was measured here, and typed no rate. */
export function hasOtherPrecision(): boolean {
  const own = measuredRates();
  return typedMatrix().kind !== 'number' && own[chosenPrecision()] === null && (own.half !== null || own.single !== null);
}

/** What was multiplied on another part than the screens speak of; null where both halves are the subject's, or a person typed one. */
export function otherPair(): OwnPair | null {
  const pair = ownPair.value;
  return pair?.isOther === true && typedMatrix().kind !== 'number' ? pair : null;
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

type OwnPower = Pick<TwoSidedDevice, 'power' | 'matrixPower' | 'memoryPower'>;

/** What a person typed or a meter read is the device's, whatever it does; what was found out by itself belongs to the run. */
function ownPower(pair: OwnPair | null, precision: TwoSidedPrecision): OwnPower {
  const { figure, way } = chosenPower.value;
  if (pair === null || (!pair.isOther && way !== 'estimate')) return { power: figure.power };
  const power = pair.isOther ? powerOfSubject(pair.of).figure.power : figure.power;
  return { power, matrixPower: wattsOf(pair[precision]) ?? power, memoryPower: wattsOf(pair.memory) ?? power };
}

function wattsOf(run: RunResult | null): Range<Watts> | null {
  if (run?.power == null) return null;
  const end = (value: number): Watts => watts(Math.max(POWER_BOUNDS.least, value));
  return rangeOf('power', end(run.power.power_w.low), end(run.power.power_w.high));
}

function ownHashRate(): Range<HashesPerSecond> {
  return otherPair()?.of.range ?? subject.value.range;
}

/** The visitor as one of the devices of the picture. */
export function ownSide(): TwoSidedDevice {
  const precision = chosenPrecision();
  // A typed rate is the subject's; what another part copied or drew does not stand beside it.
  const pair = otherPair() ?? (ownPair.value?.isOther === true ? null : ownPair.value);
  const memory = pair?.memory?.throughput?.median_per_s;
  return {
    id: 'own',
    name: '',
    hashRate: ownHashRate(),
    matrix: ownRates(precision),
    memory: memory === undefined ? null : bytesPerSecond(memory),
    ...ownPower(pair, precision),
    price: ownPrice(),
    isAssumed: false,
    isInferred: false,
    provenance: null,
  };
}

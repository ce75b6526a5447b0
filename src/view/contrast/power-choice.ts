/**
 * The watts that the screens reckon with: estimated from what the browser tells after a run, or corrected by the person. Always a range.
 * Place: power-panel.tsx sets it, every screen reads `chosenPower` and `efficiency`; ../power carries corrections over to the shown result.
 */
import { computed } from '@preact/signals';
import { rangeOf } from '../../core/range';
import { kilowattHours, type Watts, watts } from '../../core/units';
import { type BatteryState, batteryPower } from '../../power/battery';
import { type Efficiency, efficiencyOf } from '../../power/efficiency';
import {
  type EstimateBasis,
  type EstimateMargins,
  estimateBothPower,
  estimateCpuPower,
  estimateGpuPower,
  isWeakEstimate,
  type PowerEstimate,
  typedPower,
  USUAL_MARGINS,
} from '../../power/estimate';
import type { PowerBadge, PowerFigure, PowerScope } from '../../power/figure';
import { meterPower } from '../../power/meter';
import type { PowerSource } from '../../power/catalogue';
import { batteryRecord } from '../power/battery-levels';
import { estimateBehind, estimateOfRun } from '../power/estimate-run';
import { valueOf } from './assumptions';
import { fields } from './fields';
import { pickableOf, pickedPower } from './picked-model';
import type { Fields } from './screens';
import { exampleFigure, type Part, type Subject, subject } from './subject';
import { typedNumber, typedRange } from './typed-number';

export const POWER_BOUNDS = { least: 0.001, most: 1e6 };

export const POWER_WAYS = ['estimate', 'card', 'typed', 'meter', 'battery'] as const;
export type PowerWay = (typeof POWER_WAYS)[number];

export type PowerProblem =
  | 'card-unknown'
  | 'watts-unreadable'
  | 'meter-unreadable'
  | 'idle-above-loaded'
  | 'meter-no-difference'
  | 'capacity-unreadable'
  | 'battery-unknown'
  | 'battery-plugged'
  | 'battery-few-edges';

export interface ChosenPower {
  readonly figure: PowerFigure;
  /** Present where the figure is an estimate of ours. */
  readonly basis: EstimateBasis | null;
  readonly device: string;
  readonly sources: readonly PowerSource[];
  readonly isWeak: boolean;
  /** 'adjusted': estimated with margins of the person's own. */
  readonly way: PowerWay | 'told' | 'adjusted';
  /** Why what was typed is not used; the estimate stands in. */
  readonly problem: PowerProblem | null;
}

export const powerWay = computed<PowerWay>(() => POWER_WAYS.find((way) => way === fields.value.power) ?? 'estimate');

/** The person's margins; the usual ones where a field holds nonsense. */
const margins = computed<EstimateMargins>(() => ({
  rating: { low: valueOf('partlow') / 100, high: valueOf('parthigh') / 100 },
  class: { low: valueOf('classlow') / 100, high: valueOf('classhigh') / 100 },
}));

const hasOwnMargins = computed<boolean>(() => JSON.stringify(margins.value) !== JSON.stringify(USUAL_MARGINS));

export const chosenPower = computed<ChosenPower>(() => {
  const corrected = correctedPower(powerWay.value);
  if (corrected === null) return fallbackPower(null);
  return typeof corrected === 'string' ? fallbackPower(corrected) : corrected;
});

/** H/J and J/TH with the range of rate and power carried through. */
export const efficiency = computed<Efficiency>(() => efficiencyOf(subject.value.range, chosenPower.value.figure.power));

function correctedPower(way: PowerWay): ChosenPower | PowerProblem | null {
  switch (way) {
    case 'card':
      return powerOfModelPicked();
    case 'typed':
      return powerAsTyped();
    case 'meter':
      return powerOfMeter();
    case 'battery':
      return powerOfBattery();
    case 'estimate':
      return powerOfLink();
  }
}

function powerOfModelPicked(): ChosenPower | PowerProblem | null {
  const picked = pickedPower(subject.value, margins.value);
  return picked === null || picked === 'card-unknown' ? picked : told(picked, 'card', reasonsOf(picked));
}

function powerAsTyped(): ChosenPower | PowerProblem | null {
  const { watts: text } = fields.value;
  if (text === undefined) return null;
  const typed = typedNumber(text, POWER_BOUNDS);
  if (typed.kind !== 'number') return 'watts-unreadable';
  return told(typedPower(watts(typed.value), chosenScope(), valueOf('off') / 100), 'typed');
}

function powerOfMeter(): ChosenPower | PowerProblem | null {
  const { loaded: loadedText, idle: idleText } = fields.value;
  if (loadedText === undefined) return null;
  const loaded = typedNumber(loadedText, POWER_BOUNDS);
  const idle = typedNumber(idleText ?? '', { ...POWER_BOUNDS, least: 0 });
  if (loaded.kind !== 'number' || (idle.kind !== 'number' && idle.kind !== 'empty')) return 'meter-unreadable';
  if (idle.kind === 'number' && idle.value > loaded.value) return 'idle-above-loaded';
  const reading = {
    loaded: watts(loaded.value),
    idle: idle.kind === 'number' ? watts(idle.value) : null,
    grain: watts(valueOf('grain')),
    accuracy: valueOf('accuracy') / 100,
  };
  const { gross, net } = meterPower(reading);
  const figure = net ?? gross;
  // Readings nearer together than the meter can tell: no efficiency follows from a power of zero.
  return figure.power.low > 0 ? told(figure, 'meter') : 'meter-no-difference';
}

/** Of batteries in phones and laptops, Wh. */
const CAPACITY_BOUNDS = { least: 1, most: 1000 };

/** What the battery did during the subject's run; undefined where no battery was seen. */
export const batteryOfSubject = computed<BatteryState | undefined>(() => {
  const now = subject.value;
  const record = batteryRecord.value;
  return now.kind === 'measured' && record?.documentId === now.document.id ? record.runs.get(now.run.index) : undefined;
});

function powerOfBattery(): ChosenPower | PowerProblem | null {
  const state = batteryOfSubject.value;
  if (state === undefined) return 'battery-unknown';
  const { capacity: text } = fields.value;
  if (text === undefined) return null;
  const typed = typedNumber(text, CAPACITY_BOUNDS);
  if (typed.kind !== 'number') return 'capacity-unreadable';
  const answer = batteryPower(state, kilowattHours(typed.value / 1000), valueOf('age') / 100);
  if (answer.kind === 'measured') return told(answer.figure, 'battery');
  return answer.kind === 'plugged' ? 'battery-plugged' : 'battery-few-edges';
}

const BADGES: readonly PowerBadge[] = ['metered', 'sensor', 'battery', 'estimated', 'typed'];
const SCOPES: readonly [PowerScope, ...PowerScope[]] = ['board', 'chip', 'whole-computer'];
const SCOPES_WITHOUT_CARD: readonly [PowerScope, ...PowerScope[]] = ['chip', 'whole-computer'];

/** What typed watts may cover, the usual first: no card where none hashed. */
export function offeredScopes(): readonly [PowerScope, ...PowerScope[]] {
  return pickableOf(subject.value).includes('card') ? SCOPES : SCOPES_WITHOUT_CARD;
}

/** A scope that is not offered was set for another run. */
export function chosenScope(): PowerScope {
  const scopes = offeredScopes();
  return scopes.find((scope) => scope === fields.value.scope) ?? scopes[0];
}

/** A link carries the watts of the device that it was made on. */
function powerOfLink(): ChosenPower | null {
  const { watts: text, badge } = fields.value;
  const range = text === undefined ? null : typedRange(text, POWER_BOUNDS);
  if (range === null) return null;
  const power = rangeOf('power', watts(range.low), watts(range.high));
  return told({ badge: BADGES.find((candidate) => candidate === badge) ?? 'typed', scope: chosenScope(), power, source: '' }, 'told');
}

/** The power of the subject before any correction. */
function fallbackPower(problem: PowerProblem | null): ChosenPower {
  return { ...powerOfSubject(subject.value), problem };
}

export function powerOfSubject(now: Subject): ChosenPower {
  if (now.kind === 'example') return told(exampleFigure(now.example), 'estimate', { device: now.example.name });
  const ownMargins =
    hasOwnMargins.value && (now.kind !== 'measured' || now.run.power === null || estimateBehind(now.run, now.document) !== null);
  if (now.kind === 'measured' && now.run.power !== null && !ownMargins) {
    const { badge, scope, power_w: power, source } = now.run.power;
    const range = rangeOf('power', watts(Math.max(POWER_BOUNDS.least, power.low)), watts(Math.max(POWER_BOUNDS.least, power.high)));
    const behind = estimateBehind(now.run, now.document);
    return told({ badge, scope, power: range, source }, 'estimate', behind === null ? {} : reasonsOf(behind));
  }
  const estimate = now.kind === 'measured' ? estimateOfRun(now.run, now.document, undefined, margins.value) : estimateOfPart(now.part);
  return told(estimate, ownMargins ? 'adjusted' : 'estimate', reasonsOf(estimate));
}

/** A number without a device: the whole width of its kind. */
function estimateOfPart(part: Part): PowerEstimate {
  const cpu = estimateCpuPower({}, undefined, margins.value);
  if (part === 'cpu') return cpu;
  const gpu = estimateGpuPower({}, {}, margins.value);
  return part === 'both' ? estimateBothPower(gpu, cpu) : gpu;
}

function reasonsOf(estimate: PowerEstimate): Partial<ChosenPower> {
  const { basis, device, sources } = estimate;
  return { basis, device, sources, isWeak: isWeakEstimate(estimate) };
}

function told(figure: PowerFigure, way: ChosenPower['way'], more: Partial<ChosenPower> = {}): ChosenPower {
  return { basis: null, device: '', sources: [], isWeak: false, problem: null, ...more, figure, way };
}

/** What a link has to carry for the same figures elsewhere; a corrected power stands in its own fields. */
export function carriedBySubject(): Fields {
  const now = subject.value;
  if (now.kind !== 'measured') return {};
  const { figure, way } = chosenPower.value;
  const counted = { rate: String(now.rate), part: now.part };
  if (way !== 'estimate' && way !== 'adjusted') return counted;
  const written = (value: Watts): string => String(Number(value.toPrecision(4)));
  return { ...counted, watts: `${written(figure.power.low)}-${written(figure.power.high)}`, badge: figure.badge, scope: figure.scope };
}

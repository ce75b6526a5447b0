/**
 * Values that stand in the link but cannot be used: no such month, device or choice. What is usual counts instead, and the screen says so.
 * Place: subject and power are checked here; each screen adds its own fields when it loads, with the data that know the names.
 */
import { computed, signal } from '@preact/signals';
import { cpuClasses } from '../../power/catalogue';
import { words } from '../text/contrast';
import { fields } from './fields';
import { REFERENCE_NAMES } from './reference';
import { POWER_BOUNDS, POWER_WAYS, powerWay } from './power-choice';
import type { FieldName } from './screens';
import { EXAMPLES } from './subject';
import { typedRange } from './typed-number';

/** The pieces of a value that cannot be used; empty when all is well. */
export type ValueCheck = (value: string) => readonly string[];

export function oneOf(...known: readonly string[]): ValueCheck {
  return (value) => (known.includes(value) ? [] : [value]);
}

/** Watts that are typed have their own sentence beside their field. */
function unusedWatts(value: string): readonly string[] {
  return powerWay.value !== 'estimate' || typedRange(value, POWER_BOUNDS) !== null ? [] : [value];
}

const checks = signal<Readonly<Partial<Record<FieldName, ValueCheck>>>>({
  example: oneOf(...EXAMPLES.map(({ id }) => id)),
  part: oneOf('webgpu', 'cpu', 'both'),
  power: oneOf(...POWER_WAYS),
  chip: oneOf(...cpuClasses.map(({ id }) => id)),
  scope: oneOf(...Object.keys(words.frame.scopes)),
  badge: oneOf(...Object.keys(words.frame.badges)),
  watts: unusedWatts,
  reference: oneOf(...REFERENCE_NAMES),
});

export function checkValues(more: Readonly<Partial<Record<FieldName, ValueCheck>>>): void {
  checks.value = { ...checks.value, ...more };
}

export interface UnusedValue {
  readonly name: FieldName;
  readonly value: string;
}

export const unusedValues = computed<readonly UnusedValue[]>(() =>
  (Object.entries(fields.value) as [FieldName, string][]).flatMap(([name, text]) =>
    (checks.value[name]?.(text) ?? []).map((value) => ({ name, value: value.slice(0, 40) })),
  ),
);

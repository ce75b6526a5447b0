/**
 * The machine that stands for industry on every screen: the S21, or another of the list that the person prefers.
 * Place: beside assumptions.ts; the screens take `reference()` and name it.
 */
import { asicDocument } from '../../insight/catalogue-asics';
import { asicMachine, type Machine, REFERENCE_ASIC_MODEL } from '../../insight/hardware';
import { fields } from './fields';

/** The usual one first, then by release, newest first. */
export const REFERENCE_NAMES: readonly string[] = [
  REFERENCE_ASIC_MODEL,
  ...asicDocument.rows
    .toSorted((first, second) => second.release.localeCompare(first.release))
    .map(({ model }) => model)
    .filter((model) => model !== REFERENCE_ASIC_MODEL),
];

export function reference(): Machine {
  return asicMachine(REFERENCE_NAMES.find((name) => name === fields.value.reference) ?? REFERENCE_ASIC_MODEL);
}

/** What the watts rest on, as the footnote of a figure: rows of the power data, or the device of the example. */
import type { Provenance } from '../../insight/provenance';
import { cpuPower, gpuPower } from '../../power/catalogue';
import { chosenPower } from './power-choice';
import { subject } from './subject';

const RETRIEVED = [cpuPower.retrieved, gpuPower.retrieved].toSorted()[0] ?? '';

/** Empty where the watts were typed, metered or came with the link: then the person is the source. */
export function powerSources(): readonly Provenance[] {
  const { sources, isWeak, way } = chosenPower.value;
  const now = subject.value;
  if (now.kind === 'example' && way === 'estimate') return now.example.provenance === null ? [] : [now.example.provenance];
  return sources.length === 0 ? [] : [{ sources, confidence: isWeak ? 'low' : 'medium', isWeak, retrieved: RETRIEVED }];
}

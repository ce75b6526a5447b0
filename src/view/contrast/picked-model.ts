/**
 * The watts of what the person says the hardware is: a graphics card by its model, a processor by its class, both where both hashed.
 * Place: under power-choice.ts. What hashed decides which of the two counts: a card that was picked says nothing about a run of the processor.
 */
import { cpuClasses, gpuPower } from '../../power/catalogue';
import {
  type EstimateMargins,
  estimateBothPower,
  estimateCpuPower,
  estimateGpuPower,
  type PowerEstimate,
  powerOfClass,
  powerOfModel,
} from '../../power/estimate';
import { cardOfRun, estimateOfRun, processorOfRun } from '../power/estimate-run';
import { cpuHints } from './device-hints';
import { fields } from './fields';
import type { Subject } from './subject';

export type Pickable = 'card' | 'chip';

const CARD: readonly Pickable[] = ['card'];
const CHIP: readonly Pickable[] = ['chip'];

/** What did the hashing. A software adapter is the processor, whatever the run is called. */
export function pickableOf(now: Subject): readonly Pickable[] {
  if (now.part === 'cpu' || isSoftware(now)) return CHIP;
  return now.part === 'webgpu' ? CARD : [...CARD, ...CHIP];
}

function isSoftware(now: Subject): boolean {
  if (now.kind !== 'measured') return false;
  return now.run.device?.is_software === true || estimateOfRun(now.run, now.document).basis === 'software-renderer';
}

/** Null where nothing that counts has been picked yet. */
export function pickedPower(now: Subject, margins: EstimateMargins): PowerEstimate | 'card-unknown' | null {
  const kinds = pickableOf(now);
  const card = kinds.includes('card') ? pickedCard(margins) : null;
  const chip = kinds.includes('chip') ? pickedChip(now, margins) : null;
  if (card === 'card-unknown' || (card === null && chip === null)) return card;
  if (kinds.length === 1) return card ?? chip;
  return estimateBothPower(card ?? guessedCard(now, margins), chip ?? guessedChip(now, margins));
}

function pickedCard(margins: EstimateMargins): PowerEstimate | 'card-unknown' | null {
  const name = fields.value.card?.trim().toLowerCase();
  if (name === undefined || name === '') return null;
  const row = gpuPower.rows.find((candidate) => candidate.name.toLowerCase() === name && candidate.power_w !== undefined);
  return row === undefined ? 'card-unknown' : powerOfModel(row, margins);
}

/** A link may name a class that is not bundled; unused-values.ts says so. */
function pickedChip(now: Subject, margins: EstimateMargins): PowerEstimate | null {
  const row = cpuClasses.find(({ id }) => id === fields.value.chip);
  if (row === undefined) return null;
  return now.kind === 'measured'
    ? powerOfClass(row, cpuHints(now.document), now.run.threads ?? undefined, margins)
    : powerOfClass(row, {}, undefined, margins);
}

function guessedCard(now: Subject, margins: EstimateMargins): PowerEstimate {
  return now.kind === 'measured' ? cardOfRun(now.run, now.document, undefined, margins) : estimateGpuPower({}, {}, margins);
}

function guessedChip(now: Subject, margins: EstimateMargins): PowerEstimate {
  return now.kind === 'measured' ? processorOfRun(now.run, now.document, undefined, margins) : estimateCpuPower({}, undefined, margins);
}

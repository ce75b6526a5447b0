/**
 * The person's better figure for the power of a run, laid over the shown document and its download; the measurement itself stays as it was.
 * Place: in the first load; follow-choice.ts writes it, the result and its actions read it.
 */
import { signal } from '@preact/signals';
import { withPower } from '../../result/build';
import type { Power, ResultDocument } from '../../result/schema';

export interface Correction {
  readonly documentId: string;
  readonly runIndex: number;
  readonly power: Power;
}

export const correction = signal<Correction | null>(null);

/** The document as it is shown and downloaded: with the correction where it belongs to it. */
export function withCorrection(document: ResultDocument, chosen: Correction | null = correction.value): ResultDocument {
  return chosen === null || chosen.documentId !== document.id ? document : withPower(document, chosen.runIndex, chosen.power);
}

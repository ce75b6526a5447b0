/**
 * The ends of the ladder and the size of the world: hashing by hand, personal computers in use. Typed rows of data/landmarks.json.
 * Place: insight, before hardware and everyone.
 */
import document from '../../data/landmarks.json';
import type { DataDocument, Sourced } from './provenance';

export interface ByHandRow extends Sourced {
  readonly id: 'by-hand';
  readonly hashes_per_day: number;
  readonly joules_per_hash: number;
  readonly date: string;
}
export interface ComputersRow extends Sourced {
  readonly id: 'computers-in-use';
  readonly count: number;
  readonly date: string;
}

// The schema in tests/unit/data holds the file to this type; JSON imports widen literals to string.
export const landmarkDocument = document as unknown as DataDocument<ByHandRow | ComputersRow>;

function landmark<Id extends 'by-hand' | 'computers-in-use'>(id: Id): Extract<ByHandRow | ComputersRow, { id: Id }> {
  const row = landmarkDocument.rows.find((candidate): candidate is Extract<ByHandRow | ComputersRow, { id: Id }> => candidate.id === id);
  if (row === undefined) throw new RangeError(`"id" expected a bundled landmark, got ${id}`);
  return row;
}

export const byHand: ByHandRow = landmark('by-hand');
export const computersInUse: ComputersRow = landmark('computers-in-use');

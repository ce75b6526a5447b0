/**
 * Errors lose their class at the worker's border; the sentence tells which row of the table they were.
 * Place: session.ts and finder.ts pass every rejection through it.
 */
import { HashwattError, restoreError } from '../core/errors';

export function revive(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof HashwattError || thrown.name === 'AbortError') return thrown;
  return restoreError(thrown.message, undefined, { cause: thrown }) ?? thrown;
}

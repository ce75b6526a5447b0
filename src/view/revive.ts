/**
 * Errors lose their class at the worker's border; the sentence tells which row of the table they were.
 * Place: engine-client.ts passes every rejection through it.
 */
import { ERRORS, type ErrorCode, HashwattError } from '../core/errors';

export function revive(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof HashwattError || thrown.name === 'AbortError') return thrown;
  const code = codes().find((candidate) => thrown.message.startsWith(ERRORS[candidate].sentence));
  if (code === undefined) return thrown;
  const detail = thrown.message.slice(ERRORS[code].sentence.length).replace(/^: /, '').replace(/\.$/, '');
  return new HashwattError(code, detail === '' ? undefined : detail, { cause: thrown });
}

function codes(): readonly ErrorCode[] {
  // Object.keys forgets the key type that `ERRORS` has by construction.
  return Object.keys(ERRORS) as ErrorCode[];
}

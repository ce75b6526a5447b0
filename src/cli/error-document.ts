/**
 * A failure as JSON, so that whoever reads standard output gets one document whatever happened.
 * Place: command-line.ts and fleet.ts print it when JSON was asked for.
 */
import { HashwattError, reportOf } from '../core/errors';
import { EXIT, type ExitCode, exitCodeOfKind } from './exit-code';

export interface ErrorDocument {
  readonly schema: 'hashwatt.error';
  readonly schema_version: 1;
  readonly code: string;
  readonly sentence: string;
  readonly advice: string;
  readonly exit_code: ExitCode;
}

export function errorDocument(thrown: unknown): ErrorDocument {
  const { code, sentence, advice } = reportOf(thrown);
  const exit_code = thrown instanceof HashwattError ? exitCodeOfKind(thrown.kind) : EXIT.invalid;
  return { schema: 'hashwatt.error', schema_version: 1, code, sentence, advice, exit_code };
}

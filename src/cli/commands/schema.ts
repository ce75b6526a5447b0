/**
 * `schema`: the result document's JSON Schema on standard output.
 * Place: generated from result/schema.ts, never written by hand.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { resultSchema } from '../../result/schema';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';

/** `finite` has no counterpart in JSON Schema and needs none: JSON has no infinities. */
export function schema(port: ConsolePort): ExitCode {
  port.out(`${JSON.stringify(toJsonSchema(resultSchema, { errorMode: 'ignore' }), null, 2)}\n`);
  return EXIT.ok;
}

/**
 * `schema`: the result document's JSON Schema on standard output, or its description as a Markdown file.
 * Place: generated from result/schema.ts, never written by hand.
 */
import { resultJsonSchema, resultSchemaMarkdown } from '../../result/json-schema';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode } from '../exit-code';
import { writeText } from '../output-files';

export function schema(markdownPath: string | undefined, port: ConsolePort): ExitCode {
  if (markdownPath === undefined) port.out(`${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
  else writeText(markdownPath, resultSchemaMarkdown());
  return EXIT.ok;
}

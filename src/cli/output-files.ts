/**
 * Writes results to files and reads them back, with errors that name the file.
 * Place: under the commands; reading is limited in size before anything is parsed.
 */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { HashwattError } from '../core/errors';
import type { JsonTarget } from './arguments';
import type { ConsolePort } from './console-port';

export function writeText(path: string, content: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (cause) {
    throw new HashwattError('argument-invalid', `${path} cannot be written (${reason(cause)})`, { cause });
  }
}

/** Asked before minutes of measuring, not after; makes nothing yet. @throws HashwattError `argument-invalid` */
export function assertWritable(path: string): void {
  try {
    const isThere = existsSync(path);
    if (isThere && statSync(path).isDirectory()) throw new Error('it is a folder');
    const nearest = isThere ? path : existingFolder(dirname(resolve(path)));
    if (!isThere && !statSync(nearest).isDirectory()) throw new Error(`${nearest} is no folder`);
    accessSync(nearest, constants.W_OK);
  } catch (cause) {
    throw new HashwattError('argument-invalid', `${path} cannot be written (${reason(cause)})`, { cause });
  }
}

function existingFolder(folder: string): string {
  return existsSync(folder) ? folder : existingFolder(dirname(folder));
}

/**
 * Asked before the work: "--json a.json b.json" takes the first of two results for the file to write. A report of the same kind may be
 * written again.
 * @param schema of the report; undefined where it has none
 * @throws HashwattError `argument-invalid` where the file holds JSON of another kind
 */
export function assertReplaceable(target: JsonTarget, schema: string | undefined): void {
  if (target.kind !== 'file' || !isFile(target.path)) return;
  const held = kindOfJson(target.path);
  if (held === undefined || held === (schema ?? NO_SCHEMA)) return;
  throw new HashwattError('argument-invalid', `"--json" would overwrite ${target.path}, which holds ${held}; name another file or "-"`);
}

const NO_SCHEMA = 'JSON of another kind';

/** Devices and pipes hold nothing that could be lost. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** The schema that it names, also where it is damaged; undefined for what is no JSON. */
function kindOfJson(path: string): string | undefined {
  let content = '';
  try {
    content = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const value: unknown = JSON.parse(content);
    const named: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'schema') : undefined;
    return typeof named === 'string' ? named : NO_SCHEMA;
  } catch (thrown) {
    return thrown instanceof SyntaxError ? /"schema"\s*:\s*"(hashwatt\.[a-z]+)"/.exec(content)?.[1] : 'what cannot be read';
  }
}

/** JSON to its file or alone on standard output; the text otherwise. */
export function printOrWrite(target: JsonTarget, json: string, text: string, port: ConsolePort): void {
  // First, so that a fault leaves standard output to the error document alone.
  if (target.kind === 'file') writeText(target.path, json);
  port.out(target.kind === 'stdout' ? json : text);
}

/** @throws HashwattError `argument-invalid` when it cannot be read, `document-too-large` */
export function readText(path: string, maximumBytes: number): string {
  try {
    const { size } = statSync(path);
    if (size > maximumBytes) throw new HashwattError('document-too-large', `${path} has ${size} bytes, at most ${maximumBytes} are read`);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof HashwattError) throw cause;
    throw new HashwattError('argument-invalid', `${path} cannot be read (${reason(cause)})`, { cause });
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
}

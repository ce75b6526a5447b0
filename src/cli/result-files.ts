/**
 * Result documents on disk, read with a size limit and named in every error.
 * Place: under verify, compare and baselines.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HashwattError } from '../core/errors';
import { MAXIMUM_DOCUMENT_LENGTH, parseResult } from '../result/parse';
import type { ResultDocument } from '../result/schema';
import { readText } from './output-files';

const RESULT_SCHEMA: ResultDocument['schema'] = 'hashwatt.result';

/** @throws HashwattError `argument-invalid`, `document-too-large`, `document-invalid`, each naming the file */
export function readResult(path: string): ResultDocument {
  const text = readText(path, MAXIMUM_DOCUMENT_LENGTH);
  try {
    return parseResult(text);
  } catch (cause) {
    if (!(cause instanceof HashwattError)) throw cause;
    throw new HashwattError(cause.code, `${path}: ${cause.message.replace(/\.$/, '')}`, { cause });
  }
}

/** Another kind of JSON (a benchmark list, an error document), which may lie beside results; a damaged result is none of these. */
export function isOtherJson(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readText(path, MAXIMUM_DOCUMENT_LENGTH));
    return typeof value === 'object' && value !== null && Reflect.get(value, 'schema') !== RESULT_SCHEMA;
  } catch {
    return false;
  }
}

/** The JSON files of a folder, by name. */
export function listResultFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (cause) {
    throw new HashwattError('argument-invalid', `${folder} cannot be read as a folder`, { cause });
  }
  if (names.length === 0) throw new HashwattError('argument-invalid', `${folder} holds no JSON files`);
  return names.sort().map((name) => join(folder, name));
}

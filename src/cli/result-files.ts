/**
 * Result documents on disk, read with a size limit and named in every error.
 * Place: under verify, compare and baselines.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ERRORS, HashwattError } from '../core/errors';
import { MAXIMUM_DOCUMENT_LENGTH, parseResult } from '../result/parse';
import type { ResultDocument } from '../result/schema';
import { readText } from './output-files';

const RESULT_SCHEMA: ResultDocument['schema'] = 'hashwatt.result';

/** @throws HashwattError `argument-invalid`, `document-too-large`, `document-invalid`, each naming the file */
export function readResult(path: string): ResultDocument {
  const text = readJsonText(path);
  try {
    return parseResult(text);
  } catch (cause) {
    if (!(cause instanceof HashwattError)) throw cause;
    throw new HashwattError(cause.code, `${path}: ${detailOf(cause)}`, { cause });
  }
}

/** Some editors and shells put a byte order mark in front, which is no JSON (RFC 8259, section 8.1: a parser may ignore it). */
function readJsonText(path: string): string {
  return readText(path, MAXIMUM_DOCUMENT_LENGTH).replace(/^\uFEFF/, '');
}

/** Without the sentence of its code, which the new error says again. */
function detailOf({ code, message }: HashwattError): string {
  return message.replace(`${ERRORS[code].sentence}: `, '').replace(/\.$/, '');
}

/** Another kind of JSON (a benchmark list, an error document), which may lie beside results; a damaged result is none of these. */
export function isOtherJson(path: string): boolean {
  try {
    const value: unknown = JSON.parse(readJsonText(path));
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

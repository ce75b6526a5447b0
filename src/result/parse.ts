/**
 * Result documents from outside: untrusted text in, a checked document or one clear sentence out.
 * Place: the border of result; the page's imports, the command line's files and `verify` come through here.
 */
import * as v from 'valibot';
import { HashwattError } from '../core/errors';
import { type ResultDocument, resultSchema, SCHEMA_NAME, SCHEMA_VERSION } from './schema';
import { UPGRADES, type Upgrade } from './upgrades';

/** A quick result has about 80,000 characters, a hundred repetitions of it 8 million. */
export const MAXIMUM_DOCUMENT_LENGTH = 16_000_000;

/** @throws HashwattError `document-too-large`, `document-invalid` naming the place in the document */
export function parseResult(text: string, upgrades = UPGRADES): ResultDocument {
  if (text.length > MAXIMUM_DOCUMENT_LENGTH) {
    throw new HashwattError('document-too-large', `at most ${MAXIMUM_DOCUMENT_LENGTH} characters, got ${text.length}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HashwattError('document-invalid', `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
  return checkResult(value, upgrades);
}

/** The same for a value that is parsed already. Unknown keys are dropped; older versions are read as today's. */
export function checkResult(value: unknown, upgrades: ReadonlyMap<number, Upgrade> = UPGRADES): ResultDocument {
  const checked = v.safeParse(resultSchema, upgraded(value, upgrades), { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const path = v.getDotPath(issue) ?? 'the document';
  throw new HashwattError('document-invalid', `${path}: expected ${issue.expected ?? 'a valid value'}, got ${issue.received}`);
}

/** Step by step from the version that wrote it to today's. The two most likely mistakes get their own words. */
function upgraded(value: unknown, upgrades: ReadonlyMap<number, Upgrade>): unknown {
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA_NAME) {
    throw new HashwattError('document-invalid', `schema: expected "${SCHEMA_NAME}"`);
  }
  const version = 'schema_version' in value ? value.schema_version : undefined;
  if (version === SCHEMA_VERSION) return value;
  const upgrade = typeof version === 'number' ? upgrades.get(version) : undefined;
  if (typeof version === 'number' && upgrade !== undefined) {
    return upgraded({ ...upgrade({ ...value }), schema: SCHEMA_NAME, schema_version: version + 1 }, upgrades);
  }
  const isNewer = typeof version === 'number' && version > SCHEMA_VERSION;
  const advice = isNewer ? '; it was written by a newer Hashwatt' : '';
  throw new HashwattError('document-invalid', `schema_version: expected ${SCHEMA_VERSION}, got ${JSON.stringify(version)}${advice}`);
}

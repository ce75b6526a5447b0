/**
 * Result documents from outside: untrusted text in, a checked document or one clear sentence out.
 * Place: the border of result; the page's imports, the command line's files and `verify` come through here.
 */
import * as v from 'valibot';
import { HashwattError } from '../core/errors';
import { type ResultDocument, resultSchema, SCHEMA_NAME, SCHEMA_VERSION } from './schema';

/** A quick result has about 80,000 characters, a hundred repetitions of it 8 million. */
export const MAXIMUM_DOCUMENT_LENGTH = 16_000_000;

/** @throws HashwattError `document-too-large`, `document-invalid` naming the place in the document */
export function parseResult(text: string): ResultDocument {
  if (text.length > MAXIMUM_DOCUMENT_LENGTH) {
    throw new HashwattError('document-too-large', `at most ${MAXIMUM_DOCUMENT_LENGTH} characters, got ${text.length}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new HashwattError('document-invalid', `it is not JSON (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
  return checkResult(value);
}

/** The same for a value that is parsed already. Unknown keys are dropped. */
export function checkResult(value: unknown): ResultDocument {
  refuseOtherKinds(value);
  const checked = v.safeParse(resultSchema, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const path = v.getDotPath(issue) ?? 'the document';
  throw new HashwattError('document-invalid', `${path}: expected ${issue.expected ?? 'a valid value'}, got ${issue.received}`);
}

/** The two most likely mistakes get their own words. */
function refuseOtherKinds(value: unknown): void {
  if (typeof value !== 'object' || value === null || !('schema' in value) || value.schema !== SCHEMA_NAME) {
    throw new HashwattError('document-invalid', `schema: expected "${SCHEMA_NAME}"`);
  }
  const version = 'schema_version' in value ? value.schema_version : undefined;
  if (version !== SCHEMA_VERSION) {
    const isNewer = typeof version === 'number' && version > SCHEMA_VERSION;
    const advice = isNewer ? '; it was written by a newer Hashwatt' : '';
    throw new HashwattError('document-invalid', `schema_version: expected ${SCHEMA_VERSION}, got ${JSON.stringify(version)}${advice}`);
  }
}

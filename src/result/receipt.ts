/**
 * The receipt: the hardest matches of a run, from which anybody can tell in milliseconds about how much was hashed on this challenge.
 * Place: between audit and build; `verify` re-hashes it. It proves the work, not the time it took nor that one device did it.
 */
import { readWordLittleEndian, toHex, writeWordLittleEndian } from '../core/bytes';
import type { RehashedMatch } from '../measure/audit';
import { estimateWork } from '../measure/luck';
import { runHeader } from '../measure/run-seed';
import { HEADER_OFFSETS, serialiseHeader } from '../work/header';
import type { Receipt } from './schema';
import { RECEIPT_MATCHES } from './schema-atoms';

export function buildReceipt(proven: readonly RehashedMatch[], seed: string, classCode: string, zeroBits: number): Receipt {
  const hardest = [...proven].sort((one, other) => one.luck - other.luck).slice(0, RECEIPT_MATCHES);
  const estimate = estimateWork(hardest.length, hardest.at(-1)?.luck ?? 0);
  return {
    header: receiptHeader(seed, classCode),
    seed,
    class_code: classCode,
    zero_bits: zeroBits,
    matches: hardest.map(({ match }) => ({
      version: match.job.versions[match.headerIndex] ?? 0,
      time: readWordLittleEndian(match.job.header, HEADER_OFFSETS.time),
      nonce: match.nonce,
    })),
    work_estimate_hashes: estimate?.hashes ?? null,
    work_estimate_relative_error: estimate?.relativeError ?? null,
  };
}

export function receiptHeader(seed: string, classCode: string): string {
  return toHex(serialiseHeader(runHeader(seed, classCode, 0)));
}

/** The 80 bytes that a receipt's match names. */
export function receiptHeaderOf(header: Uint8Array, match: Receipt['matches'][number]): Uint8Array {
  const bytes = header.slice();
  writeWordLittleEndian(bytes, HEADER_OFFSETS.version, match.version);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.time, match.time);
  writeWordLittleEndian(bytes, HEADER_OFFSETS.nonce, match.nonce);
  return bytes;
}

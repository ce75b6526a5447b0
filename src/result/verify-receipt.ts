/**
 * Re-hashes a receipt and asks what work it shows.
 * Place: part of verify. The receipt is the one block that cannot be made up: every match costs 2^zero_bits hashes on average.
 */
import { fromHex } from '../core/bytes';
import { lowerGamma, upperGamma } from '../measure/distributions';
import { estimateWork, luckOf } from '../measure/luck';
import { runSeed, SECOND_BACKEND_SECONDS } from '../measure/run-seed';
import { parseHeader } from '../work/header';
import { ROLLING_MASK } from '../work/job';
import { trailingZeroBits } from '../work/target';
import type { Findings } from './findings';
import { receiptHeader, receiptHeaderOf } from './receipt';
import type { Audit, Receipt, ResultDocument } from './schema';
import { RECEIPT_MATCHES } from './schema-atoms';
import { claimedWork, type WorkShown, workOfLuck } from './work-shown';

/** What the matches show, all of them hashed again; null where one is unfit or there are too few. */
type Shown = WorkShown | null;

type Digest = (bytes: Uint8Array) => Uint8Array;

/** A claim that honest luck contradicts once in a million receipts is named. */
const ESTIMATE_LIMIT = 1e-6;

export function verifyReceipt(
  findings: Findings,
  path: string,
  receipt: Receipt,
  audit: Audit,
  { params, runIndex, sha256 }: { readonly params: ResultDocument['params']; readonly runIndex: number; readonly sha256: Digest },
): Shown {
  const before = findings.all.length;
  findings.expect(`${path}.class_code`, params.class_code, receipt.class_code);
  findings.expect(`${path}.seed`, runSeed(params.seed, runIndex), receipt.seed);
  findings.expect(`${path}.header`, receiptHeader(runSeed(params.seed, runIndex), params.class_code), receipt.header);
  findings.expect(`${path}.zero_bits`, audit.zero_bits, receipt.zero_bits);
  const header = fromHex(receipt.header);
  if (header === undefined) {
    findings.add(`${path}.header`, 'is not hex');
    return null;
  }
  const luck = verifyMatches(findings, `${path}.matches`, header, receipt, sha256);
  // Matches of another challenge, written twice, or none at all would show work that nobody did here.
  const isSound = findings.all.length === before;
  const due = Math.min(RECEIPT_MATCHES, audit.matches_rehashed - audit.matches_wrong);
  findings.expect(`${path}.matches.length`, due, receipt.matches.length);
  const estimate = estimateWork(luck.length, Math.max(0, ...luck));
  findings.expect(`${path}.work_estimate_hashes`, estimate?.hashes ?? null, receipt.work_estimate_hashes ?? null);
  findings.expect(`${path}.work_estimate_relative_error`, estimate?.relativeError ?? null, receipt.work_estimate_relative_error ?? null);
  verifyWork(findings, path, luck, audit);
  return isSound ? workOfLuck(luck, audit) : null;
}

function verifyMatches(findings: Findings, path: string, header: Uint8Array, receipt: Receipt, sha256: Digest): number[] {
  const own = parseHeader(header);
  const seen = new Set<string>();
  const luck: number[] = [];
  for (const [index, match] of receipt.matches.entries()) {
    const place = `${path}[${index}]`;
    const name = `${match.version}/${match.time}/${match.nonce}`;
    if (seen.has(name)) findings.add(place, 'is there twice');
    seen.add(name);
    if (((match.version ^ own.version) & ~ROLLING_MASK) !== 0) findings.add(`${place}.version`, 'differs beyond the bits that may roll');
    if (match.time < own.time || match.time >= own.time + 2 * SECOND_BACKEND_SECONDS)
      findings.add(`${place}.time`, 'is not of this header');
    const digest = sha256(sha256(receiptHeaderOf(header, match)));
    const zeros = trailingZeroBits(digest);
    if (zeros < receipt.zero_bits) findings.add(place, `has ${zeros} zero bits instead of ${receipt.zero_bits}`);
    const itsLuck = luckOf(digest);
    if (itsLuck < (luck.at(-1) ?? 0)) findings.add(place, 'is harder than the one before; the hardest come first');
    luck.push(itsLuck);
  }
  return luck;
}

/**
 * The r-th smallest luck of n hashes, times n, follows a Gamma distribution of shape r. Where matches were only sampled, n is the share
 * of the work that the sample stands for.
 */
function verifyWork(findings: Findings, path: string, luck: readonly number[], audit: Audit): void {
  const largest = luck.at(-1);
  if (largest === undefined || luck.length < 3 || audit.matches_found === 0) return;
  const claimed = claimedWork(audit);
  // All matches are in the receipt: then the threshold, not the last match, ends the list.
  if (luck.length < RECEIPT_MATCHES) return;
  const p = 2 * Math.min(lowerGamma(luck.length, claimed * largest), upperGamma(luck.length, claimed * largest));
  if (p < ESTIMATE_LIMIT) {
    const shown = ((luck.length - 1) / largest).toPrecision(3);
    findings.add(`${path}.matches`, `show about ${shown} hashes; the document claims ${claimed.toPrecision(3)}`);
  }
}

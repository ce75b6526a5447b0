/**
 * What a receipt shows by itself beside what its run claims: an estimate of the work with a 95 % range, in numbers and words.
 * Place: under verify and the reports. It shows work on this challenge: not the time that it took, nor that one device did it.
 */
import { estimateWork, type WorkEstimate } from '../measure/luck';
import { significant } from './rate-text';
import type { Audit, RunResult } from './schema';

export interface WorkShown {
  /** Matches it rests on. */
  readonly matches: number;
  readonly hashes: number;
  readonly range: readonly [number, number];
  /** Half of that range over `hashes`: 0.098 for 400 matches. */
  readonly halfRangeRatio: number;
  /** What the audit says; where only a sample of the matches was hashed again, the share of it that the sample stands for. */
  readonly claimed: number;
}

/** Standard deviations on each side that hold 95 % of bell-shaped noise. */
const NORMAL_95 = 1.96;

/** @param estimate of so many matches, hashed again or as the document has it */
export function workShown(estimate: WorkEstimate, matches: number, audit: Audit): WorkShown {
  const halfRangeRatio = NORMAL_95 * estimate.relativeError;
  const { hashes } = estimate;
  return {
    matches,
    hashes,
    range: [hashes * Math.max(0, 1 - halfRangeRatio), hashes * (1 + halfRangeRatio)],
    halfRangeRatio,
    claimed: claimedWork(audit),
  };
}

/** Of matches just hashed; null for too few of them. */
export function workOfLuck(luck: readonly number[], audit: Audit): WorkShown | null {
  const estimate = estimateWork(luck.length, Math.max(0, ...luck));
  return estimate === null ? null : workShown(estimate, luck.length, audit);
}

/** As the document says; null without a receipt that counts. */
export function workOfRun({ audit, receipt }: Pick<RunResult, 'audit' | 'receipt'>): WorkShown | null {
  if (audit === null || !audit.passed || receipt === null) return null;
  const { work_estimate_hashes: hashes, work_estimate_relative_error: relativeError, matches } = receipt;
  return hashes == null || relativeError == null ? null : workShown({ hashes, relativeError }, matches.length, audit);
}

/** Where matches were only sampled, a receipt can show no more than the sample's share. */
export function claimedWork({ hashes_claimed, matches_rehashed, matches_found }: Audit): number {
  const share = matches_found === 0 ? 1 : matches_rehashed / matches_found;
  return Number(hashes_claimed) * share;
}

/** "about 1.11 billion hashes ± 9.8 % by 400 matches; 1.14 billion claimed". */
export function workInBrief(work: WorkShown): string {
  return sentenceOf(work, '');
}

/** The same with both ends: "± 9.8 % (1.00 to 1.22 billion)". */
export function workText(work: WorkShown): string {
  return sentenceOf(work, ` (${spanText(...work.range)})`);
}

function sentenceOf({ hashes, halfRangeRatio, matches, claimed }: WorkShown, ends: string): string {
  const percent = 100 * halfRangeRatio;
  const around = `± ${percent.toFixed(percent < 10 ? 1 : 0)} %`;
  return `about ${countText(hashes)} hashes ${around}${ends} by ${matches} matches; ${countText(claimed)} claimed`;
}

/** The word once where both ends have the same. */
function spanText(low: number, high: number): string {
  const [from, to] = [countText(low), countText(high)];
  const word = / \w+$/.exec(to)?.[0] ?? '';
  return `${word !== '' && from.endsWith(word) ? from.slice(0, -word.length) : from} to ${to}`;
}

const COUNT_WORDS: readonly (readonly [size: number, word: string])[] = [
  [1e15, ' quadrillion'],
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];

/** Three digits. */
function countText(count: number): string {
  const [size, word] = COUNT_WORDS.find(([least]) => count >= least) ?? [1, ''];
  return size === 1
    ? Number(count.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 0 })
    : significant(count / size, 3) + word;
}

/**
 * Has it become slower? An earlier result against the new one, so that noise alone is no regression.
 * Place: `run --baseline`; pairs and intervals come from result/compare.
 */
import { type Comparison, compareResults } from '../result/compare';
import type { ResultDocument } from '../result/schema';
import type { ThresholdVerdict } from './thresholds';
import { percentText } from './unit-text';

/** One verdict for each pair; a baseline that cannot be compared with anything fails, it does not pass unseen. */
export function judgeRegression(baseline: ResultDocument, result: ResultDocument, allowed: number): ThresholdVerdict[] {
  const { pairs, obstacles, cautions } = compareResults(baseline, result);
  if (pairs.length === 0) {
    const reason = obstacles.length === 0 ? 'neither result holds a rate' : obstacles.join('; ');
    return [{ expression: 'baseline', passed: false, sentence: `Nothing to compare: ${reason}` }];
  }
  return pairs.map((pair) => ({
    expression: `${pair.identity}: at most ${percentText(allowed)} slower than the baseline`,
    passed: !isRegression(pair, allowed),
    sentence: [pair.sentence, ...cautions.map((caution) => `Caution: ${caution}.`)].join(' '),
  }));
}

/** Slower by more than allowed, and not by chance. Without intervals the medians alone decide. */
function isRegression({ relative_change, interval_95 }: Comparison, allowed: number): boolean {
  return relative_change < -allowed && (interval_95 === null || interval_95[1] < 0);
}

/**
 * `--threshold`: refused with the form that is expected.
 * Place: arguments.ts reads them, commands judge them with result/thresholds.
 */
import { HashwattError } from '../core/errors';
import { FIGURES, readThreshold, SUBJECTS, type Threshold } from '../result/thresholds';

export { judgeThreshold, type Threshold, type ThresholdVerdict } from '../result/thresholds';

/** @throws HashwattError `argument-invalid` */
export function parseThreshold(expression: string): Threshold {
  const threshold = readThreshold(expression);
  if (threshold !== undefined) return threshold;
  const form = `${SUBJECTS.join('|')}.${Object.keys(FIGURES).join('|')}, then >=, <=, > or <, then a rate like 50MH/s (gemm: 1Gop/s, bandwidth: 10GB/s; stability: 0 to 1)`;
  throw new HashwattError('argument-invalid', `"--threshold" expected ${form}, got ${JSON.stringify(expression)}`);
}

/**
 * Judges the thresholds again. Those of a baseline need the other document, which is not here.
 * Place: part of verify.
 */
import type { Findings } from './findings';
import type { ResultDocument } from './schema';
import { judgeThreshold, readThreshold } from './thresholds';

/** As the command line writes verdicts on `--baseline`. */
const OF_BASELINE = /^baseline$|slower than the baseline$/;

export function verifyThresholds(findings: Findings, document: ResultDocument): void {
  for (const [index, given] of document.thresholds.entries()) {
    if (OF_BASELINE.test(given.expression)) continue;
    const path = `thresholds[${index}]`;
    const threshold = readThreshold(given.expression);
    if (threshold === undefined) findings.add(`${path}.expression`, 'is no threshold');
    else findings.expectFields(path, judgeThreshold(threshold, document), given);
  }
}

/**
 * Has it become slower? An earlier result against the new one, so that noise alone is no regression.
 * Place: `run --baseline`; pairs and intervals come from result/compare.
 */
import { HashwattError } from '../core/errors';
import { listRuns } from '../measure/run-list';
import { WORKLOAD_VERSION } from '../result/build';
import { clipped } from '../result/clip';
import { type Comparison, compareResults, measuredIdentities, runIdentity } from '../result/compare';
import { DATA_VERSION } from '../result/data-version';
import type { ResultDocument, RunResult } from '../result/schema';
import { TEXT_LIMIT } from '../result/schema-atoms';
import { planOf } from '../result/verify-settings';
import { readResult } from './result-files';
import type { ThresholdVerdict } from './thresholds';
import { percentText } from './unit-text';
import { verifyDocument } from './verify-file';

/** Refused now, not after minutes of measuring. @throws HashwattError as `readResult`, and `document-invalid` where it cannot be believed */
export function readBaseline(path: string): ResultDocument {
  const document = readResult(path);
  const { workload_version, data_version } = document.tool;
  const refuse = (reason: string): never => {
    throw new HashwattError('document-invalid', `${path}: ${reason}`);
  };
  if (workload_version !== WORKLOAD_VERSION) refuse(`it hashed workload version ${workload_version}; measure a new baseline`);
  const { findings } = verifyDocument(document);
  // The id covers the other fields: where one of them is wrong, that one says more.
  const finding = findings.find(({ path: place }) => place !== 'id') ?? findings[0];
  // The challenge and the blocks asked for before a run follow from the bundled data, so another version's cannot be recomputed.
  if (finding !== undefined && data_version !== DATA_VERSION)
    refuse(`it was measured with other data (${data_version}); measure a new baseline`);
  if (finding !== undefined) refuse(`it does not agree with itself, ${finding.path}: ${finding.sentence}`);
  if (document.validity.verdict === 'invalid') refuse('its own verdict is "invalid"; measure a new baseline');
  return document;
}

/** One verdict for each rate of the baseline; what cannot be compared with anything fails, it does not pass unseen. */
export function judgeRegression(baseline: ResultDocument, result: ResultDocument, allowed: number): ThresholdVerdict[] {
  const { pairs, obstacles, cautions } = compareResults(baseline, result);
  if (pairs.length === 0) {
    const reason = obstacles.length === 0 ? 'neither result holds a rate' : obstacles.join('; ');
    return [{ expression: 'baseline', passed: false, sentence: clipped(`Nothing to compare: ${reason}`, TEXT_LIMIT) }];
  }
  const expressionOf = (identity: string): string => `${identity}: at most ${percentText(allowed)} slower than the baseline`;
  const { missing, unasked } = unpaired(baseline, result, pairs);
  const known = new Set([...missing, ...unasked].map(({ identity }) => identity));
  const said = [
    ...cautions,
    ...unasked.map(({ identity }) => `${identity}: in the baseline, but not asked for this time`),
    ...obstacles.filter((obstacle) => ![...known].some((identity) => obstacle.startsWith(`${identity}: `))),
  ];
  return [
    ...pairs.map((pair) => ({
      expression: expressionOf(pair.identity),
      passed: !isRegression(pair, allowed),
      sentence: clipped([pair.sentence, ...said.map((caution) => `Caution: ${caution}.`)].join(' '), TEXT_LIMIT),
    })),
    ...missing.map(({ identity, run }) => ({
      expression: expressionOf(identity),
      passed: false,
      sentence: clipped(`Measured in the baseline, not this time: ${whyNot(run, result)}`, TEXT_LIMIT),
    })),
  ];
}

interface Unpaired {
  readonly identity: string;
  /** The baseline's. */
  readonly run: RunResult;
}

/** Rates of the baseline without a counterpart: those that this plan asked for too, and those that it did not. */
function unpaired(
  baseline: ResultDocument,
  result: ResultDocument,
  pairs: readonly Comparison[],
): { readonly missing: readonly Unpaired[]; readonly unasked: readonly Unpaired[] } {
  const paired = new Set(pairs.map(({ identity }) => identity));
  const asked = new Set(listRuns(planOf(result.params), result.environment.logical_cores).map(questionOf));
  const before = listRuns(planOf(baseline.params), baseline.environment.logical_cores);
  const missing: Unpaired[] = [];
  const unasked: Unpaired[] = [];
  for (const [identity, run] of measuredIdentities(baseline)) {
    if (paired.has(identity)) continue;
    // The run itself holds how many threads it had, not whether a number was asked for.
    const question = questionOf({ ...run, threads: before[run.index]?.threads ?? null });
    (asked.has(question) ? missing : unasked).push({ identity, run });
  }
  return { missing, unasked };
}

function questionOf({ workload, precision, backend, threads }: Pick<RunResult, 'workload' | 'precision' | 'backend' | 'threads'>): string {
  return [workload, precision, backend, threads].join(' ');
}

function whyNot({ workload, precision, backend }: RunResult, result: ResultDocument): string {
  const candidates = result.runs.filter((run) => run.workload === workload && run.precision === precision && run.backend === backend);
  const failed = candidates.find(({ reason }) => reason !== null);
  if (failed?.reason != null) return failed.reason;
  const [other] = candidates;
  return other === undefined ? 'the run ended before it.' : `this time it was ${runIdentity(result, other)}.`;
}

/** Slower by more than allowed, and not by chance. Without intervals the medians alone decide. */
function isRegression({ relative_change, interval_95, change }: Comparison, allowed: number): boolean {
  return relative_change < -allowed && (interval_95 === null || change === 'slower');
}

/**
 * One measurement in one browser, and its judgement: power, thresholds, baseline, requirements, exit code.
 * Place: commands/run does one, fleet.ts several; the measuring itself happens in the page.
 */
import { randomBytes } from 'node:crypto';
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';
import type { BenchmarkEvent } from '../engine';
import { makePlan, type Plan, type PlanOptions, PROFILE_DEFAULTS } from '../measure/plan';
import { listRuns } from '../measure/run-list';
import { checkResult } from '../result/parse';
import type { ResultDocument } from '../result/schema';
import type { RunCommand } from './arguments';
import { judgeRegression, readBaseline } from './baseline';
import type { BrowserStart } from './browser-connection';
import { browserFlags } from './browser-flags';
import type { Endpoint } from './connect-option';
import { EXIT, type ExitCode, exitCodeOfResult, firstExitCode } from './exit-code';
import type { PageAnswer } from './page-driver';
import { type Ending, limited, localStart, withPage } from './page-session';
import { attachPower } from './power-attach';
import type { Progress } from './progress';
import { unmetRequirements } from './requirements';
import { nodeSensorPorts } from './sensor-ports';
import { followRuns } from './sensor-runs';
import { judgeThreshold } from './thresholds';

/** What every measurement of a command shares; the same seed too, so that all do the same work. */
export interface Setup {
  readonly command: RunCommand;
  readonly plan: Plan;
  readonly options: PlanOptions;
  readonly baseline: ResultDocument | undefined;
}

export interface Judged {
  readonly result: ResultDocument;
  readonly code: ExitCode;
}

/** Refuses, before a browser starts, settings that contradict each other and a baseline that is none. */
export function prepare(command: RunCommand): Setup {
  const seed = command.seed ?? (command.profile === 'smoke' ? undefined : randomBytes(16).toString('hex'));
  const options = {
    profile: command.profile,
    workload: command.workload,
    backend: command.backend,
    ...(command.threads === undefined ? {} : { threads: command.threads }),
    ...(command.scaling ? { scaling: true } : {}),
    ...(command.repeat === undefined ? {} : { repeat: command.repeat }),
    ...(seed === undefined ? {} : { seed }),
    ...(command.classCode === undefined ? {} : { classCode: command.classCode }),
  };
  // The page makes the same plan of the same options; here it is checked, and used for the time limit.
  const plan = makePlan(options);
  return { command, plan, options, baseline: command.baseline === undefined ? undefined : readBaseline(command.baseline) };
}

/** `endpoint` undefined: a browser of this computer. @throws HashwattError where there is nothing to judge */
export async function measureAndJudge(
  setup: Setup,
  endpoint: Endpoint | undefined,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<Judged> {
  const { ending, result } = await measure(setup, endpoint, progress, interrupted);
  return judge(setup, ending, result, progress);
}

function judge({ command, baseline }: Setup, ending: Ending, measured: ResultDocument, progress: Progress): Judged {
  const thresholds = [
    ...command.thresholds.map((threshold) => judgeThreshold(threshold, measured)),
    ...(baseline === undefined ? [] : judgeRegression(baseline, measured, command.maxRegression)),
  ];
  const result: ResultDocument = { ...measured, is_complete: measured.is_complete && ending === 'finished', thresholds };
  const unmet = unmetRequirements(command.requirements, result);
  for (const { requirement, sentence } of unmet) progress.say(`--require ${requirement}: ${sentence}`);
  const codes: ExitCode[] = [exitCodeOfResult(result), ...unmet.map(({ code }) => code)];
  if (thresholds.some(({ passed }) => !passed)) codes.push(EXIT.threshold);
  if (ending === 'timed-out') codes.push(EXIT.timeout);
  if (ending === 'finished' && !measured.is_complete) {
    progress.say('The page ended the run before its plan was done: somebody pressed Stop there, or its tab was hidden. Start again.');
    codes.push(EXIT.invalid);
  }
  return { result, code: ending === 'interrupted' ? EXIT.interrupted : firstExitCode(codes) };
}

async function measure(
  { command, plan, options }: Setup,
  endpoint: Endpoint | undefined,
  progress: Progress,
  interrupted: AbortSignal,
): Promise<{ ending: Ending; result: ResultDocument }> {
  if (interrupted.aborted) throw new HashwattError('interrupted');
  const isSensed = endpoint === undefined && command.power.kind === 'sensors';
  const sensors = isSensed ? followRuns(nodeSensorPorts()) : undefined;
  // This computer's sensors say nothing about another one.
  const power = endpoint !== undefined && command.power.kind === 'sensors' ? ({ kind: 'estimate' } as const) : command.power;
  try {
    const onEvent = (event: BenchmarkEvent): void => {
      progress.receive(event);
      sensors?.receive(event);
    };
    const start = endpoint === undefined ? await localStart(command.browser, progress.say) : remoteStart(endpoint);
    const limit = command.timeout ?? defaultLimit(plan);
    const { ending, answer } = await withPage({ start, url: command.url, bind: command.bind, limit }, (page, left) => {
      progress.say(`Browser ${page.browserVersion} (${start.kind === 'local' ? start.path : start.endpoint.name})`);
      return limited(page, left, interrupted, () => page.run(options, onEvent));
    });
    const { result, notes } = attachPower(documentOf(ending, answer), power, await sensors?.end());
    for (const note of notes) progress.say(note);
    return { ending, result };
  } finally {
    await sensors?.end();
    progress.close();
  }
}

/** A grid starts its browsers on Linux, as the user of its image. */
function remoteStart(endpoint: Endpoint): BrowserStart {
  return { kind: 'remote', endpoint, flags: browserFlags('linux', false) };
}

/** Most runs that scaling adds: 1, 2, 4 … 256 threads, less what takes no time. */
const SCALING_RUNS = 8;

/** Four times what the plan says, and a minute for slow starts: a limit against hanging, not a judgement of speed. */
function defaultLimit(plan: Plan): Milliseconds {
  const runs = listRuns({ ...plan, scaling: false }, null).length + (plan.scaling ? SCALING_RUNS * plan.repeat : 0);
  const oneRun = plan.duration + plan.warmupMaximum + PROFILE_DEFAULTS[plan.profile].tuneBudget;
  return milliseconds(60_000 + 4 * runs * oneRun);
}

/** @throws HashwattError when there is nothing to show: `interrupted`, `timed-out`, `document-invalid` */
function documentOf(ending: Ending, answer: PageAnswer | undefined): ResultDocument {
  if (answer?.kind === 'answer') return checkResult(answer.value);
  throw new HashwattError(ending === 'timed-out' ? 'timed-out' : 'interrupted');
}

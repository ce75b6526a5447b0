/**
 * `run`: measure in a real browser, judge, print. The main job of the command line.
 * Place: between arguments.ts and the formats; the measuring itself happens in the page.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { HashwattError } from '../../core/errors';
import { type Milliseconds, milliseconds } from '../../core/units';
import type { BenchmarkEvent } from '../../engine';
import { makePlan, type Plan, type PlanOptions, PROFILE_DEFAULTS } from '../../measure/plan';
import { checkResult } from '../../result/parse';
import type { ResultDocument } from '../../result/schema';
import type { RunCommand } from '../arguments';
import { judgeRegression } from '../baseline';
import type { ConsolePort } from '../console-port';
import { EXIT, type ExitCode, exitCodeOfResult, firstExitCode } from '../exit-code';
import { EXTENSIONS, formatResult } from '../formats';
import { writeText } from '../output-files';
import type { PageAnswer } from '../page-driver';
import { type Ending, limited, withPage } from '../page-session';
import { attachPower } from '../power-attach';
import { createProgress } from '../progress';
import { unmetRequirements } from '../requirements';
import { readResult } from '../result-files';
import { nodeSensorPorts } from '../sensor-ports';
import { followRuns } from '../sensor-runs';
import { judgeThreshold } from '../thresholds';

export async function run(command: RunCommand, port: ConsolePort, interrupted: AbortSignal): Promise<ExitCode> {
  // Refused here, before a browser starts: settings that contradict each other, and a baseline that is none.
  const { plan, options } = planOf(command);
  const baseline = command.baseline === undefined ? undefined : readResult(command.baseline);
  const { ending, result: measured } = await measure(command, plan, options, port, interrupted);
  const thresholds = [
    ...command.thresholds.map((threshold) => judgeThreshold(threshold, measured)),
    ...(baseline === undefined ? [] : judgeRegression(baseline, measured, command.maxRegression)),
  ];
  const result: ResultDocument = { ...measured, is_complete: measured.is_complete && ending === 'finished', thresholds };
  print(command, result, port);
  const unmet = unmetRequirements(command.requirements, result);
  for (const { requirement, sentence } of unmet) port.error(`--require ${requirement}: ${sentence}\n`);
  const codes: ExitCode[] = [exitCodeOfResult(result), ...unmet.map(({ code }) => code)];
  if (thresholds.some(({ passed }) => !passed)) codes.push(EXIT.threshold);
  if (ending === 'timed-out') codes.push(EXIT.timeout);
  return ending === 'interrupted' ? EXIT.interrupted : firstExitCode(codes);
}

/** The page makes the same plan of the same options; here it is only checked, and used for the time limit. */
function planOf(command: RunCommand): { plan: Plan; options: PlanOptions } {
  const seed = command.seed ?? (command.profile === 'smoke' ? undefined : randomBytes(16).toString('hex'));
  const options = {
    profile: command.profile,
    backend: command.backend,
    ...(command.threads === undefined ? {} : { threads: command.threads }),
    ...(command.scaling ? { scaling: true } : {}),
    ...(command.repeat === undefined ? {} : { repeat: command.repeat }),
    ...(seed === undefined ? {} : { seed }),
    ...(command.classCode === undefined ? {} : { classCode: command.classCode }),
  };
  return { plan: makePlan(options), options };
}

async function measure(
  command: RunCommand,
  plan: Plan,
  options: PlanOptions,
  port: ConsolePort,
  interrupted: AbortSignal,
): Promise<{ ending: Ending; result: ResultDocument }> {
  const progress = createProgress(port, () => performance.now());
  const sensors = command.power.kind === 'sensors' ? followRuns(nodeSensorPorts()) : undefined;
  try {
    const onEvent = (event: BenchmarkEvent): void => {
      progress.receive(event);
      sensors?.receive(event);
    };
    const { ending, answer } = await withPage(command, progress.say, ({ page, found }) => {
      progress.say(`Browser ${page.browserVersion} (${found.path})`);
      return limited(page, command.timeout ?? defaultLimit(plan), interrupted, () => page.run(options, onEvent));
    });
    const { result, notes } = attachPower(documentOf(ending, answer), command.power, await sensors?.end());
    for (const note of notes) progress.say(note);
    return { ending, result };
  } finally {
    await sensors?.end();
    progress.close();
  }
}

/** Four times what the plan says, and a minute for slow starts: a limit against hanging, not a judgement of speed. */
function defaultLimit(plan: Plan): Milliseconds {
  const backends = plan.backend === 'auto' ? 2 : 1;
  const scalingRuns = plan.scaling ? 8 : 0;
  const oneRun = plan.duration + plan.warmupMaximum + PROFILE_DEFAULTS[plan.profile].tuneBudget;
  return milliseconds(60_000 + 4 * (backends + scalingRuns) * plan.repeat * oneRun);
}

/** @throws HashwattError when there is nothing to show: `interrupted`, `timed-out`, `document-invalid` */
function documentOf(ending: Ending, answer: PageAnswer | undefined): ResultDocument {
  if (answer?.kind !== 'answer') throw new HashwattError(ending === 'timed-out' ? 'timed-out' : 'interrupted');
  return checkResult(answer.value);
}

function print(command: RunCommand, result: ResultDocument, port: ConsolePort): void {
  const json = formatResult('json', result);
  if (command.json.kind === 'file') writeText(command.json.path, json);
  const text = formatResult(command.format, result, command);
  if (command.out !== undefined) {
    writeText(join(command.out, 'hashwatt-result.json'), json);
    if (command.format !== 'json') writeText(join(command.out, `hashwatt-result.${EXTENSIONS[command.format]}`), text);
  }
  port.out(text);
}

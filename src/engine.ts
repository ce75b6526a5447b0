/**
 * The only door: a plan goes in, a stream of typed events comes out and ends in a result document.
 * Place: right of result; the page hosts it in a worker, the library exports it, tests give it fake ports.
 */
import { HashwattError, reportOf } from './core/errors';
import { childAbort } from './backend/abort';
import { type Context, createReasonBook } from './engine/context';
import { createEventQueue } from './engine/event-queue';
import { type BackendKeeper, keepBackends } from './engine/open-backends';
import type { EnginePorts } from './engine/ports';
import { measureMatrixRun } from './engine/matrix-run';
import { isLoss, reasonOf, textOf } from './engine/mishap';
import { describeRun, measureRun } from './engine/run';
import { listRuns, type RunSpec } from './measure/run-list';
import { timerGrain } from './engine/timer-grain';
import { drainObservations } from './engine/watch';
import type { MeasureEvent, RunLabel } from './measure/events';
import { makePlan, type Plan } from './measure/plan';
import { buildDocument, paramsOf } from './result/build';
import { reasonsOfSettings } from './result/reasons';
import type { ResultDocument, RunResult } from './result/schema';

export type { Clock, EnginePorts, Observation } from './engine/ports';
export {
  climb,
  type ClimbEvent,
  type ClimbOrder,
  type ClimbReport,
  type Find,
  findShares,
  type ShareEvent,
  type ShareOrder,
  type ShareReport,
} from './engine/first-finds';
export { type SearchProgress, searchNonces, type SearchReport, type SearchRequest } from './engine/search';

export type BenchmarkEvent = MeasureEvent | { readonly kind: 'finished'; readonly result: ResultDocument };

/**
 * Aborting the signal ends the run within 300 ms or so; the document then holds what was measured and says `is_complete: false`.
 * Leaving the loop early stops the hardware as well.
 * @throws HashwattError `plan-invalid`; `no-backend`, or the only asked-for backend's own reason, when nothing could be opened
 */
export async function* runBenchmark(plan: Plan, ports: EnginePorts, signal: AbortSignal): AsyncGenerator<BenchmarkEvent, ResultDocument> {
  const checked = makePlan(plan);
  const queue = createEventQueue<BenchmarkEvent>();
  const inner = childAbort(signal);
  const benchmark = perform(checked, ports, inner.signal, queue.emit);
  benchmark.then(queue.end, queue.fail);
  try {
    yield* queue.events();
    return await benchmark;
  } finally {
    inner.abort();
    inner.release();
    await benchmark.catch(() => undefined);
  }
}

async function perform(
  plan: Plan,
  ports: EnginePorts,
  signal: AbortSignal,
  emit: (event: BenchmarkEvent) => void,
): Promise<ResultDocument> {
  const reasons = createReasonBook((reason) => emit({ kind: 'noticed', reason }));
  const context: Context = { plan, ports, signal, emit, reasons, lasting: new Set() };
  const createdAt = ports.clock.date();
  emit({ kind: 'started', plan });
  const settings = reasonsOfSettings({ params: paramsOf(plan), environment: ports.environment });
  for (const { code, detail } of settings) reasons.note(code, null, detail);
  const keeper = keepBackends(context);
  try {
    const runs = await performRuns(context, keeper);
    const isComplete = !signal.aborted;
    // Stopped while a backend was opened, or while the last row was made up: no run looks any more.
    if (!isComplete) drainObservations(context, null);
    const isTold = reasons.all.some((reason) => reason.code === 'stopped-early');
    if (!isComplete && !isTold) reasons.note('stopped-early', null);
    const { environment, tool } = ports;
    const result = buildDocument({ plan, createdAt, isComplete, tool, environment, runs, reasons: reasons.all });
    emit({ kind: 'finished', result });
    return result;
  } finally {
    await keeper.closeAll();
  }
}

async function performRuns(context: Context, keeper: BackendKeeper): Promise<RunResult[]> {
  const { plan, ports, signal } = context;
  const grain = timerGrain(ports.clock);
  const specs = listRuns(plan, ports.environment.logical_cores);
  const runs: RunResult[] = [];
  const refusals: { readonly spec: RunSpec; readonly thrown: unknown }[] = [];
  for (const [index, spec] of specs.entries()) {
    if (signal.aborted) break;
    const label = labelOf(spec, index, specs.length, ports.environment.logical_cores);
    if (spec.workload !== 'sha256d') {
      const run = await measureMatrixRun(context, { spec, label, timerGrain: grain }).catch((thrown: unknown) => ({ thrown }));
      if (!('thrown' in run)) runs.push(run);
      else if (!signal.aborted) {
        refusals.push({ spec, thrown: run.thrown });
        runs.push(refuse(context, label, spec, run.thrown));
      }
      continue;
    }
    const opened = await keeper.open(spec).catch((thrown: unknown) => ({ thrown }));
    if ('thrown' in opened) {
      if (signal.aborted) break;
      refusals.push({ spec, thrown: opened.thrown });
      runs.push(refuse(context, label, spec, opened.thrown));
      continue;
    }
    const run = await measureRun(context, { spec, label, backends: opened, needsTuning: keeper.needsTuning, timerGrain: grain });
    runs.push(run);
    // What failed once is not trusted with the next repetition.
    if (run.status === 'failed') await keeper.discard(opened);
  }
  if (runs.length > 0 && refusals.length === runs.length) throw refusalOf(refusals);
  return runs;
}

function labelOf(spec: RunSpec, index: number, total: number, cores: number | null): RunLabel {
  const { backend, workload, precision } = spec;
  const threads = backend === 'webgpu' ? null : (spec.threads ?? cores);
  return {
    backend: backend === 'webgpu' ? 'gpu' : backend,
    index,
    total,
    ...(threads === null ? {} : { threads }),
    ...(precision === null ? {} : { workload, precision }),
  };
}

/** A backend that is not there is a row with a reason, not an error; one that was there and went is a failed run. */
function refuse(context: Context, label: RunLabel, spec: RunSpec, thrown: unknown): RunResult {
  const reason = reportOf(thrown).sentence;
  context.emit({ kind: 'run-skipped', run: label, reason });
  const hasGone = isLoss(thrown);
  if (hasGone) context.reasons.note(reasonOf(thrown), label.index, textOf(thrown));
  return { ...describeRun(label.index, spec, []), status: hasGone ? 'failed' : 'unsupported', reason };
}

function refusalOf(refusals: readonly { readonly spec: RunSpec; readonly thrown: unknown }[]): unknown {
  const backends = new Set(refusals.map(({ spec }) => spec.backend));
  const [first] = refusals;
  if (backends.size === 1 && first?.thrown instanceof HashwattError) return first.thrown;
  const sentences = new Set(refusals.map(({ thrown }) => reportOf(thrown).sentence.replace(/\.$/, '')));
  return new HashwattError('no-backend', [...sentences].join('; '), { cause: first?.thrown });
}

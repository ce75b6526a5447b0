/**
 * One run from check to audit: what it measured as a row of the document, what is to be said against it as reasons.
 * Place: under engine.ts, over collect. Nothing here throws but a cancelled signal's consequences and bugs: a broken backend is a result too.
 */
import type { Backend } from '../backend/backend';
import { HashwattError, reportOf } from '../core/errors';
import { milliseconds } from '../core/units';
import { CUT_SHORT } from '../measure/cut-short';
import { audit } from '../measure/audit';
import type { RunLabel } from '../measure/events';
import { PROFILE_DEFAULTS } from '../measure/plan';
import { runSeed } from '../measure/run-seed';
import { auditBlock } from '../result/build';
import { deriveGpuClock, deriveHashrate, samplesOf } from '../result/derive';
import { deriveNativeShare } from '../result/native-rate';
import { reasonsOfRun } from '../result/reasons';
import { buildReceipt } from '../result/receipt';
import type { Audit, RunResult } from '../result/schema';
import { checkBackend, type CheckExtent, type CheckReport } from './check';
import { type Collected, collect } from './collect';
import { type Context, enterPhase } from './context';
import { noteIncidents } from './incidents';
import { reasonOf, textOf } from './mishap';
import { reportTuning } from './tuning-report';
import type { RunSpec } from '../measure/run-list';
import { drainObservations } from './watch';

export interface RunRequest {
  readonly spec: RunSpec;
  readonly label: RunLabel;
  readonly backends: readonly Backend[];
  needsTuning(backend: Backend): boolean;
  readonly timerGrain: number | null;
}

/** Measures; the caller opened the backends and closes them. */
export async function measureRun(context: Context, request: RunRequest): Promise<RunResult> {
  const { label, spec, backends } = request;
  const empty = describeRun(label.index, spec, backends);
  for (const { code } of reasonsOfRun(empty)) context.reasons.note(code, label.index);
  try {
    const check = await prepare(context, request).finally(() => drainObservations(context, label.index));
    if (check.fault !== null) {
      context.reasons.note('vectors-failed', label.index, check.fault);
      return { ...empty, status: 'failed', reason: new HashwattError('vectors-failed', check.fault).message };
    }
    const collected = await collect(context, label, backends, runSeed(context.plan.seed, label.index));
    // Tuning may have chosen another kernel than the one described before.
    return await judge(context, request, describeRun(label.index, spec, backends), collected, check.knownBlocks);
  } catch (thrown) {
    if (context.signal.aborted) return { ...empty, status: 'incomplete', reason: CUT_SHORT['before-first-window'] };
    context.reasons.note(reasonOf(thrown), label.index, textOf(thrown));
    return { ...empty, status: 'failed', reason: reportOf(thrown).sentence };
  }
}

/** A brief check of what is there, tuning, and the whole check of what was chosen: a wrong kernel is neither tuned nor measured. */
async function prepare(context: Context, { label, backends, needsTuning }: RunRequest): Promise<CheckReport> {
  const { signal, plan } = context;
  const seed = runSeed(plan.seed, label.index);
  const untuned = backends.filter(needsTuning);
  enterPhase(context, label, 'check');
  if (untuned.length === 0) return checkAll(signal, backends, seed, 'whole');
  const brief = await checkAll(signal, backends, seed, 'brief');
  if (brief.fault !== null) return brief;
  enterPhase(context, label, 'tune');
  const budget = milliseconds(PROFILE_DEFAULTS[plan.profile].tuneBudget);
  for (const backend of untuned) await backend.tune(signal, budget, reportTuning(context, label));
  enterPhase(context, label, 'check');
  return checkAll(signal, backends, seed, 'whole');
}

async function checkAll(signal: AbortSignal, backends: readonly Backend[], seed: string, extent: CheckExtent): Promise<CheckReport> {
  const knownBlocks: CheckReport['knownBlocks'][number][] = [];
  for (const backend of backends) {
    const report = await checkBackend(signal, backend, seed, extent);
    knownBlocks.push(...report.knownBlocks);
    if (report.fault !== null) return { knownBlocks, fault: report.fault };
  }
  return { knownBlocks, fault: null };
}

async function judge(
  context: Context,
  { label, timerGrain }: RunRequest,
  row: RunResult,
  collected: Collected,
  knownBlocks: CheckReport['knownBlocks'],
): Promise<RunResult> {
  const { plan, ports, reasons } = context;
  const run = label.index;
  const seed = runSeed(plan.seed, run);
  enterPhase(context, label, 'audit');
  const calm = new AbortController().signal;
  const report = await audit(collected.tally, seed, () => ports.clock.pause(calm, milliseconds(0)));
  const hashrate = deriveHashrate(samplesOf(collected.windows), { seed, warmup_ms: collected.warmup, timer_grain_ms: timerGrain });
  const block = auditBlock(report, knownBlocks);
  noteIncidents(reasons, run, collected.incidents);
  if (collected.failure !== null) reasons.note(reasonOf(collected.failure), run, textOf(collected.failure));
  if (collected.wasStopped) reasons.note('stopped-early', run);
  if (collected.isStillClimbing && hashrate !== null) reasons.note('warm-up-unfinished', run);
  for (const { code, detail } of reasonsOfRun({ ...row, hashrate, audit: block })) reasons.note(code, run, detail);
  const receipt = report.proven.length === 0 ? null : buildReceipt(report.proven, seed, plan.classCode, report.zeroBits);
  return {
    ...row,
    ...outcome(collected, block),
    hashrate,
    gpu_clock: deriveGpuClock(collected.deviceClock),
    ...nativeOf(row, hashrate),
    audit: block,
    receipt,
  };
}

/** No field at all where nothing is known: a null would ask to be explained in every result. */
function nativeOf(row: RunResult, hashrate: RunResult['hashrate']): Pick<RunResult, 'native'> {
  const native = deriveNativeShare(row, hashrate);
  return native === null ? {} : { native };
}

function outcome(collected: Collected, block: Audit): Pick<RunResult, 'status' | 'reason'> {
  if (!block.passed) return { status: 'failed', reason: new HashwattError('audit-failed', (block.problems ?? []).join(', ')).message };
  if (collected.failure !== null) return { status: 'failed', reason: reportOf(collected.failure).sentence };
  if (collected.wasStopped) return { status: 'incomplete', reason: CUT_SHORT['before-its-time'] };
  return { status: 'ok', reason: null };
}

/** The row before anything is measured; without backends for a run that could not start. */
export function describeRun(index: number, spec: RunSpec, backends: readonly Backend[]): RunResult {
  const [main] = backends;
  const cpu = backends.find((backend) => backend.kind === 'cpu');
  return {
    index,
    workload: spec.workload,
    precision: spec.precision,
    backend: spec.backend,
    repeat_index: spec.repeatIndex,
    status: 'failed',
    reason: null,
    threads: spec.backend === 'webgpu' ? null : (cpu?.lanes ?? spec.threads),
    device: main === undefined ? null : deviceOf(main),
    kernel: main === undefined ? null : kernelOf(backends),
    hashrate: null,
    throughput: null,
    gpu_clock: null,
    power: null,
    efficiency: null,
    audit: null,
    receipt: null,
  };
}

function deviceOf({ device }: Backend): RunResult['device'] {
  const { vendor, architecture, description, isSoftware } = device;
  return { vendor, architecture, device: device.device, description, is_software: isSoftware };
}

/** Of two backends: the first one's source, both names, parameters by backend. */
function kernelOf(backends: readonly Backend[]): RunResult['kernel'] {
  const [main] = backends;
  if (main === undefined) return null;
  const prefix = (backend: Backend): string => (backends.length > 1 ? `${backend.kind}.` : '');
  return {
    id: backends.map((backend) => backend.kernel.id).join(' + '),
    source_sha256: main.kernel.sourceSha256,
    headers_per_nonce: main.headersPerNonce,
    parameters: Object.fromEntries(
      backends.flatMap((backend) => Object.entries(backend.kernel.parameters).map(([name, value]) => [prefix(backend) + name, value])),
    ),
  };
}

/**
 * One run that multiplies matrices or copies memory, from its check to its verdict.
 * Place: under engine.ts, beside run.ts, over matrix-collect. Opens its own backend and closes it: matrices are large, and the next workload
 * wants the memory.
 */
import type { Incident } from '../backend/backend';
import { bytesOfRow, type MatrixBackend } from '../backend/matrix/contract';
import { throwIfAborted } from '../backend/abort';
import { makeInputs } from '../backend/matrix/inputs';
import { HashwattError, reportOf } from '../core/errors';
import { milliseconds } from '../core/units';
import { CUT_SHORT } from '../measure/cut-short';
import type { RunLabel } from '../measure/events';
import { createMatrixBook } from '../measure/matrix-book';
import { createMatrixProof, type MatrixProof } from '../measure/matrix-proof';
import { PROFILE_DEFAULTS } from '../measure/plan';
import type { RunSpec } from '../measure/run-list';
import { runSeed } from '../measure/run-seed';
import { deriveThroughput, throughputSamples } from '../result/derive-throughput';
import { reasonsOfRun } from '../result/reasons';
import type { RunResult, Throughput } from '../result/schema';
import type { ThroughputVerification } from '../result/schema-throughput';
import { problemsOf } from '../result/verify-throughput';
import { unitOf } from '../work/workload';
import { type Context, enterPhase } from './context';
import { noteIncidents } from './incidents';
import { collectMatrix, eachPiece, type MatrixCollected, type MatrixRunning } from './matrix-collect';
import { reasonOf, textOf } from './mishap';
import { describeRun } from './run';
import { drainObservations } from './watch';

export interface MatrixRequest {
  readonly spec: RunSpec;
  readonly label: RunLabel;
  readonly timerGrain: number | null;
}

/** @throws what opening the backend throws: then there is nothing to measure with */
export async function measureMatrixRun(context: Context, request: MatrixRequest): Promise<RunResult> {
  const { ports, signal } = context;
  const { spec, label } = request;
  if (ports.openMatrix === undefined || spec.precision === null)
    throw new HashwattError('no-backend', 'this program measures hashing only');
  const backend = await ports.openMatrix(signal, spec.backend === 'cpu' ? 'cpu' : 'gpu', spec.precision, spec.threads);
  try {
    return await measure(context, request, backend);
  } catch (thrown) {
    const row = describeMatrixRun(label.index, spec, backend);
    if (signal.aborted) return { ...row, status: 'incomplete', reason: CUT_SHORT['before-first-window'] };
    context.reasons.note(reasonOf(thrown), label.index, textOf(thrown));
    return { ...row, status: 'failed', reason: reportOf(thrown).sentence };
  } finally {
    drainObservations(context, label.index);
    await backend.dispose().catch(() => undefined);
  }
}

async function measure(context: Context, request: MatrixRequest, backend: MatrixBackend): Promise<RunResult> {
  const { label, spec } = request;
  const { plan, signal } = context;
  for (const { code } of reasonsOfRun(describeMatrixRun(label.index, spec, backend))) context.reasons.note(code, label.index);
  enterPhase(context, label, 'tune');
  const budget = milliseconds(PROFILE_DEFAULTS[plan.profile].tuneBudget);
  await backend.tune(signal, budget, (progress) => context.emit({ kind: 'tuned', run: label, progress }));
  const row = describeMatrixRun(label.index, spec, backend);
  enterPhase(context, label, 'check');
  const running = await prepare(context, request, backend);
  await checkWhole(running);
  const fault = problemsOf(verificationOf(running.proof, 0));
  if (fault.length > 0) {
    context.reasons.note('results-wrong', label.index, fault.join(', '));
    return { ...row, status: 'failed', reason: new HashwattError('results-wrong', fault.join(', ')).message };
  }
  const collected = await collectMatrix(running);
  return judge(request, running, row, collected);
}

async function prepare(context: Context, { label, spec }: MatrixRequest, backend: MatrixBackend): Promise<MatrixRunning> {
  const { plan, ports, signal } = context;
  const seed = runSeed(plan.seed, label.index);
  const { shape } = backend;
  const pause = async (): Promise<void> => {
    throwIfAborted(signal);
    await ports.clock.pause(signal, milliseconds(0));
  };
  const inputs = await makeInputs(shape, seed, pause);
  await backend.load(signal, inputs);
  await pause();
  // Other words than the inputs': what is known of those says nothing about these.
  const proof = createMatrixProof(shape, inputs, runSeed(seed, 1));
  const book = createMatrixBook(shape, backend.lanes, runSeed(seed, 2));
  return { context, run: label, backend, book, proof, unit: unitOf(spec.precision ?? shape.precision) };
}

/** One pass over all rows of every lane, each of them checked; a pass in which the device was lost is begun anew. */
async function checkWhole(running: MatrixRunning): Promise<void> {
  const { context, backend, run } = running;
  const incidents: Incident[] = [];
  const book = createMatrixBook(backend.shape, backend.lanes, runSeed(runSeed(context.plan.seed, run.index), 3), 1);
  const pass = { ...running, book };
  await eachPiece(context.signal, pass, book, incidents, () => undefined);
  throwIfAborted(context.signal);
  noteIncidents(context.reasons, run.index, incidents);
  // The rows of before went with the device. A backend gives up by itself when that happens again and again.
  if (incidents.some(({ what }) => what === 'device-lost')) return checkWhole(running);
  await checkResult(pass);
}

/** Every row whose origin the book knows. */
async function checkResult({ context, backend, book, proof }: MatrixRunning): Promise<void> {
  const bytes = bytesOfRow(backend.shape);
  for (let lane = 0; lane < backend.lanes; lane++) {
    for await (const { firstRow, content } of backend.read(context.signal, lane)) {
      for (let offset = 0; offset + bytes <= content.byteLength; offset += bytes) {
        const inputRow = book.inputRowOf(lane, firstRow + offset / bytes);
        if (inputRow !== undefined) proof.checkRow(inputRow, content, offset);
      }
      await context.ports.clock.pause(context.signal, milliseconds(0));
      throwIfAborted(context.signal);
    }
  }
}

async function judge(request: MatrixRequest, running: MatrixRunning, row: RunResult, collected: MatrixCollected): Promise<RunResult> {
  const { label, timerGrain } = request;
  const { context, proof, backend, unit } = running;
  const { plan, reasons } = context;
  enterPhase(context, label, 'audit');
  let { failure } = collected;
  // Stop answers at once; what was measured until then had a row of each piece checked.
  if (failure === null && !collected.wasStopped) {
    await checkResult(running).catch((thrown: unknown) => {
      if (!context.signal.aborted) failure = thrown;
    });
  }
  const circumstances = { seed: runSeed(plan.seed, label.index), warmup_ms: collected.warmup, timer_grain_ms: timerGrain };
  const { rows, columns, depth } = backend.shape;
  const verification = verificationOf(proof, collected.dispatches);
  const throughput = deriveThroughput(throughputSamples(collected.windows), circumstances, { unit, rows, columns, depth }, verification);
  noteIncidents(reasons, label.index, collected.incidents);
  if (failure !== null) reasons.note(reasonOf(failure), label.index, textOf(failure));
  if (collected.wasStopped) reasons.note('stopped-early', label.index);
  if (collected.isStillClimbing && throughput !== null) reasons.note('warm-up-unfinished', label.index);
  // Without a window there is no block to say it.
  if (!verification.passed) reasons.note('results-wrong', label.index, verification.problems.join(', '));
  for (const { code, detail } of reasonsOfRun({ ...row, throughput })) reasons.note(code, label.index, detail);
  return { ...row, ...outcome({ ...collected, failure }, verification, throughput), throughput };
}

function outcome(
  collected: MatrixCollected,
  verification: ThroughputVerification,
  throughput: Throughput | null,
): Pick<RunResult, 'status' | 'reason'> {
  if (!verification.passed)
    return { status: 'failed', reason: new HashwattError('results-wrong', verification.problems.join(', ')).message };
  if (collected.failure !== null) return { status: 'failed', reason: reportOf(collected.failure).sentence };
  if (collected.wasStopped) {
    return { status: 'incomplete', reason: CUT_SHORT[throughput === null ? 'before-first-window' : 'before-its-time'] };
  }
  return { status: 'ok', reason: null };
}

function verificationOf({ counts, errorBound }: MatrixProof, dispatches: number): ThroughputVerification {
  const figures = {
    dispatches,
    rows_checked: counts.rowsChecked,
    rows_wrong: counts.rowsWrong,
    values_checked: counts.valuesChecked,
    values_wrong: counts.valuesWrong,
    error_bound: errorBound,
    largest_error: counts.largestError,
  };
  const problems = problemsOf(figures);
  return { passed: problems.length === 0, problems, ...figures };
}

function describeMatrixRun(index: number, spec: RunSpec, { kind, lanes, device, kernel }: MatrixBackend): RunResult {
  const { vendor, architecture, description, isSoftware } = device;
  return {
    ...describeRun(index, spec, []),
    threads: kind === 'gpu' ? null : lanes,
    device: { vendor, architecture, device: device.device, description, is_software: isSoftware },
    kernel: { id: kernel.id, source_sha256: kernel.sourceSha256, headers_per_nonce: 0, parameters: { ...kernel.parameters } },
  };
}

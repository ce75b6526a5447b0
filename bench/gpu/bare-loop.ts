/**
 * Kernels against each other without engine or backend: compile, prove, then fill the queue and count. Rounds go through all kernels in turn, so
 * that a slow minute of the machine hits all of them.
 * Place: runs in a page and in Node alike; the GPU is given.
 */
import { assemble, bindGroupLayoutOf } from '../../src/backend/gpu/pipeline';
import { SubmissionSlot } from '../../src/backend/gpu/submission';
import { Nudge } from '../../src/backend/gpu/nudge';
import { milliseconds } from '../../src/core/units';
import { type EmittedWgsl, emitWgsl } from '../../src/kernel/emit-wgsl';
import { gpuVariant, type VariantChoice } from '../../src/kernel/variant';
import { createJob, type Job } from '../../src/work/job';
import { GENESIS } from '../../src/work/known-blocks';
import { pageClock } from './page-clock';
import textbookShader from './textbook.wgsl?raw';

export interface Entrant {
  readonly name: string;
  readonly variant: VariantChoice;
  readonly workgroupSize: number;
  /** The kernel of the textbook, with its round constants as a constant array or in private memory. */
  readonly textbook?: 'constant' | 'private';
}

export interface Measured {
  readonly name: string;
  /** Million hashes a second, one for each round. */
  readonly rates: number[];
  readonly median: number;
  readonly compileMs: number;
  /** The genesis nonce was found, and nothing else beside it. */
  readonly isRight: boolean;
  readonly noncesPerDispatch: number;
}

export interface Measurement {
  readonly adapter: string;
  readonly kernels: readonly Measured[];
}

/** Both forms are what tutorials write; naga (Firefox) copies a constant array at every access, others do not care. The better one counts. */
export const TEXTBOOKS: readonly Entrant[] = (['constant', 'private'] as const).map((textbook) => ({
  name: `textbook, K ${textbook}`,
  variant: { body: 'rolled' },
  workgroupSize: 64,
  textbook,
}));

interface Running {
  readonly name: string;
  readonly headers: number;
  readonly granule: number;
  readonly compileMs: number;
  isRight: boolean;
  dispatch: number;
  readonly rates: number[];
  run(firstNonce: number, count: number, mask: number): Promise<{ count: number; nonces: number[] }>;
}

export async function measureKernels(
  gpu: GPU,
  entrants: readonly Entrant[],
  rounds: number,
  roundMs: number,
  depth: number,
): Promise<Measurement> {
  const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter === null) throw new Error('no adapter');
  const device = await adapter.requestDevice();
  const layout = bindGroupLayoutOf(device);
  const slots = Array.from({ length: depth }, () => new SubmissionSlot(device, layout, pageClock, 1024));
  const nudge = new Nudge(device.queue, pageClock);
  const running: Running[] = [];
  for (const entrant of entrants) running.push(await start(device, layout, slots, nudge, entrant));
  for (const kernel of running) await calibrate(kernel, depth);
  for (let round = 0; round < rounds; round++) for (const kernel of running) kernel.rates.push(await fill(kernel, depth, roundMs));
  device.destroy();
  const { vendor, architecture, description } = adapter.info;
  return { adapter: [vendor, architecture, description].filter((part) => part !== '').join(', '), kernels: running.map(summarise) };
}

async function start(
  device: GPUDevice,
  layout: GPUBindGroupLayout,
  slots: readonly SubmissionSlot[],
  nudge: Nudge,
  entrant: Entrant,
): Promise<Running> {
  const variant = gpuVariant(entrant.variant);
  const job: Job = createJob(GENESIS.header, variant.headers);
  const rolled = emitWgsl(variant);
  const emitted: EmittedWgsl = entrant.textbook === undefined ? rolled : { ...rolled, source: textbookSource(entrant.textbook) };
  const choice = { variant, workgroupSize: entrant.workgroupSize };
  const source = assemble(choice, emitted);
  const startedAt = performance.now();
  const pipeline = await device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module: device.createShaderModule({ code: source }), entryPoint: 'search' },
  });
  const compileMs = performance.now() - startedAt;
  const kernel = { ...choice, source, emitted, pipeline, fallback: null };
  const hostWords = emitted.hostWords(job);
  let next = 0;
  const run: Running['run'] = async (firstNonce, count, mask) => {
    const slot = slots[next++ % slots.length];
    if (slot === undefined) throw new RangeError('"depth" expected at least 1, got 0');
    const submittedAt = pageClock.now();
    nudge.began();
    const outcome = await slot.run({ kernel, hostWords, range: { firstNonce, count }, mask });
    nudge.ended(count, milliseconds(pageClock.now() - submittedAt));
    return { count: outcome.count, nonces: outcome.matches.map(({ nonce }) => nonce) };
  };
  const granule = entrant.workgroupSize * variant.noncesPerInvocation;
  const proof = await run(GENESIS.header.nonce - 1000, 2000, 0xffffffff);
  const isRight = proof.count === 1 && proof.nonces[0] === GENESIS.header.nonce;
  return { name: entrant.name, headers: variant.headers, granule, compileMs, isRight, dispatch: granule, rates: [], run };
}

function textbookSource(constants: 'constant' | 'private'): string {
  if (constants === 'constant') return textbookShader;
  return `var<private> K_private: array<u32, 64> = K;\n${textbookShader.replaceAll('K[t]', 'K_private[t]')}`;
}

/** Doubles until a dispatch takes some 30 ms, judged by a full queue: Firefox answers a single one only after 100 ms. */
async function calibrate(kernel: Running, depth: number): Promise<void> {
  for (;;) {
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: depth }, () => kernel.run(0, kernel.dispatch, 0xffffffff)));
    if ((performance.now() - startedAt) / depth > 20 || kernel.dispatch >= 2 ** 30) return;
    kernel.dispatch *= 2;
  }
}

async function fill(kernel: Running, depth: number, roundMs: number): Promise<number> {
  const flights: Promise<unknown>[] = [];
  const startedAt = performance.now();
  let hashed = 0;
  let first = 0;
  while (performance.now() - startedAt < roundMs) {
    if (flights.length >= depth) await flights.shift();
    flights.push(kernel.run(first, kernel.dispatch, 0xffffffff));
    first = (first + kernel.dispatch) % 2 ** 31;
    hashed += kernel.dispatch * kernel.headers;
  }
  await Promise.all(flights);
  return hashed / (performance.now() - startedAt) / 1000;
}

function summarise({ name, rates, compileMs, isRight, dispatch }: Running): Measured {
  const sorted = rates.toSorted((one, other) => one - other);
  return { name, rates, median: sorted[Math.floor(sorted.length / 2)] ?? 0, compileMs, isRight, noncesPerDispatch: dispatch };
}

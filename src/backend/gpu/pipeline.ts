/**
 * Assembles WGSL from shaders/ and the emitter, and compiles it; what does not compile in time gives way to the small rolled kernel.
 * Place: between kernel/emit-wgsl.ts and session.ts.
 */
import searchShader from '../../../shaders/search.wgsl?raw';
import sha256Shader from '../../../shaders/sha256.wgsl?raw';
import { HashwattError } from '../../core/errors';
import { type Milliseconds, milliseconds } from '../../core/units';
import { type EmittedWgsl, emitWgsl } from '../../kernel/emit-wgsl';
import { type GpuVariant, gpuVariant } from '../../kernel/variant';
import { childAbort, orAbort } from '../abort';
import type { BackendClock } from '../clock';
import { BINDINGS } from './layout';

/** What to compile. */
export interface KernelChoice {
  readonly variant: GpuVariant;
  readonly workgroupSize: number;
}

export interface Kernel extends KernelChoice {
  readonly source: string;
  readonly emitted: EmittedWgsl;
  readonly pipeline: GPUComputePipeline;
  /** Why this is not the kernel that was asked for; null when it is. */
  readonly fallback: string | null;
}

/** One WGSL module: two constants, the readable parts of shaders/, and the emitted body. */
export function assemble(choice: KernelChoice, emitted: EmittedWgsl = emitWgsl(choice.variant)): string {
  const { variant, workgroupSize } = choice;
  const constants = [`const WORKGROUP_SIZE = ${workgroupSize}u;`, `const NONCES_PER_INVOCATION = ${variant.noncesPerInvocation}u;`];
  const library = variant.body === 'rolled' ? [sha256Shader] : [];
  return [...constants, '', ...library, searchShader, emitted.source].join('\n');
}

/** Given once per device: the same two buffers fit every kernel. */
export function bindGroupLayoutOf(device: GPUDevice): GPUBindGroupLayout {
  const visibility = 0x4; // GPUShaderStage.COMPUTE; an injected GPU need not bring the constant.
  return device.createBindGroupLayout({
    entries: [
      { binding: BINDINGS.task, visibility, buffer: { type: 'uniform' } },
      { binding: BINDINGS.matches, visibility, buffer: { type: 'storage' } },
    ],
  });
}

/** Straight lines of 60 kB take 10 ms to 1.4 s where all is well; a driver that needs longer than this would need minutes. */
export const COMPILE_LIMIT = milliseconds(10_000);

export interface Compiler {
  readonly device: GPUDevice;
  readonly layout: GPUBindGroupLayout;
  readonly clock: BackendClock;
  readonly limit: Milliseconds;
}

/** @throws HashwattError `pipeline-failed` when even the rolled kernel does not compile. */
export async function compileOrFallBack(signal: AbortSignal, compiler: Compiler, choice: KernelChoice): Promise<Kernel> {
  try {
    return await compile(signal, compiler, choice, null);
  } catch (cause) {
    if (signal.aborted) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (choice.variant.body === 'rolled') throw new HashwattError('pipeline-failed', reason.replace(/\.$/, ''), { cause });
    const rolled = { ...choice, variant: gpuVariant({ body: 'rolled', headers: choice.variant.headers }) };
    return compileOrFail(signal, compiler, rolled, `${choice.variant.id} did not compile (${reason})`);
  }
}

async function compileOrFail(signal: AbortSignal, compiler: Compiler, choice: KernelChoice, fallback: string): Promise<Kernel> {
  try {
    // The last resort always gets the full time.
    return await compile(signal, { ...compiler, limit: COMPILE_LIMIT }, choice, fallback);
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new HashwattError('pipeline-failed', fallback, { cause });
  }
}

async function compile(signal: AbortSignal, compiler: Compiler, choice: KernelChoice, fallback: string | null): Promise<Kernel> {
  const { device, layout } = compiler;
  const emitted = emitWgsl(choice.variant);
  const source = assemble(choice, emitted);
  const pipeline = device.createComputePipelineAsync({
    label: choice.variant.id,
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module: device.createShaderModule({ label: choice.variant.id, code: source }), entryPoint: 'search' },
  });
  return { ...choice, source, emitted, pipeline: await withinLimit(signal, compiler, pipeline), fallback };
}

async function withinLimit<Value>(signal: AbortSignal, { clock, limit }: Compiler, promise: Promise<Value>): Promise<Value> {
  const timer = childAbort(signal);
  const late = clock.pause(timer.signal, limit).then(
    () => 'late' as const,
    () => 'late' as const,
  );
  try {
    const first = await orAbort(signal, Promise.race([promise.then((value) => ({ value })), late]));
    if (first === 'late') throw new Error(`no answer within ${limit / 1000} s`);
    return first.value;
  } finally {
    timer.abort();
    timer.release();
    promise.catch(() => undefined);
  }
}

/**
 * Which backends this platform can offer and, where it cannot, why: asked of injected globals, so that a test can take anything away.
 * Place: beside the contract; page and command line ask before they offer a button. Asking for an adapter starts no work and shows nothing.
 */
import type { ErrorCode } from '../core/errors';

/** The globals that matter, as a page or a worker has them. */
export interface PlatformGlobals {
  /** `navigator.gpu`; absent in browsers without WebGPU and on pages without a secure context. */
  readonly gpu?: { requestAdapter(): Promise<object | null> } | undefined;
  /** The Worker constructor; absent in a worker of older browsers (no nested workers). */
  readonly Worker?: unknown;
  /** `navigator.hardwareConcurrency`. */
  readonly hardwareConcurrency?: number | undefined;
}

export type Availability =
  | { readonly kind: 'available' }
  | {
      readonly kind: 'missing';
      readonly code: Extract<ErrorCode, 'webgpu-missing' | 'adapter-missing' | 'worker-missing'>;
      readonly detail: string;
    };

export interface DetectedBackends {
  readonly gpu: Availability;
  readonly cpu: Availability;
  /** Threads that the CPU backend would use; 1 where the browser does not tell. */
  readonly threads: number;
}

export async function detectBackends(globals: PlatformGlobals): Promise<DetectedBackends> {
  return { gpu: await detectGpu(globals), cpu: detectCpu(globals), threads: detectThreads(globals) };
}

async function detectGpu({ gpu }: PlatformGlobals): Promise<Availability> {
  if (gpu === undefined) return { kind: 'missing', code: 'webgpu-missing', detail: 'navigator.gpu is not there' };
  try {
    const adapter = await gpu.requestAdapter();
    if (adapter !== null) return { kind: 'available' };
    return { kind: 'missing', code: 'adapter-missing', detail: 'requestAdapter answered null' };
  } catch (error) {
    return { kind: 'missing', code: 'adapter-missing', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether a worker really starts is known only when one is started; the pool then says `worker-missing` itself. */
function detectCpu({ Worker }: PlatformGlobals): Availability {
  if (typeof Worker === 'function') return { kind: 'available' };
  return { kind: 'missing', code: 'worker-missing', detail: 'the Worker constructor is not there' };
}

function detectThreads({ hardwareConcurrency }: PlatformGlobals): number {
  return hardwareConcurrency !== undefined && Number.isInteger(hardwareConcurrency) && hardwareConcurrency >= 1 ? hardwareConcurrency : 1;
}

/** Any WGSL of ours in the page's real WebGPU: one dispatch, everything it reports. */
import { bindGroupLayoutOf } from '../../src/backend/gpu/pipeline';
import { type Outcome, SubmissionSlot } from '../../src/backend/gpu/submission';
import { milliseconds } from '../../src/core/units';
import type { EmittedWgsl } from '../../src/kernel/emit-wgsl';
import type { GpuVariant } from '../../src/kernel/variant';
import type { Job } from '../../src/work/job';

const clock = { now: () => milliseconds(performance.now()), pause: async () => undefined };

export interface Candidate {
  readonly variant: GpuVariant;
  readonly workgroupSize: number;
  readonly emitted: EmittedWgsl;
  readonly source: string;
}

export async function openTestDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error('WebGPU is here, but requestAdapter answered null');
  return adapter.requestDevice();
}

/** Answers a function that searches a range; the flat pairs are ordered by nonce, then header. */
export async function compileCandidate(
  device: GPUDevice,
  candidate: Candidate,
  capacity = 16_384,
): Promise<(job: Job, firstNonce: number, count: number, mask: number) => Promise<{ outcome: Outcome; pairs: number[] }>> {
  const layout = bindGroupLayoutOf(device);
  const pipeline = await device.createComputePipelineAsync({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module: device.createShaderModule({ code: candidate.source }), entryPoint: 'search' },
  });
  const slot = new SubmissionSlot(device, layout, clock, capacity);
  const kernel = { ...candidate, pipeline, fallback: null };
  return async (job, firstNonce, count, mask) => {
    const hostWords = candidate.emitted.hostWords(job);
    const outcome = await slot.run({ kernel, hostWords, range: { firstNonce, count }, mask });
    return { outcome, pairs: outcome.matches.flatMap(({ nonce, headerIndex }) => [nonce, headerIndex]) };
  };
}

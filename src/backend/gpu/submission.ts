/**
 * One place in the queue of submissions: a set of buffers that a dispatch writes and the host reads, used again and again.
 * Place: under session.ts. Completion is the moment its results can be read; no other promise is asked for, because some browsers
 * answer every one of them only each 100 ms.
 */
import type { Milliseconds } from '../../core/units';
import type { NonceRange } from '../../work/job';
import type { DeviceTime, Match } from '../backend';
import type { BackendClock } from '../clock';
import { BINDINGS, MATCH_BYTES, MATCH_OFFSETS, MATCHES_OFFSETS, matchesBytes, TASK_OFFSETS } from './layout';
import type { Kernel } from './pipeline';
import { createTimestamps, readTimestamps, TIMESTAMP_BYTES, type Timestamps } from './timestamps';

/** GPUBufferUsage and GPUMapMode by value, after the standard: an injected GPU need not bring the constants. */
const USAGE = { mapRead: 0x1, copySource: 0x4, copyDestination: 0x8, uniform: 0x40, storage: 0x80 } as const;
const MAP_READ = 0x1;

/** Room for the largest task of four headers, rounded up. */
const TASK_BUFFER_BYTES = 1024;
/** WebGPU's guaranteed maximum of workgroups in one dimension. */
const MAXIMUM_WORKGROUPS = 65_535;

export interface Submission {
  readonly kernel: Kernel;
  readonly hostWords: Uint32Array;
  readonly range: NonceRange;
  readonly mask: number;
}

export interface Outcome {
  /** All matches of the range; more than `capacity` means that some were not kept. */
  readonly count: number;
  readonly matches: readonly Match[];
  readonly completedAt: Milliseconds;
  readonly deviceTime: DeviceTime | null;
}

export class SubmissionSlot {
  readonly #device: GPUDevice;
  readonly #clock: BackendClock;
  readonly #task: GPUBuffer;
  readonly #matches: GPUBuffer;
  readonly #staging: GPUBuffer;
  readonly #bindGroup: GPUBindGroup;
  readonly #timestamps: Timestamps | null;

  constructor(device: GPUDevice, layout: GPUBindGroupLayout, clock: BackendClock, capacity: number) {
    const size = matchesBytes(capacity);
    this.#device = device;
    this.#clock = clock;
    this.#task = device.createBuffer({ size: TASK_BUFFER_BYTES, usage: USAGE.uniform | USAGE.copyDestination });
    this.#matches = device.createBuffer({ size, usage: USAGE.storage | USAGE.copySource | USAGE.copyDestination });
    this.#timestamps = createTimestamps(device);
    this.#staging = device.createBuffer({ size: size + TIMESTAMP_BYTES, usage: USAGE.mapRead | USAGE.copyDestination });
    this.#bindGroup = device.createBindGroup({
      layout,
      entries: [
        { binding: BINDINGS.task, resource: { buffer: this.#task } },
        { binding: BINDINGS.matches, resource: { buffer: this.#matches } },
      ],
    });
  }

  async run(submission: Submission): Promise<Outcome> {
    this.#submit(submission);
    await this.#staging.mapAsync(MAP_READ);
    const completedAt = this.#clock.now();
    const view = new DataView(this.#staging.getMappedRange());
    const count = view.getUint32(MATCHES_OFFSETS.count, true);
    const matches = readMatches(view, this.#matches.size, count, submission.range);
    const deviceTime = this.#timestamps === null ? null : readTimestamps(view, this.#matches.size);
    this.#staging.unmap();
    return { count, matches, completedAt, deviceTime };
  }

  #submit({ kernel, hostWords, range, mask }: Submission): void {
    const device = this.#device;
    const words = new Uint32Array(TASK_OFFSETS.job / 4 + hostWords.length);
    words[TASK_OFFSETS.first_nonce / 4] = range.firstNonce;
    words[TASK_OFFSETS.last_offset / 4] = range.count - 1;
    words[TASK_OFFSETS.mask / 4] = mask;
    words[TASK_OFFSETS.one / 4] = 1;
    words.set(hostWords, TASK_OFFSETS.job / 4);
    device.queue.writeBuffer(this.#task, 0, words);
    const encoder = device.createCommandEncoder();
    encoder.clearBuffer(this.#matches, MATCHES_OFFSETS.count, 4);
    const pass = encoder.beginComputePass(this.#timestamps === null ? {} : { timestampWrites: this.#timestamps.writes });
    pass.setPipeline(kernel.pipeline);
    pass.setBindGroup(0, this.#bindGroup);
    pass.dispatchWorkgroups(...workgroupsOf(kernel, range.count));
    pass.end();
    encoder.copyBufferToBuffer(this.#matches, 0, this.#staging, 0, this.#matches.size);
    this.#timestamps?.resolve(encoder, this.#staging, this.#matches.size);
    device.queue.submit([encoder.finish()]);
  }
}

/** Nonces of one workgroup: dispatches of other sizes leave invocations idle. */
export function noncesPerWorkgroup({ variant, workgroupSize }: Pick<Kernel, 'variant' | 'workgroupSize'>): number {
  return workgroupSize * variant.noncesPerInvocation;
}

/** Rows as equal as can be, so that hardly any workgroup lies past the end. */
function workgroupsOf(kernel: Kernel, count: number): [number, number] {
  const groups = Math.ceil(count / noncesPerWorkgroup(kernel));
  const rows = Math.ceil(groups / MAXIMUM_WORKGROUPS);
  return [Math.ceil(groups / rows), rows];
}

/** Invocations report in any order. */
function readMatches(view: DataView, size: number, count: number, range: NonceRange): Match[] {
  const kept = Math.min(count, Math.floor((size - MATCHES_OFFSETS.list) / MATCH_BYTES));
  const matches: Match[] = [];
  for (let index = 0; index < kept; index++) {
    const offset = MATCHES_OFFSETS.list + MATCH_BYTES * index;
    const nonce = view.getUint32(offset + MATCH_OFFSETS.nonce, true);
    const headerIndex = view.getUint32(offset + MATCH_OFFSETS.header, true);
    // The kernel filters too; a driver's fault must not become somebody else's nonce.
    if (nonce >= range.firstNonce && nonce - range.firstNonce < range.count) matches.push({ headerIndex, nonce });
  }
  return matches.sort((one, other) => one.nonce - other.nonce || one.headerIndex - other.headerIndex);
}

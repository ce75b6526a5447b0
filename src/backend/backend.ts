/**
 * The contract between measuring and hashing: what a backend is given, what it gives back, and what it may never do.
 * Place: no implementation here; cpu/, gpu/ and the reference implement it, ONE suite in tests/contract holds them to it.
 */
import type { Hashes, HashesPerSecond, Milliseconds } from '../core/units';
import type { Job, NonceRange } from '../work/job';

export type BackendKind = 'reference' | 'cpu' | 'gpu';

/** Trailing zero bits asked of the last 32-bit word of the digest, 1 to 32. */
export type ZeroBits = number;

/** One stretch of work: every header of the job with every nonce of the range. */
export interface SearchTask {
  readonly job: Job;
  readonly range: NonceRange;
  readonly zeroBits: ZeroBits;
}

/** A header and nonce whose digest has the zero bits asked for. */
export interface Match {
  /** Index into `job.versions`. */
  readonly headerIndex: number;
  readonly nonce: number;
}

/** The hardware's own clock around a task; its start is the device's own, and it may be coarse. */
export interface DeviceTime {
  readonly beganAt: Milliseconds;
  readonly endedAt: Milliseconds;
}

/**
 * A finished task of a stream. The lane (a worker thread, or the GPU queue) spent started_ms .. completed_ms on it and on nothing else,
 * so the sampler may spread its hashes evenly over that time.
 */
export interface Slice {
  readonly kind: 'slice';
  readonly lane: number;
  readonly task: SearchTask;
  /** task.range.count * task.job.versions.length. */
  readonly hashes: Hashes;
  /** Every match of the task, ordered by nonce, then header index. */
  readonly matches: readonly Match[];
  readonly startedAt: Milliseconds;
  readonly completedAt: Milliseconds;
  /** Absent or null where the hardware tells no time of its own. */
  readonly deviceTime?: DeviceTime | null;
}

/** Something went wrong and the backend went on: unfinished tasks were given back to the source, none is lost, none counted twice. */
export interface Incident {
  readonly kind: 'incident';
  readonly what: 'device-lost' | 'worker-died' | 'results-overflow' | 'pipeline-fallback';
  readonly detail: string;
  readonly at: Milliseconds;
}

export type StreamItem = Slice | Incident;

/** Where a streaming backend fetches work. Tasks never overlap; a task given back is handed out again. */
export interface TaskSource {
  /** At most `count` nonces per header (fewer at the end of a job); count from 1 to 2^32. */
  next(count: number): SearchTask;
  giveBack(task: SearchTask): void;
}

/** Names the exact code that hashed: results compare only where it is equal. */
export interface KernelIdentity {
  /** For example "wgsl-unrolled-multiply-m1-n4" or "js-two-loops-m1". */
  readonly id: string;
  /** SHA-256 (hex) of the emitted source. */
  readonly sourceSha256: string;
  /** Headers (version-rolled midstates) hashed per nonce. */
  readonly headersPerNonce: 1 | 2 | 4;
  /** Tuned parameters by name, for example workgroupSize, noncesPerInvocation, threads. */
  readonly parameters: Readonly<Record<string, number | string>>;
}

/** Tells what hardware answered; empty strings where the browser hides it. */
export interface DeviceDescription {
  readonly vendor: string;
  readonly architecture: string;
  readonly device: string;
  readonly description: string;
  /** True for a software adapter (SwiftShader, llvmpipe, WARP); false when unknown. */
  readonly isSoftware: boolean;
}

export interface TuneProgress {
  readonly step: string;
  readonly fraction: number;
  /** What was just timed, all lanes together: real hashing, though of code that may not be the one chosen. Absent before anything was timed. */
  readonly rate?: HashesPerSecond;
}

export interface Backend {
  readonly kind: BackendKind;
  /** Headers per job that `source` must supply to `stream`; `search` takes any of 1, 2, 4. */
  readonly headersPerNonce: 1 | 2 | 4;
  /** Worker threads, or 1 for the GPU queue. */
  readonly lanes: number;
  readonly kernel: KernelIdentity;
  readonly device: DeviceDescription;

  /**
   * Choose kernel and sizes by measuring, at most about `budget` long; `kernel` and `headersPerNonce` hold afterwards.
   * Uses its own throw-away jobs; nothing it hashes is counted.
   */
  tune(signal: AbortSignal, budget: Milliseconds, onProgress?: (progress: TuneProgress) => void): Promise<void>;

  /**
   * Every match of the task, exactly, ordered by nonce, then header index.
   * @throws HashwattError `nonce-range` (wraps or is empty), `zero-bits`; AbortError within 300 ms of the signal.
   */
  search(signal: AbortSignal, task: SearchTask): Promise<readonly Match[]>;

  /** Keeps the hardware busy with tasks from the source until the signal aborts, then ends without throwing. */
  stream(signal: AbortSignal, source: TaskSource): AsyncIterable<StreamItem>;

  dispose(): Promise<void>;
}

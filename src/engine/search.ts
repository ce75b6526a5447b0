/**
 * Search by hand: every match of one header and nonce range on one backend, with the digests. "Re-find the genesis block's nonce."
 * Place: beside the benchmark; page, command line and library share it.
 */
import type { Backend } from '../backend/backend';
import { HashwattError } from '../core/errors';
import { checkTask } from '../backend/check-task';
import { displayHash, headerFromHex } from '../work/header';
import { createJob, digestOf, type NonceRange } from '../work/job';
import { hasZeroBits } from '../backend/reference';
import type { EnginePorts } from './ports';

export interface SearchRequest {
  /** 80 bytes; its nonce does not matter. */
  readonly header: Uint8Array | string;
  readonly range: NonceRange;
  readonly zeroBits: number;
  readonly backend: 'webgpu' | 'cpu';
  readonly threads?: number | null;
}

export interface SearchReport {
  readonly backend: 'webgpu' | 'cpu';
  readonly hashes: number;
  /** By nonce; `hash` as block explorers show it. */
  readonly matches: readonly { readonly nonce: number; readonly hash: string }[];
  readonly elapsed_s: number;
  readonly rate_h_per_s: number;
}

/** Compiles and warms the kernel up outside the time that is reported. */
const WARM_UP_NONCES = 4096;

/**
 * @throws HashwattError `header-hex`, `header-length`, `nonce-range`, `zero-bits`, what opening the backend throws,
 *   `vectors-failed` when a digest is not what the backend says; AbortError
 */
export async function searchNonces(
  signal: AbortSignal,
  ports: Pick<EnginePorts, 'clock' | 'openBackend'>,
  request: SearchRequest,
): Promise<SearchReport> {
  const task = {
    job: createJob(typeof request.header === 'string' ? headerFromHex(request.header) : request.header),
    range: request.range,
    zeroBits: request.zeroBits,
  };
  checkTask(task);
  const backend = await ports.openBackend(signal, request.backend === 'webgpu' ? 'gpu' : 'cpu', request.threads ?? null);
  try {
    await warmUp(signal, backend);
    const startedAt = ports.clock.now();
    const found = await backend.search(signal, task);
    const elapsed = (ports.clock.now() - startedAt) / 1000;
    const matches = found.map((match) => {
      const digest = digestOf(task.job, match);
      if (!hasZeroBits(digest, task.zeroBits)) throw new HashwattError('vectors-failed', `nonce ${match.nonce} does not match`);
      return { nonce: match.nonce, hash: displayHash(digest) };
    });
    const hashes = request.range.count;
    return { backend: request.backend, hashes, matches, elapsed_s: elapsed, rate_h_per_s: elapsed > 0 ? hashes / elapsed : 0 };
  } finally {
    await backend.dispose();
  }
}

async function warmUp(signal: AbortSignal, backend: Backend): Promise<void> {
  await backend.search(signal, { job: createJob(new Uint8Array(80)), range: { firstNonce: 0, count: WARM_UP_NONCES }, zeroBits: 32 });
}

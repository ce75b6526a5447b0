/**
 * Search by hand: every match of one header and nonce range on one backend, with the digests. "Re-find the genesis block's nonce."
 * Place: beside the benchmark; page, command line and library share it.
 */
import type { Backend, Match, SearchTask } from '../backend/backend';
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

interface FoundNonce {
  readonly nonce: number;
  readonly hash: string;
}

export interface SearchReport {
  readonly backend: 'webgpu' | 'cpu';
  readonly hashes: number;
  /** By nonce; `hash` as block explorers show it. */
  readonly matches: readonly FoundNonce[];
  readonly elapsed_s: number;
  readonly rate_h_per_s: number;
}

/** What is done of a search under way: its first `searched` nonces, every match among them. */
export interface SearchProgress {
  readonly searched: number;
  readonly matches: SearchReport['matches'];
  readonly elapsed_s: number;
}

/** Compiles and warms the kernel up outside the time that is reported. */
const WARM_UP_NONCES = 4096;

/** A search that tells how far it came goes in parts of about this length: long beside what a part's beginning and end cost. */
const PART_TIME_MS = 1000;
/** A tenth of a second for the slowest processors, and soon outgrown by the others. */
const FIRST_PART = 2 ** 17;
const MOST_GROWTH = 8;

/**
 * @param onProgress after each part; without it the range is searched in one piece
 * @throws HashwattError `header-hex`, `header-length`, `nonce-range`, `zero-bits`, what opening the backend throws,
 *   `vectors-failed` when a digest is not what the backend says; AbortError
 */
export async function searchNonces(
  signal: AbortSignal,
  ports: Pick<EnginePorts, 'clock' | 'openBackend'>,
  request: SearchRequest,
  onProgress?: (progress: SearchProgress) => void,
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
    const sinceStart = (): number => (ports.clock.now() - startedAt) / 1000;
    const hashes = request.range.count;
    const matches: FoundNonce[] = [];
    let size = onProgress === undefined ? hashes : FIRST_PART;
    for (let searched = 0; searched < hashes; ) {
      const count = Math.min(size, hashes - searched);
      const partStart = ports.clock.now();
      const part = { ...task, range: { firstNonce: request.range.firstNonce + searched, count } };
      matches.push(...(await backend.search(signal, part)).map((match) => proven(part, match)));
      searched += count;
      size = nextSize(count, ports.clock.now() - partStart);
      if (searched < hashes) onProgress?.({ searched, matches: [...matches], elapsed_s: sinceStart() });
    }
    const elapsed = sinceStart();
    return { backend: request.backend, hashes, matches, elapsed_s: elapsed, rate_h_per_s: elapsed > 0 ? hashes / elapsed : 0 };
  } finally {
    await backend.dispose();
  }
}

function proven({ job, zeroBits }: SearchTask, match: Match): FoundNonce {
  const digest = digestOf(job, match);
  if (!hasZeroBits(digest, zeroBits)) throw new HashwattError('vectors-failed', `nonce ${match.nonce} does not match`);
  return { nonce: match.nonce, hash: displayHash(digest) };
}

function nextSize(count: number, elapsed: number): number {
  const growth = elapsed > 0 ? PART_TIME_MS / elapsed : MOST_GROWTH;
  return Math.max(1, Math.round(count * Math.min(growth, MOST_GROWTH)));
}

async function warmUp(signal: AbortSignal, backend: Backend): Promise<void> {
  await backend.search(signal, { job: createJob(new Uint8Array(80)), range: { firstNonce: 0, count: WARM_UP_NONCES }, zeroBits: 32 });
}

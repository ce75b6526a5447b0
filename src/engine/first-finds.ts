/**
 * Two small searches for the lesson: a climb (how many hashes until the first with k zero bits, for growing k, several times each) and
 * shares (every hash with k zero bits under one header, until stopped). Place: beside search.ts; the engine's worker offers both.
 *
 * The number of hashes of a find is exact whatever the hardware: nonces are searched from 0 without a gap and the lowest match counts.
 * Its time is the clock's over whole blocks, and over the last one the part that lies before the find.
 */
import type { Backend, Match } from '../backend/backend';
import { hasZeroBits } from '../backend/reference';
import { toHex } from '../core/bytes';
import { HashwattError } from '../core/errors';
import { expectPositive, expectWhole } from '../core/expect';
import { challengeHeader } from '../work/challenge';
import { displayHash } from '../work/header';
import { createJob, digestOf, headerOf, type Job, NONCE_COUNT } from '../work/job';
import { trailingZeroBits } from '../work/target';
import type { EnginePorts } from './ports';

type Ports = Pick<EnginePorts, 'clock' | 'openBackend'>;

/** A header and nonce whose hash has the zero bits asked for, re-hashed by the reference. */
export interface Find {
  /** The 80 bytes with the nonce in place, 160 hex digits. */
  readonly headerHex: string;
  readonly nonce: number;
  /** As block explorers show it. */
  readonly hash: string;
  /** At least as many as were asked for. */
  readonly zeroBits: number;
}

export interface ClimbOrder {
  /** Hex digits; every try gets a header of its own, derived from it (challenge.ts). */
  readonly seed: string;
  readonly firstZeroBits: number;
  readonly step: number;
  /** Tries on each rung. */
  readonly tries: number;
  /** A rung is begun only if it should end within this time. */
  readonly budget_ms: number;
  /** Ended here even in the middle of a try. */
  readonly limit_ms: number;
  readonly backend: 'webgpu' | 'cpu';
}

export type ClimbEvent =
  | { readonly kind: 'warming' }
  /** `hashes`: this one's and all before it under the same header. */
  | { readonly kind: 'found'; readonly rung: number; readonly find: Find; readonly hashes: number; readonly elapsed_ms: number }
  /** The rate as in the report, so far. */
  | { readonly kind: 'rung-ended'; readonly rung: number; readonly rate_h_per_s: number }
  /** A try that was not ended: it had taken so many hashes without a find. */
  | { readonly kind: 'left'; readonly rung: number; readonly hashes: number };

export interface ClimbReport {
  readonly ended: 'climbed' | 'out-of-time' | 'stopped';
  /** By the clock over warm-up's last block and every block long enough to be timed. */
  readonly rate_h_per_s: number;
}

export interface ShareOrder {
  /** The round's, the same for every member. */
  readonly seed: string;
  /** Up to 16 of A-Z, 0-9 and "-": makes the member's header its own. */
  readonly member: string;
  readonly zeroBits: number;
  /** Where the member's last order ended; nonces before it are not searched again. */
  readonly firstNonce: number;
  readonly threads: number;
  readonly limit_ms: number;
}

export interface ShareReport {
  /** Every nonce below was searched, since the order's first. */
  readonly nextNonce: number;
}

export type ShareEvent =
  | { readonly kind: 'warming' }
  | { readonly kind: 'block'; readonly finds: readonly Find[]; readonly hashes: number; readonly elapsed_ms: number };

/** A cold loop is compiled within 0.14 to 0.7 s (backend/cpu/tune.ts); on a busy machine it takes longer. */
const WARM_UP = { least: 600, most: 3000 } as const;
/** Warm when so many blocks in a row bring nothing new. */
const FLAT_BLOCKS = 4;
const NEWS = 1.1;
/** Long against a message, short against Stop. */
const BLOCK_MS = 80;
const LEAST_BLOCK = 1024;
/** Until the first block is timed. */
const FIRST_BLOCK = 16_384;

/** Sums over blocks, from which the next block's size and the rate follow. */
interface Pace {
  hashes: number;
  elapsed: number;
}

function rateOf({ hashes, elapsed }: Pace): number {
  return elapsed > 0 ? (hashes / elapsed) * 1000 : 0;
}

/**
 * Resolves when stopped, too, with what was done.
 * @throws HashwattError `zero-bits`, what opening the backend throws, `vectors-failed` when a digest is not what the backend says
 */
export async function climb(signal: AbortSignal, ports: Ports, order: ClimbOrder, emit: (event: ClimbEvent) => void): Promise<ClimbReport> {
  checkClimb(order);
  emit({ kind: 'warming' });
  const pace: Pace = { hashes: 0, elapsed: 0 };
  const report = (ended: ClimbReport['ended']): ClimbReport => ({ ended, rate_h_per_s: rateOf(pace) });
  return withBackend(signal, ports, order.backend, null, async (backend) => {
    const begun = ports.clock.now();
    const spent = (): number => ports.clock.now() - begun;
    await warmUp(signal, ports, backend, pace);
    for (let rung = order.firstZeroBits; rung <= 32; rung += order.step) {
      const expected = ((order.tries * 2 ** rung) / rateOf(pace)) * 1000;
      if (rung > order.firstZeroBits && spent() + expected > order.budget_ms) return report('climbed');
      for (let attempt = 0; attempt < order.tries; attempt++) {
        const job = createJob(challengeHeader(order.seed, `CLIMB-${rung}-${attempt}`));
        const outcome = await untilFound(signal, ports, backend, { job, rung, pace, isOver: () => spent() > order.limit_ms });
        emit(outcome);
        if (outcome.kind === 'left') return report(signal.aborted ? 'stopped' : 'out-of-time');
      }
      emit({ kind: 'rung-ended', rung, rate_h_per_s: rateOf(pace) });
    }
    return report('climbed');
  }).catch((thrown: unknown) => {
    if (!signal.aborted) throw thrown;
    return report('stopped');
  });
}

/** Every find under the member's header, block by block, until the signal, the limit or the last nonce. */
export async function findShares(
  signal: AbortSignal,
  ports: Ports,
  order: ShareOrder,
  emit: (event: ShareEvent) => void,
): Promise<ShareReport> {
  requireZeroBits(order.zeroBits);
  expectWhole('threads', order.threads, 1);
  expectWhole('firstNonce', order.firstNonce, 0, NONCE_COUNT);
  const job = createJob(challengeHeader(order.seed, order.member));
  emit({ kind: 'warming' });
  const pace: Pace = { hashes: 0, elapsed: 0 };
  let nextNonce = order.firstNonce;
  await withBackend(signal, ports, 'cpu', order.threads, async (backend) => {
    const begun = ports.clock.now();
    while (nextNonce < NONCE_COUNT && !signal.aborted && ports.clock.now() - begun < order.limit_ms) {
      const size = blockSize(pace);
      const block = await searchBlock(signal, ports, backend, { job, zeroBits: order.zeroBits, first: nextNonce, size, pace });
      emit({ kind: 'block', finds: block.matches.map((match) => findOf(job, match)), hashes: block.count, elapsed_ms: block.elapsed });
      nextNonce += block.count;
    }
  }).catch((thrown: unknown) => {
    if (!signal.aborted) throw thrown;
  });
  return { nextNonce };
}

interface Attempt {
  readonly job: Job;
  readonly rung: number;
  readonly pace: Pace;
  readonly isOver: () => boolean;
}

type Outcome = Extract<ClimbEvent, { readonly kind: 'found' | 'left' }>;

async function untilFound(signal: AbortSignal, ports: Ports, backend: Backend, { job, rung, pace, isOver }: Attempt): Promise<Outcome> {
  let first = 0;
  let elapsed = 0;
  while (!signal.aborted && !isOver() && first < NONCE_COUNT) {
    const size = Math.min(blockSize(pace), Math.max(LEAST_BLOCK, 2 ** rung / 4));
    const block = await searchBlock(signal, ports, backend, { job, zeroBits: rung, first, size, pace }).catch((thrown: unknown) => {
      if (!signal.aborted) throw thrown;
      return null;
    });
    if (block === null) break;
    const [match] = block.matches;
    if (match !== undefined) {
      const hashes = match.nonce + 1;
      const part = (hashes - first) / block.count;
      return { kind: 'found', rung, find: findOf(job, match), hashes, elapsed_ms: elapsed + part * block.elapsed };
    }
    first += block.count;
    elapsed += block.elapsed;
  }
  return { kind: 'left', rung, hashes: first };
}

interface BlockOrder {
  readonly job: Job;
  readonly zeroBits: number;
  readonly first: number;
  readonly size: number;
  readonly pace: Pace;
}

async function searchBlock(signal: AbortSignal, ports: Ports, backend: Backend, { job, zeroBits, first, size, pace }: BlockOrder) {
  const count = Math.min(size, NONCE_COUNT - first);
  const startedAt = ports.clock.now();
  const matches = await backend.search(signal, { job, range: { firstNonce: first, count }, zeroBits });
  const elapsed = ports.clock.now() - startedAt;
  // Small blocks are mostly message: they would make the rate look worse than the hardware is.
  if (count >= FIRST_BLOCK) {
    pace.hashes += count;
    pace.elapsed += elapsed;
  }
  for (const match of matches) {
    if (!hasZeroBits(digestOf(job, match), zeroBits)) throw new HashwattError('vectors-failed', `nonce ${match.nonce} does not match`);
  }
  return { matches, count, elapsed };
}

function blockSize(pace: Pace): number {
  const size = Math.floor((rateOf(pace) * BLOCK_MS) / 1000);
  return Math.min(NONCE_COUNT, Math.max(FIRST_BLOCK, size));
}

/** Searches a header that nobody uses until the rate grows no more, so that the first rungs are as fast as the last. */
async function warmUp(signal: AbortSignal, ports: Ports, backend: Backend, pace: Pace): Promise<void> {
  const job = createJob(new Uint8Array(80));
  const begun = ports.clock.now();
  const spent = (): number => ports.clock.now() - begun;
  let best = 0;
  let flat = 0;
  for (let size = LEAST_BLOCK; spent() < WARM_UP.least || (flat < FLAT_BLOCKS && spent() < WARM_UP.most); ) {
    const { elapsed } = await searchBlock(signal, ports, backend, { job, zeroBits: 32, first: 0, size, pace: { hashes: 0, elapsed: 0 } });
    const rate = elapsed > 0 ? size / elapsed : 0;
    flat = rate > best * NEWS ? 0 : flat + 1;
    best = Math.max(best, rate);
    pace.hashes = size;
    pace.elapsed = elapsed;
    // In steps, because a loop speeds up hundreds of times while it is compiled, and Stop has to wait for a block.
    size = Math.min(NONCE_COUNT, Math.max(LEAST_BLOCK, Math.min(4 * size, Math.floor(rate * BLOCK_MS))));
  }
}

async function withBackend<Value>(
  signal: AbortSignal,
  ports: Ports,
  kind: 'webgpu' | 'cpu',
  threads: number | null,
  work: (backend: Backend) => Promise<Value>,
): Promise<Value> {
  const backend = await ports.openBackend(signal, kind === 'webgpu' ? 'gpu' : 'cpu', threads);
  try {
    return await work(backend);
  } finally {
    await backend.dispose();
  }
}

function findOf(job: Job, match: Match): Find {
  const digest = digestOf(job, match);
  return {
    headerHex: toHex(headerOf(job, match.headerIndex, match.nonce)),
    nonce: match.nonce,
    hash: displayHash(digest),
    zeroBits: trailingZeroBits(digest),
  };
}

function checkClimb({ firstZeroBits, step, tries, budget_ms, limit_ms }: ClimbOrder): void {
  requireZeroBits(firstZeroBits);
  expectWhole('step', step, 1, 32);
  expectWhole('tries', tries, 1, 100);
  expectPositive('budget_ms', budget_ms);
  expectPositive('limit_ms', limit_ms);
}

function requireZeroBits(zeroBits: number): void {
  if (!Number.isInteger(zeroBits) || zeroBits < 1 || zeroBits > 32) throw new HashwattError('zero-bits', `got ${zeroBits}`);
}

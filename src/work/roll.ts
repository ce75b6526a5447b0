/**
 * The supply of work for a measured run: splits a job into nonce ranges and, when its 2^32 nonces are spent, rolls to the next job.
 * Place: beside job; measure wraps it as the backends' task source.
 * Order: the 16 version bits of BIP 320 first, as many versions at a time as the job has siblings, then the time field, one second on.
 * No (header, nonce) pair is handed out twice, save after it was given back.
 */
import { readWordLittleEndian, writeWordLittleEndian } from '../core/bytes';
import { expectWhole } from '../core/expect';
import { type BlockHeader, HEADER_OFFSETS, parseHeader, serialiseHeader } from './header';
import {
  checkRange,
  createJob,
  type Job,
  NONCE_COUNT,
  type NonceRange,
  ownVersion,
  ROLLING_COUNT,
  ROLLING_MASK,
  ROLLING_SHIFT,
  requireSiblings,
  rolledVersion,
  type Siblings,
} from './job';

/** Every header of the job with every nonce of the range. */
export interface WorkPiece {
  readonly job: Job;
  readonly range: NonceRange;
}

export interface WorkSource {
  /** At most `count` nonces per header, fewer at the end of a job or when a smaller piece was given back; count from 1 to 2^32. */
  next(count: number): WorkPiece;
  /** The piece, or a part of it, was not hashed: it comes out of `next` again, before new work. */
  giveBack(piece: WorkPiece): void;
}

export interface WorkSourceOptions {
  readonly siblings?: Siblings;
  /** Where the first job starts; its nonces below are never handed out. Later jobs start at 0. */
  readonly firstNonce?: number;
}

/** @throws HashwattError `header-length`, `nonce-range` (the first nonce) */
export function createWorkSource(header: BlockHeader | Uint8Array, options: WorkSourceOptions = {}): WorkSource {
  const { siblings = 1, firstNonce = 0 } = options;
  checkRange({ firstNonce, count: 1 });
  const rolling = createRolling(header, siblings);
  const returned = createReturned();
  let index = 0;
  let job = rolling.jobAt(index);
  let nextNonce = firstNonce;

  function takeNew(count: number): WorkPiece {
    if (nextNonce === NONCE_COUNT) {
      index += 1;
      job = rolling.jobAt(index);
      nextNonce = 0;
    }
    const range = { firstNonce: nextNonce, count: Math.min(count, NONCE_COUNT - nextNonce) };
    nextNonce += range.count;
    return { job, range };
  }

  function wasHandedOut(origin: number, range: NonceRange): boolean {
    const isBehind = origin < index || (origin === index && range.firstNonce + range.count <= nextNonce);
    return isBehind && (origin > 0 || range.firstNonce >= firstNonce);
  }

  return {
    next(count) {
      expectWhole('count', count, 1, NONCE_COUNT);
      return returned.take(count) ?? takeNew(count);
    },
    giveBack(piece) {
      checkRange(piece.range);
      const origin = rolling.indexOf(piece.job);
      if (origin === undefined || !wasHandedOut(origin, piece.range)) {
        throw new RangeError(`"piece" expected work of this source, got ${describeRange(piece.range)} of another`);
      }
      returned.add(origin, piece);
    },
  };
}

/** Work given back, first in, first out. */
function createReturned() {
  const waiting: { readonly origin: number; readonly piece: WorkPiece }[] = [];
  return {
    take(count: number): WorkPiece | undefined {
      const first = waiting.shift();
      if (first === undefined) return undefined;
      const { origin, piece } = first;
      const [range, rest] = splitRange(piece.range, count);
      if (rest !== undefined) waiting.unshift({ origin, piece: { job: piece.job, range: rest } });
      return { job: piece.job, range };
    },
    /** Work given back twice would be hashed and counted twice. */
    add(origin: number, piece: WorkPiece): void {
      if (waiting.some((other) => other.origin === origin && overlaps(other.piece.range, piece.range))) {
        throw new RangeError(`"piece" expected work not yet given back, got ${describeRange(piece.range)} again`);
      }
      waiting.push({ origin, piece: { job: piece.job, range: piece.range } });
    },
  };
}

/** The range's first `count` nonces, and the rest if any. */
export function splitRange(range: NonceRange, count: number): readonly [NonceRange, NonceRange | undefined] {
  if (count >= range.count) return [range, undefined];
  return [
    { firstNonce: range.firstNonce, count },
    { firstNonce: range.firstNonce + count, count: range.count - count },
  ];
}

/** All jobs that can be rolled from a header, numbered. Exclusive or with an aligned group number keeps groups apart whatever bits the version has set. */
function createRolling(header: BlockHeader | Uint8Array, siblings: Siblings) {
  requireSiblings(siblings);
  const start = header instanceof Uint8Array ? parseHeader(header) : header;
  const groups = ROLLING_COUNT / siblings;
  const frame = serialiseHeader({ ...start, version: 0, time: 0, nonce: 0 });

  return {
    jobAt(index: number): Job {
      const version = rolledVersion(start.version, (index % groups) * siblings);
      const time = (start.time + Math.floor(index / groups)) % 2 ** 32;
      return createJob({ ...start, version, time }, siblings);
    },

    /** Recognises a job by its content, because a job that went through a worker comes back as a copy; undefined for a foreign job. */
    indexOf(job: Job): number | undefined {
      const steps = (ownVersion(job) ^ start.version) >>> 0;
      const step = steps >>> ROLLING_SHIFT;
      const isOfThisHeader = (steps & ~ROLLING_MASK) === 0 && step % siblings === 0 && job.versions.length === siblings;
      if (!isOfThisHeader || !equalBytes(frame, withoutRolledFields(job.header))) return undefined;
      const seconds = (readWordLittleEndian(job.header, HEADER_OFFSETS.time) - start.time) >>> 0;
      return seconds * groups + step / siblings;
    },
  };
}

function withoutRolledFields(header: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(header);
  for (const field of ['version', 'time', 'nonce'] as const) writeWordLittleEndian(bytes, HEADER_OFFSETS[field], 0);
  return bytes;
}

function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, position) => byte === right[position]);
}

function overlaps(left: NonceRange, right: NonceRange): boolean {
  return left.firstNonce < right.firstNonce + right.count && right.firstNonce < left.firstNonce + left.count;
}

function describeRange({ firstNonce, count }: NonceRange): string {
  return `nonces ${firstNonce} to ${firstNonce + count - 1}`;
}

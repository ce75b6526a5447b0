/**
 * What every backend refuses, and how every backend orders what it found: one place, so that no backend is laxer than another.
 * Place: beside the contract; reference, cpu and gpu call it first.
 */
import { HashwattError } from '../core/errors';
import { type Hashes, hashes } from '../core/units';
import { checkRange, requireSiblings } from '../work/job';
import type { Match, SearchTask, ZeroBits } from './backend';

export const MAXIMUM_ZERO_BITS = 32;

/** @throws HashwattError `nonce-range` for an empty, wrapping or fractional range, `zero-bits` outside 1 to 32. */
export function checkTask(task: SearchTask): void {
  checkRange(task.range);
  checkZeroBits(task.zeroBits);
  requireSiblings(task.job.versions.length);
}

function checkZeroBits(zeroBits: ZeroBits): void {
  if (!Number.isInteger(zeroBits) || zeroBits < 1 || zeroBits > MAXIMUM_ZERO_BITS) throw new HashwattError('zero-bits', `got ${zeroBits}`);
}

/** The bits of the digest's last word (H7, FIPS 180-4, 6.2.2) that a match has clear: its lowest ones, the last bits of the digest. */
export function zeroBitsMask(zeroBits: ZeroBits): number {
  return zeroBits === MAXIMUM_ZERO_BITS ? 0xffffffff : 2 ** zeroBits - 1;
}

export function hashesOf(task: SearchTask): Hashes {
  return hashes(task.range.count * task.job.versions.length);
}

export function byNonce(one: Match, other: Match): number {
  return one.nonce - other.nonce || one.headerIndex - other.headerIndex;
}

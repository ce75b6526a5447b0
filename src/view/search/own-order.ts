/**
 * A search of a header and a range that a person typed: read as the command line reads them, and judged by the header's own bits.
 * Place: between the fields of own-header.tsx and the find. Pure but for the two signals that keep what was typed.
 */
import { signal } from '@preact/signals';
import type { EngineSearch } from '../../engine.worker';
import { HEADER_OFFSETS, digestFromDisplay, headerFault, headerFromHex, type HeaderFault } from '../../work/header';
import { type KnownBlock, knownBlocks } from '../../work/known-blocks';
import { meetsTarget, targetOf } from '../../work/target';
import { readRange, type RangeFault } from '../../work/typed-range';
import { ZERO_BITS } from './order';

export interface Typed {
  readonly header: string;
  readonly from: string;
  readonly count: string;
}

export interface Faults {
  readonly header: HeaderFault | null;
  readonly range: RangeFault | null;
}

/** Null: the simple form's order counts. */
export const typed = signal<Typed | null>(null);
/** A header is long: while the first one is being typed nobody needs to hear that it is too short. */
export const areFaultsSaid = signal(false);

export function typedOf({ headerHex, firstNonce, count }: EngineSearch): Typed {
  return { header: headerHex, from: String(firstNonce), count: String(count) };
}

export function readOrder({ header, from, count }: Typed, backend: EngineSearch['backend']): EngineSearch | Faults {
  const fault = headerFault(header);
  const range = readRange(from.trim(), count.trim());
  if (range.kind !== 'range') return { header: fault, range };
  if (fault !== null) return { header: fault, range: null };
  return { headerHex: header.trim().toLowerCase(), ...range.range, zeroBits: ZERO_BITS, backend };
}

/** The bundled block of this header, whatever stands where the nonce goes. */
export function blockOf(headerHex: string): KnownBlock | undefined {
  const fixed = headerHex
    .trim()
    .toLowerCase()
    .slice(0, 2 * HEADER_OFFSETS.nonce);
  return knownBlocks.find((block) => block.headerHex.startsWith(fixed) && fixed.length === 2 * HEADER_OFFSETS.nonce);
}

export interface OwnTarget {
  /** As it stands in explorers: 0x and eight digits. */
  readonly bits: string;
  /** Null: these bits are no target, so nothing can meet it. */
  readonly target: bigint | null;
}

export function ownTarget(headerHex: string): OwnTarget {
  const { bits } = headerFromHex(headerHex);
  return { bits: `0x${bits.toString(16).padStart(8, '0')}`, target: targetOrNull(bits) };
}

/** `hash` as explorers show it. */
export function isBelow(target: bigint | null, hash: string): boolean {
  const digest = digestFromDisplay(hash);
  return target !== null && digest !== undefined && meetsTarget(digest, target);
}

function targetOrNull(bits: number): bigint | null {
  try {
    return targetOf(bits);
  } catch {
    return null;
  }
}

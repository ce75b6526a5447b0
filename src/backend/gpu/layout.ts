/**
 * Where things lie in the buffers of shaders/search.wgsl. tests/unit/backend/gpu/layout.test.ts computes the same offsets from the WGSL.
 * Place: between the WGSL and the code that fills and reads its buffers.
 */

/** Byte offsets in `struct Task` (uniform). */
export const TASK_OFFSETS = { first_nonce: 0, last_offset: 4, mask: 8, one: 12, job: 16 } as const;

/** Byte offsets in `struct Matches` (storage) and in one `struct Match`. */
export const MATCHES_OFFSETS = { count: 0, list: 4 } as const;
export const MATCH_OFFSETS = { nonce: 0, header: 4 } as const;
export const MATCH_BYTES = 8;

/** Bindings of group 0. */
export const BINDINGS = { task: 0, matches: 1 } as const;

/** A uniform struct is padded to a multiple of 16 bytes. */
export function taskBytes(jobWords: number): number {
  return Math.ceil((TASK_OFFSETS.job + 4 * jobWords) / 16) * 16;
}

export function matchesBytes(capacity: number): number {
  return MATCHES_OFFSETS.list + MATCH_BYTES * capacity;
}

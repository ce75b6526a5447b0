/**
 * Equal kernels in different clothes: what one graphics processor runs fastest another runs at half speed, so the tuner measures.
 * Place: between the graph and the WGSL emitter; the id names the kernel in every result.
 */
import type { HeaderCount } from './sha256d-graph';

export type NoncesPerInvocation = 1 | 2 | 4 | 8 | 16 | 64;

export interface GpuVariant {
  /** For example "wgsl-unrolled-multiply-m2-n4": results compare only where it is equal. */
  readonly id: string;
  /** Version-rolled headers hashed with every nonce; they share one message schedule. */
  readonly headers: HeaderCount;
  readonly noncesPerInvocation: NoncesPerInvocation;
  /**
   * multiply: x << n written as x * 2^n. float: x >> n written as an exact sum of f32 as well. SwiftShader has vector instructions for
   * both and none for shifts.
   */
  readonly shifts: 'native' | 'multiply' | 'float';
  /** balanced: x + y written as x * one + y, `one` being 1 from the uniform. Uses NVIDIA's idle multiply pipe; slows most others down. */
  readonly additions: 'plain' | 'balanced';
  /** select: Ch as (e & f) | (~e & g), one bit-field instruction on AMD. */
  readonly choose: 'bitwise' | 'select';
  /** rolled: loops over arrays, a hundredth of the code; for drivers that choke on straight lines. */
  readonly body: 'unrolled' | 'rolled';
}

export type VariantChoice = Partial<Omit<GpuVariant, 'id'>>;

/** One header, one nonce, straight lines, nothing special. */
export function gpuVariant(choice: VariantChoice = {}): GpuVariant {
  const variant = {
    headers: 1,
    noncesPerInvocation: 1,
    shifts: 'native',
    additions: 'plain',
    choose: 'bitwise',
    body: 'unrolled',
    ...choice,
  } as const;
  if (variant.body === 'rolled' && (variant.shifts !== 'native' || variant.additions !== 'plain' || variant.choose !== 'bitwise')) {
    throw new RangeError('"body" expected unrolled with special shifts, additions or choose, got rolled');
  }
  return { id: idOf(variant), ...variant };
}

function idOf(variant: Omit<GpuVariant, 'id'>): string {
  const parts: string[] = ['wgsl', variant.body];
  if (variant.shifts !== 'native') parts.push(variant.shifts);
  if (variant.additions === 'balanced') parts.push('balanced');
  if (variant.choose === 'select') parts.push('select');
  parts.push(`m${variant.headers}`, `n${variant.noncesPerInvocation}`);
  return parts.join('-');
}

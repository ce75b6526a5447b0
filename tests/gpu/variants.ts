/** One variant for every way of writing that the emitter knows, alone and together. */
import { type GpuVariant, gpuVariant } from '../../src/kernel/variant';

export const VARIANTS: readonly GpuVariant[] = [
  gpuVariant(),
  gpuVariant({ noncesPerInvocation: 16 }),
  gpuVariant({ headers: 2 }),
  gpuVariant({ headers: 4, noncesPerInvocation: 2 }),
  gpuVariant({ shifts: 'multiply' }),
  gpuVariant({ shifts: 'multiply', headers: 2, noncesPerInvocation: 4 }),
  gpuVariant({ shifts: 'float', noncesPerInvocation: 64 }),
  gpuVariant({ shifts: 'float', headers: 2 }),
  gpuVariant({ additions: 'balanced' }),
  gpuVariant({ additions: 'balanced', headers: 2 }),
  gpuVariant({ choose: 'select' }),
  gpuVariant({ body: 'rolled' }),
  gpuVariant({ body: 'rolled', headers: 2, noncesPerInvocation: 8 }),
];

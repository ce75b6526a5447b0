/**
 * Which kernels are worth trying on which adapter, best guess first: the guess runs untuned, the others are what the tuner measures.
 * Place: beside tune.ts; pure. The guesses are measurements of ours where we had the device, instruction counts where not (bench/README.md).
 */
import { type GpuVariant, gpuVariant, type VariantChoice } from '../../kernel/variant';
import type { DeviceDescription } from '../backend';

export type AdapterFamily = 'swiftshader' | 'mesa-software' | 'nvidia' | 'amd' | 'apple' | 'other';

export function familyOf(device: DeviceDescription): AdapterFamily {
  const names = [device.vendor, device.architecture, device.device, device.description].join(' ').toLowerCase();
  if (names.includes('swiftshader')) return 'swiftshader';
  if (/llvmpipe|lavapipe/.test(names)) return 'mesa-software';
  if (/nvidia|geforce/.test(names)) return 'nvidia';
  if (/\bamd\b|radeon|\brdna|\bgcn/.test(names)) return 'amd';
  return names.includes('apple') ? 'apple' : 'other';
}

const CANDIDATES: Readonly<Record<AdapterFamily, readonly VariantChoice[]>> = {
  swiftshader: [
    { shifts: 'float', noncesPerInvocation: 64 },
    { shifts: 'float', noncesPerInvocation: 16 },
    { shifts: 'multiply', noncesPerInvocation: 16 },
  ],
  'mesa-software': [{ headers: 2, noncesPerInvocation: 64 }, { noncesPerInvocation: 64 }, { headers: 2, noncesPerInvocation: 16 }],
  nvidia: [
    { additions: 'balanced', headers: 2 },
    { additions: 'balanced' },
    { additions: 'balanced', headers: 2, noncesPerInvocation: 16 },
    { headers: 2 },
    {},
    { additions: 'balanced', headers: 4 },
  ],
  amd: [{ choose: 'select', headers: 2 }, { choose: 'select' }, { headers: 2 }, {}],
  apple: [{}, { headers: 2 }, { body: 'rolled' }, { choose: 'select' }],
  // Firefox hides the names: any of the above may be behind it.
  other: [
    {},
    { noncesPerInvocation: 64 },
    { headers: 2, noncesPerInvocation: 64 },
    { additions: 'balanced', headers: 2 },
    { shifts: 'float', noncesPerInvocation: 64 },
  ],
};

export function candidatesFor(device: DeviceDescription): readonly GpuVariant[] {
  return CANDIDATES[familyOf(device)].map(gpuVariant);
}

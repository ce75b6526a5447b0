import { describe, expect, test } from 'vitest';
import { candidatesFor, familyOf } from '../../../../src/backend/gpu/variant-choice';

const adapter = (names: { vendor?: string; architecture?: string; description?: string }) => ({
  vendor: '',
  architecture: '',
  device: '',
  description: '',
  isSoftware: false,
  ...names,
});

describe('the adapter family', () => {
  test.each([
    ['swiftshader', adapter({ vendor: 'google', architecture: 'swiftshader' })],
    ['mesa-software', adapter({ vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' })],
    ['nvidia', adapter({ vendor: 'nvidia', architecture: 'lovelace' })],
    ['nvidia', adapter({ description: 'NVIDIA GeForce RTX 4090' })],
    ['amd', adapter({ vendor: 'amd', architecture: 'rdna-3' })],
    ['apple', adapter({ vendor: 'apple', architecture: 'common-3' })],
    ['other', adapter({})],
    ['other', adapter({ vendor: 'intel', architecture: 'gen-12lp' })],
  ])('%s', (family, device) => {
    expect(familyOf(device)).toBe(family);
  });
});

test('candidates differ from each other, and there is always one', () => {
  for (const architecture of ['swiftshader', 'llvmpipe', 'nvidia', 'rdna-3', 'apple', '']) {
    const ids = candidatesFor(adapter({ architecture })).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

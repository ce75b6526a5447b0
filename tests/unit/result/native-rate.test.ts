import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../src/result/export';
import { deriveNativeShare, nativeShareText } from '../../../src/result/native-rate';
import type { Hashrate, RunResult } from '../../../src/result/schema';
import { verifyResult } from '../../../src/result/verify';
import { benchmark, createWorld } from '../engine/simulated';

const device = (description: string, isSoftware = false): RunResult['device'] => ({
  vendor: 'nvidia',
  architecture: 'lovelace',
  device: '',
  description,
  is_software: isSoftware,
});
const rated = (median_h_per_s: number) => ({ median_h_per_s }) as Hashrate;
const shareOf = (description: string, median = 5e9) => deriveNativeShare({ backend: 'webgpu', device: device(description) }, rated(median));

describe('the share of the silicon', () => {
  test('is the rate against the published native one, and a range a tenth to each side of that', () => {
    const native = shareOf('NVIDIA GeForce RTX 4090', 9_985_100_000 / 2);
    expect(native).toMatchObject({ model: 'GeForce RTX 4090', rate_h_per_s: 9_985_100_000, share_ratio: 0.5 });
    expect(native?.range_ratio[0]).toBeCloseTo(0.5 / 1.1, 12);
    expect(native?.range_ratio[1]).toBeCloseTo(0.5 / 0.9, 12);
    expect(native && nativeShareText(native)).toBe('50 % (45 to 56 %) of the 9.99 GH/s that hashcat reaches on a GeForce RTX 4090');
  });

  test.each(['NVIDIA GeForce RTX 4090', 'NVIDIA GeForce RTX 3090', 'AMD Radeon RX 6800 XT', 'AMD Radeon 680M'])(
    'is known for a %s',
    (name) => {
      expect(shareOf(name)).not.toBeNull();
    },
  );

  test.each([
    'NVIDIA GeForce RTX 4090 Laptop GPU',
    'NVIDIA GeForce RTX 4090 D',
    'NVIDIA GeForce RTX 3090 Ti',
    'AMD Radeon RX 6800',
    'NVIDIA GeForce RTX 4080',
    'lovelace',
    '',
  ])('is not guessed for "%s"', (name) => {
    expect(shareOf(name)).toBeNull();
  });

  test('is not told of a processor, of both together, of a software renderer, or without a rate', () => {
    const card = device('NVIDIA GeForce RTX 4090');
    expect(deriveNativeShare({ backend: 'cpu', device: card }, rated(1))).toBeNull();
    expect(deriveNativeShare({ backend: 'both', device: card }, rated(1))).toBeNull();
    expect(deriveNativeShare({ backend: 'webgpu', device: device('NVIDIA GeForce RTX 4090', true) }, rated(1))).toBeNull();
    expect(deriveNativeShare({ backend: 'webgpu', device: card }, null)).toBeNull();
  });
});

test('a result holds it where the model is known, shows it in Markdown, and a forged one is found out', async () => {
  const world = createWorld({ gpu: { device: { description: 'NVIDIA GeForce RTX 4090' } } });
  const { result } = await benchmark(world, { profile: 'smoke', backend: 'webgpu' });
  const [run] = result.runs;
  expect(run?.native?.share_ratio).toBeCloseTo((run?.hashrate?.median_h_per_s ?? 0) / 9_985_100_000, 15);
  expect(toMarkdown(result)).toContain('that hashcat reaches on a GeForce RTX 4090');
  expect(verifyResult(result).findings).toEqual([]);
  const forged = structuredClone(result);
  if (forged.runs[0]?.native != null) forged.runs[0].native.share_ratio = 0.97;
  expect(verifyResult(forged).findings.map(({ path }) => path)).toContain('runs[0].native');
  const unknown = await benchmark(createWorld(), { profile: 'smoke', backend: 'webgpu' });
  expect(unknown.result.runs[0]).not.toHaveProperty('native');
});

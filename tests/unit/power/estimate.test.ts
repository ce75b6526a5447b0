import { describe, expect, it } from 'vitest';
import { watts } from '../../../src/core/units';
import { cpuPower, gpuPower, matchGpu, searchGpuModels } from '../../../src/power/catalogue';
import {
  type CpuHints,
  estimateBothPower,
  estimateCpuPower,
  estimateGpuPower,
  isWeakEstimate,
  powerOfModel,
  typedPower,
} from '../../../src/power/estimate';
import { RENDERER_SAMPLES } from './renderer-samples';

const spread = ({ power }: { power: { low: number; high: number } }): number => power.high / power.low;

describe('renderer texts of every vendor', () => {
  it.each(RENDERER_SAMPLES)('"%s" is %s', (text, device) => {
    expect(matchGpu(text)?.name).toBe(device);
  });

  it.each(RENDERER_SAMPLES)('"%s" gives a range in order, with a source', (text) => {
    const estimate = estimateGpuPower({ renderer: text });
    expect(estimate.power.low).toBeGreaterThan(0);
    expect(estimate.power.low).toBeLessThan(estimate.power.high);
    expect(estimate.badge).toBe('estimated');
    expect(estimate.sources.length).toBeGreaterThan(0);
  });
});

describe('a known card', () => {
  it('draws between half of its rating and a tenth above', () => {
    expect(estimateGpuPower({ renderer: 'NVIDIA GeForce RTX 4070/PCIe/SSE2' })).toMatchObject({
      power: { low: 100, high: expect.closeTo(220, 9) },
      scope: 'board',
      basis: 'gpu-model',
      device: 'GeForce RTX 4070',
    });
  });

  it('keeps the published span of a laptop chip, widened at both ends', () => {
    const { power } = estimateGpuPower({ renderer: 'ANGLE (NVIDIA, NVIDIA GeForce RTX 4060 Laptop GPU Direct3D11 vs_5_0 ps_5_0)' });
    expect(power.low).toBe(17.5);
    expect(power.high).toBeCloseTo(126.5, 9);
  });

  it('allows for the laptop chip where drivers of its generation hide that it is one', () => {
    const desktop = estimateGpuPower({ renderer: 'GeForce GTX 1060 6GB/PCIe/SSE2' });
    const laptop = gpuPower.rows.find((row) => row.name === 'GeForce GTX 1060 Laptop GPU');
    expect(laptop?.note).toBe('laptop-name');
    expect(desktop.power.low).toBeLessThanOrEqual((laptop?.power_w ?? 0) / 2);
  });

  it('is the chip package for phones and integrated graphics', () => {
    expect(estimateGpuPower({ renderer: 'Adreno (TM) 740' }).scope).toBe('chip');
    expect(estimateGpuPower({ renderer: 'Intel(R) UHD Graphics 620' }).scope).toBe('chip');
  });

  it('is found through the adapter description when there is no renderer text', () => {
    const adapter = { vendor: 'nvidia', architecture: 'ampere', device: '', description: 'NVIDIA GeForce RTX 3060' };
    expect(estimateGpuPower({ adapter })).toMatchObject({ device: 'GeForce RTX 3060', basis: 'gpu-model' });
  });

  it('beats the architecture that the adapter alone would give', () => {
    const adapter = { vendor: 'nvidia', architecture: 'ampere' };
    expect(estimateGpuPower({ adapter }).basis).toBe('gpu-architecture');
    expect(estimateGpuPower({ adapter, renderer: 'NVIDIA GeForce RTX 3060' }).basis).toBe('gpu-model');
  });

  it('can be chosen by hand from a search', () => {
    const [row] = searchGpuModels('rtx 4090 laptop');
    expect(row?.name).toBe('GeForce RTX 4090 Laptop GPU');
    expect(row === undefined ? undefined : powerOfModel(row).device).toBe('GeForce RTX 4090 Laptop GPU');
    expect(searchGpuModels('  ')).toEqual([]);
  });
});

describe('a device that is not known', () => {
  it.each(['', 'Mozilla', 'ANGLE (Unknown, Moore Threads MTT S80, D3D11)', 'Zhaoxin C-960', 'WebKit WebGL', 'Generic Renderer'])(
    '"%s" is never guessed narrowly',
    (renderer) => {
      const estimate = estimateGpuPower({ renderer });
      expect(estimate.basis).toBe('gpu-unknown');
      expect(spread(estimate)).toBeGreaterThan(50);
      expect(estimate.confidence).toBe('low');
    },
  );

  it.each(['NVIDIA GeForce RTX 9999', 'NVIDIA Corporation', 'AMD Radeon RX 99999 XTX', 'Intel(R) Graphics', 'Mali-G9999', 'Apple GPU'])(
    '"%s", a model beyond the table, gets the width of its vendor',
    (renderer) => {
      const estimate = estimateGpuPower({ renderer });
      expect(['gpu-vendor', 'gpu-family']).toContain(estimate.basis);
      expect(spread(estimate)).toBeGreaterThanOrEqual(5);
    },
  );

  it('is not narrowed by the group name that Firefox gives to many cards', () => {
    const group = estimateGpuPower({ renderer: 'NVIDIA GeForce GTX 980, or similar' });
    expect(group.basis).toBe('gpu-group');
    expect(group.device).toBe('');
    expect(spread(group)).toBeGreaterThan(20);
    const withAdapter = estimateGpuPower({
      renderer: 'NVIDIA GeForce GTX 980, or similar',
      adapter: { vendor: 'nvidia', architecture: 'lovelace' },
    });
    expect(withAdapter.basis).toBe('gpu-architecture');
  });

  it('is at most a phone when it is known to be mobile', () => {
    const mobile = estimateGpuPower({ renderer: '' }, { isMobile: true });
    expect(mobile.power.high).toBeLessThan(estimateGpuPower({ renderer: '' }).power.high);
    expect(spread(mobile)).toBeGreaterThan(50);
  });

  it('has empty adapter strings, as Firefox gives them, count as no hint', () => {
    expect(estimateGpuPower({ adapter: { vendor: '', architecture: '', device: '', description: '' } }).basis).toBe('gpu-unknown');
  });
});

describe('an estimate is weak', () => {
  it.each([
    ['GeForce RTX 4070', 'high', false],
    // Known from memory alone, though of medium confidence.
    ['GeForce RTX 5090 Laptop GPU', 'medium', true],
    ['Moore Threads MTT S80', 'low', true],
  ] as const)('"%s", of confidence %s: %s', (renderer, confidence, weak) => {
    const estimate = estimateGpuPower({ renderer });
    expect(estimate.confidence).toBe(confidence);
    expect(isWeakEstimate(estimate)).toBe(weak);
  });
});

describe('a software renderer', () => {
  it.each([
    'llvmpipe (LLVM 15.0.7, 256 bits)',
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
    'Microsoft Basic Render Driver',
  ])('"%s" is the CPU at work', (renderer) => {
    const cpu: CpuHints = { platform: 'linux', architecture: 'x86', logicalCores: 8 };
    const estimate = estimateGpuPower({ renderer }, cpu);
    expect(estimate.basis).toBe('software-renderer');
    expect(estimate.power).toEqual(estimateCpuPower(cpu).power);
    expect(estimate.scope).toBe('chip');
  });

  it('is believed when the adapter says so, whatever its name', () => {
    expect(estimateGpuPower({ renderer: 'NVIDIA GeForce RTX 4090', isSoftware: true }).basis).toBe('software-renderer');
  });
});

describe('the CPU', () => {
  it.each(cpuPower.rows.filter(({ id }) => !id.startsWith('fallback') && id !== 'server_cloud'))(
    '$id lies within the estimate from its own hints',
    (row) => {
      const { match } = row;
      const platform = match.platform === 'any' || match.platform === 'desktop' ? 'windows' : match.platform;
      const hints: CpuHints = {
        platform,
        architecture: match.arch,
        isMobile: match.mobile ?? false,
        logicalCores: row.match.logical_cores_max,
      };
      const { power, basis } = estimateCpuPower(hints);
      expect(basis).toBe('cpu-class');
      expect(power.low).toBeLessThan(row.all_cores_w);
      expect(power.high).toBeGreaterThan(row.all_cores_w);
    },
  );

  it('cannot tell a laptop from a desktop, so the range spans both', () => {
    const { power } = estimateCpuPower({ platform: 'windows', architecture: 'x86', logicalCores: 16 });
    expect(power.low).toBeLessThan(25);
    expect(power.high).toBeGreaterThan(125);
  });

  it('draws more with more threads, and one thread less than all', () => {
    const hints: CpuHints = { platform: 'windows', architecture: 'x86', logicalCores: 16 };
    const highs = [1, 2, 8, 15, 16].map((threads) => estimateCpuPower(hints, threads).power.high);
    expect(highs).toEqual(highs.toSorted((first, second) => first - second));
    expect(highs[0]).toBeLessThan(highs[4] ?? 0);
    expect(estimateCpuPower(hints, 99)).toEqual(estimateCpuPower(hints, 16));
  });

  it('without any hint spans from a small phone to a large desktop', () => {
    const { power } = estimateCpuPower({});
    expect(power.low).toBeLessThan(3);
    expect(power.high).toBeGreaterThan(300);
  });

  it('that fits no class gets every class of its architecture', () => {
    const odd = estimateCpuPower({ platform: 'android', architecture: 'x86', isMobile: true, logicalCores: 200 });
    expect(odd.basis).toBe('cpu-unknown');
    expect(spread(odd)).toBeGreaterThan(20);
  });

  it.each([0, 1.5, Number.NaN])('rejects %d busy threads', (threads) => {
    expect(() => estimateCpuPower({}, threads)).toThrow(/"busyThreads" expected/);
  });
});

describe('both at once, and typed watts', () => {
  it('adds a card to the CPU, and does not count an integrated package twice at the low end', () => {
    const cpu = estimateCpuPower({ platform: 'windows', architecture: 'x86', logicalCores: 8 });
    const card = estimateGpuPower({ renderer: 'NVIDIA GeForce RTX 4070' });
    expect(estimateBothPower(card, cpu).power.low).toBeCloseTo(card.power.low + cpu.power.low, 9);
    const integrated = estimateGpuPower({ renderer: 'Intel(R) UHD Graphics 620' });
    const both = estimateBothPower(integrated, cpu);
    expect(both.power.low).toBe(Math.max(integrated.power.low, cpu.power.low));
    expect(both.power.high).toBeCloseTo(integrated.power.high + cpu.power.high, 9);
  });

  it('gives typed watts a range as well, and no range below zero', () => {
    expect(typedPower(watts(100), 'board')).toMatchObject({ badge: 'typed', scope: 'board', power: { low: 80, high: 120 } });
    expect(() => typedPower(watts(-1), 'board')).toThrow(RangeError);
    expect(() => typedPower(watts(100), 'board', 1)).toThrow(/"tolerance" expected/);
  });
});

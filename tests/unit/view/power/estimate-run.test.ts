/** Watts of whole runs from hints that the tests give; the page's own document comes out with power and efficiency, and verify agrees. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateCpuPower, type GpuHints, type CpuHints } from '../../../../src/power/estimate';
import { deriveEfficiency } from '../../../../src/result/derive';
import { checkResult } from '../../../../src/result/parse';
import type { ResultDocument, RunResult } from '../../../../src/result/schema';
import { verifyResult } from '../../../../src/result/verify';
import { estimateBehind, estimateOfRun, type HintReaders, withEstimates } from '../../../../src/view/power/estimate-run';
import { RESULT } from '../../../fixtures/events/documents';
import { RENDERER_SAMPLES } from '../../power/renderer-samples';

const CPU_HINTS: CpuHints = { platform: 'linux', isMobile: false, logicalCores: 8 };

function readers(gpu: GpuHints, cpu: CpuHints = CPU_HINTS): HintReaders {
  return { gpu: () => gpu, cpu: () => cpu };
}

function runWith(change: Partial<RunResult>): RunResult {
  const [first] = RESULT.runs;
  if (first === undefined) throw new Error('the fixture has no run');
  return { ...first, ...change };
}

const documentOf = (...runs: readonly RunResult[]): ResultDocument => ({ ...RESULT, runs: runs.map((run, index) => ({ ...run, index })) });
const CARD = readers({ renderer: 'NVIDIA GeForce RTX 4070' });
const SOFTWARE = readers({ isSoftware: true });

describe('what a run is estimated by', () => {
  test('a GPU run by its card, a CPU run by its class and threads', () => {
    const gpu = estimateOfRun(runWith({ backend: 'webgpu' }), RESULT, CARD);
    expect(gpu).toMatchObject({ basis: 'gpu-model', device: 'GeForce RTX 4070', scope: 'board' });
    const one = estimateOfRun(runWith({ backend: 'cpu', threads: 1 }), RESULT, CARD);
    const all = estimateOfRun(runWith({ backend: 'cpu', threads: 8 }), RESULT, CARD);
    expect(one.scope).toBe('chip');
    expect(one.power.high).toBeLessThan(all.power.high);
  });

  test('both at once draw more than either', () => {
    const [gpu, cpu, both] = (['webgpu', 'cpu', 'both'] as const).map((backend) =>
      estimateOfRun(runWith({ backend, threads: backend === 'webgpu' ? null : 8 }), RESULT, CARD),
    );
    expect(both?.power.low).toBeCloseTo((gpu?.power.low ?? 0) + (cpu?.power.low ?? 0), 9);
    expect(both?.power.high).toBeCloseTo((gpu?.power.high ?? 0) + (cpu?.power.high ?? 0), 9);
  });

  test('a software adapter is the processor at work, counted once also beside the worker threads', () => {
    const processor = estimateCpuPower(CPU_HINTS).power;
    for (const backend of ['webgpu', 'both'] as const) {
      const estimate = estimateOfRun(runWith({ backend, threads: 8 }), RESULT, SOFTWARE);
      expect(estimate).toMatchObject({ basis: 'software-renderer', scope: 'chip', power: processor });
    }
  });
});

describe('the document', () => {
  const document = withEstimates(RESULT, CARD);

  test('carries power with badge, range, scope and source, and the efficiency that follows', () => {
    for (const run of document.runs) {
      if (run.power === null || run.hashrate === null) throw new Error('no power');
      expect(run.power.badge).toBe('estimated');
      expect(run.power.power_w.low).toBeLessThan(run.power.power_w.high);
      expect(run.power.source).not.toBe('');
      expect(run.efficiency).toEqual(deriveEfficiency(run.hashrate, run.power));
    }
    expect(document.runs.map((run) => run.power?.scope)).toEqual(['board', 'chip']);
  });

  test('is otherwise the one that was measured', () => {
    const bare = document.runs.map((run) => ({ ...run, power: null, efficiency: null }));
    expect({ ...document, runs: bare }).toEqual(RESULT);
  });

  test('verify finds the efficiency it would have written, and says when another stands there', () => {
    const paths = (checked: ResultDocument): readonly string[] => verifyResult(checkResult(checked)).findings.map(({ path }) => path);
    expect(paths(document).filter((path) => path.includes('efficiency'))).toEqual([]);
    const [first, ...others] = document.runs;
    if (!first?.efficiency) throw new Error('no efficiency');
    const bent = { ...first, efficiency: { ...first.efficiency, joules_per_terahash: { low: 1, high: 2 } } };
    expect(paths({ ...document, runs: [bent, ...others] }).some((path) => path.startsWith('runs[0].efficiency'))).toBe(true);
  });

  test('a run without a rate stays without power, and power that stands there is kept', () => {
    const read = { badge: 'sensor', scope: 'chip', power_w: { low: 1, high: 2 }, source: 'RAPL' } as const;
    const estimated = withEstimates(documentOf(runWith({ hashrate: null, status: 'failed' }), runWith({ power: read })), CARD);
    expect(estimated.runs.map((run) => run.power)).toEqual([null, read]);
  });

  test('the estimate behind its power is found again, and on another device it is not taken for it', () => {
    const [run] = document.runs;
    if (run === undefined) throw new Error('no run');
    expect(estimateBehind(run, document, CARD)).toMatchObject({ basis: 'gpu-model', device: 'GeForce RTX 4070' });
    expect(estimateBehind(run, document, readers({ renderer: 'Apple M2 Pro' }))).toBeNull();
    expect(estimateBehind({ ...run, power: null }, document, CARD)).toBeNull();
  });
});

test('property: whatever a browser says, every run gets a range above zero that is not inverted and fits the document', () => {
  const text = fc.oneof(fc.constantFrom(...RENDERER_SAMPLES.map(([sample]) => sample), '', 'Mozilla, or similar'), fc.string());
  const gpu = fc.record({
    renderer: fc.option(text, { nil: undefined }),
    isSoftware: fc.option(fc.boolean(), { nil: undefined }),
    adapter: fc.option(fc.record({ vendor: text, architecture: text, device: text, description: text }), { nil: undefined }),
  });
  const cpu = fc.record({
    platform: fc.constantFrom('windows', 'mac', 'linux', 'chromeos', 'android', 'iphone', 'ipad', undefined),
    architecture: fc.constantFrom('arm', 'x86', undefined),
    isMobile: fc.option(fc.boolean(), { nil: undefined }),
    logicalCores: fc.option(fc.integer({ min: 1, max: 512 }), { nil: undefined }),
  });
  const backend = fc.constantFrom('webgpu', 'cpu', 'both');
  fc.assert(
    fc.property(gpu, cpu, backend, fc.integer({ min: 1, max: 512 }), (gpuSaid, cpuSaid, kind, threads) => {
      const run = runWith({ backend: kind, threads: kind === 'webgpu' ? null : threads });
      const [powered] = checkResult(withEstimates(documentOf(run), readers(gpuSaid, cpuSaid))).runs;
      for (const range of [powered?.power?.power_w, powered?.efficiency?.hashes_per_joule, powered?.efficiency?.joules_per_terahash]) {
        expect(range?.low).toBeGreaterThan(0);
        expect(range?.high).toBeGreaterThan(range?.low ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 300 },
  );
});

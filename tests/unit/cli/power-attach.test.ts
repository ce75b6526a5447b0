/** Which figure ends up in which run, and what is said where a sensor gave none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attachPower, sensorFigure } from '../../../src/cli/power-attach';
import { parsePower } from '../../../src/cli/power-option';
import { unmetRequirements } from '../../../src/cli/requirements';
import { textReport } from '../../../src/cli/report-text';
import { watts } from '../../../src/core/units';
import type { PowerFigure } from '../../../src/power/figure';
import type { SensorReport } from '../../../src/power/sensors';
import { deriveEfficiency } from '../../../src/result/derive';
import { toMarkdown } from '../../../src/result/export';
import type { Power, RunResult } from '../../../src/result/schema';
import { resultDocument, runResult } from './sample-result';

const ESTIMATE: Power = { badge: 'estimated', scope: 'board', power_w: { low: 90, high: 200 }, source: 'class' };
const NVIDIA = { vendor: 'nvidia', architecture: 'ampere', device: '', description: '', is_software: false };
const gpuRun = (change: Partial<RunResult> = {}): RunResult => runResult(0, 'webgpu', 1e9, { device: NVIDIA, power: ESTIMATE, ...change });
const cpuRun = (change: Partial<RunResult> = {}): RunResult =>
  runResult(1, 'cpu', 8e6, { power: { ...ESTIMATE, scope: 'chip' }, ...change });

function figure(low: number, high: number, scope: PowerFigure['scope'], source: string): PowerFigure {
  return { badge: 'sensor', scope, power: { low: watts(low), high: watts(high) }, source };
}
const PACKAGE = figure(19, 21, 'chip', 'RAPL');
const CARD = figure(165, 175, 'board', 'nvidia-smi');
const BOTH: SensorReport = { cpu: PACKAGE, gpu: CARD, unreadable: [] };
const NOTHING: SensorReport = { cpu: null, gpu: null, unreadable: ['RAPL: not there', 'nvidia-smi: not installed'] };

describe('which sensor covers which run', () => {
  test('the package covers a CPU run, the card a run on an NVIDIA card', () => {
    expect(sensorFigure(cpuRun(), BOTH)).toBe(PACKAGE);
    expect(sensorFigure(gpuRun(), BOTH)).toBe(CARD);
  });

  test('both at once add up, end by end', () => {
    expect(sensorFigure(gpuRun({ backend: 'both', threads: 2 }), BOTH)).toMatchObject({ power: { low: 184, high: 196 } });
  });

  test('graphics inside the processor and a software adapter are the package, whatever an NVIDIA card beside it draws', () => {
    const integrated = gpuRun({ device: { ...NVIDIA, vendor: 'intel' }, power: { ...ESTIMATE, scope: 'chip' } });
    const software = gpuRun({ device: { ...NVIDIA, vendor: 'google', is_software: true } });
    expect(sensorFigure(integrated, BOTH)).toBe(PACKAGE);
    expect(sensorFigure(software, BOTH)).toBe(PACKAGE);
    expect(sensorFigure({ ...software, backend: 'both' }, BOTH)).toBe(PACKAGE);
  });

  test('an AMD card gets no NVIDIA reading', () => {
    expect(sensorFigure(gpuRun({ device: { ...NVIDIA, vendor: 'amd' } }), BOTH)).toBe('no sensor covers this graphics card');
  });

  test('where the vendor is hidden the matched model decides', () => {
    const hidden = { ...NVIDIA, vendor: '' };
    expect(sensorFigure(gpuRun({ device: hidden }), BOTH)).toBe('no sensor covers this graphics card');
    expect(sensorFigure(gpuRun({ device: hidden, power: { ...ESTIMATE, source: 'GeForce RTX 4070: board rating' } }), BOTH)).toBe(CARD);
  });

  test('both at once with half of the sensors is no figure', () => {
    expect(sensorFigure(gpuRun({ backend: 'both' }), { ...BOTH, cpu: null, unreadable: ['RAPL: not there'] })).toBe('RAPL: not there');
  });
});

describe('sensors', () => {
  const document = resultDocument([gpuRun(), cpuRun()]);

  test('an error that was said takes the place of the usual one, around the same middle', () => {
    const reports = new Map([
      [0, BOTH],
      [1, BOTH],
    ]);
    const usual = attachPower(document, parsePower('sensors'), reports).result.runs[0]?.power;
    const said = attachPower(document, parsePower('sensors:10%'), reports).result.runs[0]?.power;
    const middle = ((usual?.power_w.low ?? 0) + (usual?.power_w.high ?? 0)) / 2;
    expect(said?.power_w.low).toBeCloseTo(middle * 0.9, 9);
    expect(said?.power_w.high).toBeCloseTo(middle * 1.1, 9);
    expect(said?.source).toContain('give or take 10 % as said');
  });

  test('their figures take the place of the estimate and the efficiency follows', () => {
    const { result, notes } = attachPower(
      document,
      { kind: 'sensors' },
      new Map([
        [0, BOTH],
        [1, BOTH],
      ]),
    );
    expect(notes).toEqual([]);
    expect(result.runs.map((run) => run.power?.badge)).toEqual(['sensor', 'sensor']);
    const [first] = result.runs;
    if (!first?.hashrate || !first.power) throw new Error('no rate or power');
    expect(first.efficiency).toEqual(deriveEfficiency(first.hashrate, first.power));
    expect(first.efficiency?.joules_per_terahash.low).toBeCloseTo((165 / 1.01e9) * 1e12, 6);
  });

  test('what could not be read is said once for each run, and the estimate stays', () => {
    const { result, notes } = attachPower(
      document,
      { kind: 'sensors' },
      new Map([
        [0, NOTHING],
        [1, NOTHING],
      ]),
    );
    expect(result).toEqual(document);
    expect(notes).toEqual([
      'Power of the GPU run: nvidia-smi: not installed. The estimate stays.',
      'Power of the CPU run: RAPL: not there. The estimate stays.',
    ]);
  });

  test('without an estimate the power stays unknown, and that is said', () => {
    const { result, notes } = attachPower(resultDocument([cpuRun({ power: null })]), { kind: 'sensors' }, new Map([[1, NOTHING]]));
    expect(result.runs[0]?.power).toBeNull();
    expect(notes).toEqual(['Power of the CPU run: RAPL: not there. It stays unknown.']);
  });

  test('a run without a rate gets no power', () => {
    const failed = resultDocument([runResult(0, 'webgpu', null)]);
    expect(attachPower(failed, { kind: 'sensors' }, new Map([[0, BOTH]]))).toEqual({ result: failed, notes: [] });
  });
});

describe('typed, metered, none', () => {
  const document = resultDocument([gpuRun(), cpuRun(), runResult(2, 'cpu', null)]);

  test('typed watts go into every run with a rate; each says what it loads', () => {
    const { result } = attachPower(document, parsePower('40-60W'));
    expect(result.runs.map((run) => run.power?.scope)).toEqual(['board', 'chip', undefined]);
    expect(result.runs[1]?.power).toMatchObject({ badge: 'typed', power_w: { low: 40, high: 60 } });
  });

  test('--require metered is met by a meter, not by typed watts nor by an estimate', () => {
    const unmet = (word: string): number => unmetRequirements(['metered'], attachPower(document, parsePower(word)).result).length;
    expect([unmet('meter:38,97'), unmet('45W'), unmet('estimate')]).toEqual([0, 1, 1]);
  });

  test('none takes the estimate out', () => {
    const { result } = attachPower(document, parsePower('none'));
    expect(result.runs.every((run) => run.power === null && run.efficiency === null)).toBe(true);
  });

  test('estimate leaves the document as the page gave it', () => {
    expect(attachPower(document, parsePower('estimate')).result).toBe(document);
  });
});

test('the reports show range, badge, scope and what follows', () => {
  const { result } = attachPower(resultDocument([cpuRun()]), parsePower('40-60W'));
  expect(textReport(result)).toContain('Power: 40–60 W, typed, chip; 130–200 kH/J; 5–7.6 million J/TH');
  expect(toMarkdown(result)).toContain('| 40–60 W, typed, chip | 130–200 kH/J, 5–7.6 million J/TH |');
});

test('property: a stored range is never inverted and never narrower than what was given', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.double({ min: 1.001, max: 1000, noNaN: true }), (low, factor) => {
      const given = { badge: 'typed', scope: 'chip', power: { low: watts(low), high: watts(low * factor) }, source: '' } as const;
      const { result } = attachPower(resultDocument([cpuRun()]), { kind: 'given', figure: given, scope: null });
      const { power, efficiency } = result.runs[0] ?? {};
      if (!power || !efficiency) throw new Error('no power');
      expect(power.power_w.low).toBeLessThanOrEqual(low * (1 + 1e-11));
      expect(power.power_w.high).toBeGreaterThanOrEqual(low * factor * (1 - 1e-11));
      for (const { low: least, high: most } of [power.power_w, efficiency.hashes_per_joule, efficiency.joules_per_terahash]) {
        expect(least).toBeGreaterThan(0);
        expect(least).toBeLessThan(most);
      }
    }),
  );
});

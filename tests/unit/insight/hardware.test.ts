import { describe, expect, it } from 'vitest';
import { hashesPerSecond, watts } from '../../../src/core/units';
import { asicMachine, compareWithAsic, energyPerHash, firstContrast, referenceAsic } from '../../../src/insight/hardware';

describe('one machine against the visitor', () => {
  it('knows the S21 as 200 TH/s at 17.5 J/TH, from a row that names its source', () => {
    expect(referenceAsic.rate).toBe(200e12);
    expect(referenceAsic.power).toBe(3500);
    expect(referenceAsic.efficiency * 1e12).toBeCloseTo(17.5, 12);
    expect(referenceAsic.provenance.sources.length).toBeGreaterThan(0);
  });

  it('says that one S21 is two million of a visitor with 100 MH/s', () => {
    const { devicesPerAsic, shareOfAsic } = compareWithAsic(hashesPerSecond(100e6));
    expect(devicesPerAsic).toBe(2_000_000);
    expect(shareOfAsic).toBe(5e-7);
  });

  it('gives 150,000 J/TH for 15 W at 100 MH/s', () => {
    expect(energyPerHash(watts(15), hashesPerSecond(100e6)) * 1e12).toBeCloseTo(150_000, 6);
  });

  it('sets a CPU rate beside a CPU and a GPU rate beside a GPU of the same speed', () => {
    const cpu = firstContrast(hashesPerSecond(19.2e6), 'cpu');
    expect(cpu.nearest.name).toBe('Core i7-920');
    expect(cpu.nearest.ratio).toBe(1);
    const gpu = firstContrast(hashesPerSecond(681.08e6), 'webgpu');
    expect(gpu.nearest.name).toBe('Radeon HD 7970');
    expect(firstContrast(hashesPerSecond(681.08e6), 'both').nearest.name).toBe('Radeon HD 7970');
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('rejects a rate of %s with a RangeError that names it', (rate) => {
    expect(() => compareWithAsic(hashesPerSecond(rate))).toThrow(RangeError);
    expect(() => compareWithAsic(hashesPerSecond(rate))).toThrow(/"rate" expected/);
  });

  it('rejects a rate that is not a number with a TypeError', () => {
    expect(() => compareWithAsic('fast' as never)).toThrow(TypeError);
  });

  it('rejects a model that is not bundled', () => {
    expect(() => asicMachine('Antminer S99')).toThrow(/Antminer S99/);
  });
});

import { describe, expect, it } from 'vitest';
import { watts } from '../../../src/core/units';
import { meterPower } from '../../../src/power/meter';

describe('a wall meter', () => {
  it('is as wide as one grain and its accuracy', () => {
    const { gross } = meterPower({ loaded: watts(200), idle: null, grain: watts(1), accuracy: 0.02 });
    expect(gross).toMatchObject({ badge: 'metered', scope: 'whole-computer', power: { low: 195, high: 205 } });
  });

  it('gives the net from the far ends of both readings', () => {
    const { net } = meterPower({ loaded: watts(200), idle: watts(50), grain: watts(1), accuracy: 0 });
    expect(net?.power).toEqual({ low: 148, high: 152 });
  });

  it('has no net without an idle reading, and none below zero when both are alike', () => {
    expect(meterPower({ loaded: watts(200), idle: null, grain: watts(1) }).net).toBeNull();
    expect(meterPower({ loaded: watts(50), idle: watts(50), grain: watts(1) }).net?.power.low).toBe(0);
  });

  it('is wider for a coarser meter', () => {
    const width = (grain: number): number => {
      const { power } = meterPower({ loaded: watts(200), idle: null, grain: watts(grain) }).gross;
      return power.high - power.low;
    };
    expect(width(1)).toBeGreaterThan(width(0.1));
  });

  it.each([
    ['loaded', { loaded: watts(0) }],
    ['idle', { idle: watts(201) }],
    ['idle', { idle: watts(-1) }],
    ['grain', { grain: watts(0) }],
    ['accuracy', { accuracy: 0.6 }],
  ])('names %s when it cannot be', (name, changes) => {
    expect(() => meterPower({ loaded: watts(200), idle: watts(50), grain: watts(1), ...changes })).toThrow(`"${name}" expected`);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedNumber, typedRange, typedRate } from '../../../../src/view/contrast/typed-number';

const wide = { least: -1e30, most: 1e30 };

describe('a typed number', () => {
  it.each([
    ['15', 15],
    [' 0.3 ', 0.3],
    ['0,3', 0.3],
    ['12,50', 12.5],
    ['0,033', 0.033],
    ['0,125', 0.125],
    ['-0,125', -0.125],
    ['1,125', 1125],
    ['10,125', 10_125],
    ['2,000,000,000', 2e9],
    ['71 000', 71_000],
    ['150e12', 150e12],
    ['1.5E12', 1.5e12],
    ['−4', -4],
    ['.5', 0.5],
    ['7.', 7],
  ])('reads %j as %d', (text, value) => {
    expect(typedNumber(text, wide)).toEqual({ kind: 'number', value });
  });

  it.each(['abc', '1.2.3', '10 cents', 'NaN', 'Infinity', '0x10', '1e999', '--1', '1,2,3', '$5'])('has a reason against %j', (text) => {
    expect(typedNumber(text, wide)).toEqual({ kind: 'not-a-number', text });
  });

  it('takes both bounds and refuses what lies beyond either', () => {
    const bounds = { least: 0, most: 1000 };
    expect(typedNumber('0', bounds).kind).toBe('number');
    expect(typedNumber('1000', bounds).kind).toBe('number');
    expect(typedNumber('-0.001', bounds).kind).toBe('outside');
    expect(typedNumber('1000.001', bounds).kind).toBe('outside');
  });

  it('refuses a fraction where only whole numbers make sense', () => {
    expect(typedNumber('1.5', { least: 1, most: 10, isWhole: true }).kind).toBe('not-a-number');
  });

  it('never throws and never gives NaN, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const typed = typedNumber(text, wide);
        return typed.kind !== 'number' || Number.isFinite(typed.value);
      }),
    );
  });
});

describe('a typed hash rate', () => {
  it.each([
    ['100 MH/s', 100e6],
    ['31.9M', 31.9e6],
    ['2e8', 2e8],
    ['412600000', 412_600_000],
    ['1,000 kH/s', 1e6],
    ['0.5 th', 0.5e12],
    ['0,125 MH/s', 125_000],
    ['7 H/s', 7],
  ])('reads %j as %d H/s', (text, value) => {
    const typed = typedRate(text, wide);
    expect(typed.kind === 'number' ? typed.value : Number.NaN).toBeCloseTo(value, 3);
  });

  it.each(['fast', '100 MH/h', 'M', '10 X'])('has a reason against %j', (text) => {
    expect(typedRate(text, wide).kind).toBe('not-a-number');
  });
});

describe('a typed range', () => {
  it('is one figure or two in order, and nothing else', () => {
    expect(typedRange('15', wide)).toEqual({ low: 15, high: 15 });
    expect(typedRange('10-25', wide)).toEqual({ low: 10, high: 25 });
    expect(typedRange('25-10', wide)).toBeNull();
    expect(typedRange('1-2-3', wide)).toBeNull();
    expect(typedRange('watts', wide)).toBeNull();
  });
});

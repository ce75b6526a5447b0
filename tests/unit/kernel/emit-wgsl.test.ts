import { describe, expect, test } from 'vitest';
import { emitWgsl } from '../../../src/kernel/emit-wgsl';
import { gpuVariant, type VariantChoice } from '../../../src/kernel/variant';
import { GENESIS, jobOf } from './oracle';

describe('variant ids', () => {
  test.each<[VariantChoice, string]>([
    [{}, 'wgsl-unrolled-m1-n1'],
    [{ shifts: 'multiply', headers: 2, noncesPerInvocation: 4 }, 'wgsl-unrolled-multiply-m2-n4'],
    [{ shifts: 'float', noncesPerInvocation: 64 }, 'wgsl-unrolled-float-m1-n64'],
    [{ additions: 'balanced', choose: 'select', headers: 4 }, 'wgsl-unrolled-balanced-select-m4-n1'],
    [{ body: 'rolled' }, 'wgsl-rolled-m1-n1'],
  ])('%o is %s', (choice, id) => {
    expect(gpuVariant(choice).id).toBe(id);
  });

  test('a rolled body has no special arithmetic', () => {
    expect(() => gpuVariant({ body: 'rolled', shifts: 'multiply' })).toThrow('"body" expected unrolled');
  });
});

describe('emitted WGSL', () => {
  const unrolled = (choice: VariantChoice = {}): string => emitWgsl(gpuVariant(choice)).source;

  test('is scalar straight lines: no array, no vector, no loop but that over the second hashes of several headers', () => {
    for (const headers of [1, 2, 4] as const) {
      const source = unrolled({ headers });
      expect(source).not.toMatch(/array|while|loop|vec\d/);
      expect(source.match(/for \(/g) ?? []).toHaveLength(headers === 1 ? 0 : 1);
    }
  });

  test('keeps to its size: 63 kB for one header, twice that for four would be too much', () => {
    expect(unrolled().length).toBeLessThan(63_000);
    expect(unrolled({ headers: 4 }).length).toBeLessThan(150_000);
  });

  test('multiply leaves no left shift, balanced no addition without its factor', () => {
    expect(unrolled({ shifts: 'multiply' })).not.toContain('<<');
    const additions = unrolled({ additions: 'balanced' }).match(/ \+ /g)?.length;
    expect(unrolled({ additions: 'balanced' }).match(/ \* task\.one \+ /g)?.length).toBe(additions);
  });

  test('float leaves no shift at all to the rounds, and converts only what 22 bits hold', () => {
    const source = unrolled({ shifts: 'float' });
    expect(source).not.toMatch(/<<|>>/);
    const steps = [...source.matchAll(/& 0x([0-9a-f]{8})u\)\) \+ 0x1\.8p(\d+)f\) & 0x([0-9a-f]{8})u/g)];
    expect(steps.length).toBe(source.match(/bitcast<u32>/g)?.length);
    for (const [, kept = '', exponent, result = ''] of steps) {
      const distance = Number(exponent) - 23;
      expect(distance).toBeGreaterThanOrEqual(10);
      expect(Number.parseInt(kept, 16)).toBe(-(2 ** distance) >>> 0);
      expect(Number.parseInt(result, 16)).toBe(0xffffffff >>> distance);
    }
  });

  test('select writes Ch with a complement, bitwise does not', () => {
    expect(unrolled({ choose: 'select' })).toContain('~');
    expect(unrolled()).not.toContain('~');
  });

  test('gives every value one name', () => {
    for (const headers of [1, 2, 4] as const) {
      for (const body of unrolled({ headers }).split(/^fn /m)) {
        const names = [...body.matchAll(/let (\w+) =/g)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  test('mentions only job words that its struct has', () => {
    for (const headers of [1, 2, 4] as const) {
      const { source, jobWords, hostWords } = emitWgsl(gpuVariant({ headers }));
      const mentioned = new Set([...source.matchAll(/\bjob\.(\w+)/g)].map(([, name = '']) => name));
      expect([...mentioned].sort()).toEqual([...jobWords].sort());
      expect(hostWords(jobOf(GENESIS, headers))).toHaveLength(jobWords.length);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { emitWgsl } from '../../../src/kernel/emit-wgsl';
import { gpuVariant, type VariantChoice } from '../../../src/kernel/variant';
import { GENESIS, jobOf } from './oracle';

describe('variant ids', () => {
  test.each<[VariantChoice, string]>([
    [{}, 'wgsl-unrolled-m1-n1'],
    [{ shifts: 'multiply', headers: 2, noncesPerInvocation: 4 }, 'wgsl-unrolled-multiply-m2-n4'],
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

  test('is scalar straight lines: no array, no loop, no vector', () => {
    for (const headers of [1, 2, 4] as const) expect(unrolled({ headers })).not.toMatch(/array|for \(|while|loop|vec\d/);
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
      const mentioned = new Set([...source.matchAll(/task\.job\.(\w+)/g)].map(([, name = '']) => name));
      expect([...mentioned].sort()).toEqual([...jobWords].sort());
      expect(hostWords(jobOf(GENESIS, headers))).toHaveLength(jobWords.length);
    }
  });
});

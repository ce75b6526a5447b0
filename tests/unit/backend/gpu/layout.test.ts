/** The byte offsets of layout.ts against those that WGSL's own rules give to the structs of search.wgsl. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BINDINGS, MATCH_BYTES, MATCH_OFFSETS, MATCHES_OFFSETS, matchesBytes, TASK_OFFSETS } from '../../../../src/backend/gpu/layout';
import { emitWgsl } from '../../../../src/kernel/emit-wgsl';
import { gpuVariant } from '../../../../src/kernel/variant';

const wgsl = readFileSync(new URL('../../../../shaders/search.wgsl', import.meta.url), 'utf8');

/** WGSL, 14.4.1: every member here is a 4-byte scalar, a struct of such, or a runtime array of such. */
function offsetsOf(struct: string): Record<string, number> {
  const body = new RegExp(`struct ${struct} \\{([^}]*)\\}`).exec(wgsl)?.[1] ?? '';
  const members = [...body.replaceAll(/\/\/.*$/gm, '').matchAll(/(\w+): ([^,\n]+(?:<\w+>)?)/g)];
  let offset = 0;
  return Object.fromEntries(
    members.map(([, name = '', type = '']) => {
      const at = offset;
      if (!/^(u32|atomic<u32>|JobWords|array<Match>)$/.test(type)) throw new Error(`no rule for ${type}`);
      offset += 4;
      return [name, at];
    }),
  );
}

test('Task, Matches and Match lie where layout.ts says', () => {
  expect(offsetsOf('Task')).toEqual(TASK_OFFSETS);
  expect(offsetsOf('Matches')).toEqual(MATCHES_OFFSETS);
  expect(offsetsOf('Match')).toEqual(MATCH_OFFSETS);
  expect(MATCH_BYTES).toBe(4 * Object.keys(offsetsOf('Match')).length);
});

test('a struct inside a uniform starts at a multiple of 16 bytes', () => {
  expect(TASK_OFFSETS.job % 16).toBe(0);
});

test('bindings have the numbers of the shader', () => {
  for (const [name, binding] of Object.entries(BINDINGS)) {
    expect(wgsl).toMatch(new RegExp(`@group\\(0\\) @binding\\(${binding}\\) var<[^>]+> ${name}:`));
  }
});

test('the list of matches holds as many pairs as asked for', () => {
  expect(matchesBytes(0)).toBe(4);
  expect(matchesBytes(8192)).toBe(4 + 8192 * 8);
});

describe.each([1, 2, 4] as const)('JobWords for %i headers', (headers) => {
  test.each(['unrolled', 'rolled'] as const)(
    'has the members that jobWords names, in that order, in a task of at most 1024 bytes (%s)',
    (body) => {
      const { source, jobWords } = emitWgsl(gpuVariant({ headers, body }));
      const members = /struct JobWords \{([^}]*)\}/.exec(source)?.[1] ?? '';
      expect([...members.matchAll(/(\w+): u32,/g)].map(([, name]) => name)).toEqual(jobWords);
      expect(new Set(jobWords).size).toBe(jobWords.length);
      expect(TASK_OFFSETS.job + 4 * jobWords.length).toBeLessThanOrEqual(1024);
    },
  );
});

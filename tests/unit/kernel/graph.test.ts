import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, Graph, reachable } from '../../../src/kernel/graph';

const word = fc.integer({ min: 0, max: 0xffffffff });

describe('folding', () => {
  test('an operation on constants is a constant', () => {
    const graph = new Graph();
    const left = graph.constant(0xf0f0f0f0);
    const right = graph.constant(0x12345678);
    expect(graph.xor(left, right)).toMatchObject({ operation: 'constant', value: 0xe2c4a688 });
    expect(graph.and(left, right)).toMatchObject({ operation: 'constant', value: 0x10305070 });
    expect(graph.or(left, right)).toMatchObject({ operation: 'constant', value: 0xf2f4f6f8 });
    expect(graph.add(left, right)).toMatchObject({ operation: 'constant', value: 0x03254768 });
    expect(graph.not(left)).toMatchObject({ operation: 'constant', value: 0x0f0f0f0f });
    expect(graph.rotr(4, right)).toMatchObject({ operation: 'constant', value: 0x81234567 });
    expect(graph.shr(4, right)).toMatchObject({ operation: 'constant', value: 0x01234567 });
  });

  test('nonce-free terms of a sum become one term for the host', () => {
    const graph = new Graph();
    const [job, other, nonce] = [graph.input('job', 'per-job'), graph.input('other', 'per-job'), graph.input('nonce', 'per-nonce')];
    const sum = graph.add(job, nonce, graph.constant(7), other);
    expect(sum.terms).toHaveLength(2);
    expect(sum.terms[0]).toBe(nonce);
    expect(sum.terms[1]?.known).toBe('per-job');
  });

  test('an offset added to an offset is one addition, an offset alone stays shared', () => {
    const graph = new Graph();
    const [job, nonce, second] = [graph.input('job', 'per-job'), graph.input('nonce', 'per-nonce'), graph.input('second', 'per-nonce')];
    const inner = graph.add(nonce, job);
    expect(graph.add(inner, graph.constant(5)).terms[0]).toBe(nonce);
    expect(graph.add(inner, second).terms).toContain(inner);
  });

  test('equal formulas are one node, whatever the order of commuting arguments', () => {
    const graph = new Graph();
    const [x, y] = [graph.input('x', 'per-nonce'), graph.input('y', 'per-nonce')];
    expect(graph.xor(x, y)).toBe(graph.xor(y, x));
    expect(graph.and(x, y)).toBe(graph.and(y, x));
    expect(graph.rotr(3, x)).not.toBe(graph.rotr(4, x));
  });

  test('zero vanishes from sums and logic', () => {
    const graph = new Graph();
    const [x, zero] = [graph.input('x', 'per-nonce'), graph.constant(0)];
    expect([graph.add(x, zero), graph.xor(zero, x), graph.or(x, zero)]).toEqual([x, x, x]);
    expect(graph.and(x, zero)).toBe(zero);
    expect(graph.xor(x, x)).toBe(zero);
  });

  test('what no output needs is not reachable', () => {
    const graph = new Graph();
    const x = graph.input('x', 'per-nonce');
    const dead = graph.not(x);
    expect(reachable([graph.rotr(1, x)])).not.toContain(dead);
  });

  test('terms are added in the order given', () => {
    const graph = new Graph();
    const [x, y, z] = [graph.input('x', 'per-nonce'), graph.input('y', 'per-nonce'), graph.input('z', 'per-nonce')];
    expect(graph.add(z, graph.constant(1), x, graph.constant(2), y).terms).toEqual([z, graph.constant(3), x, y]);
  });
});

test('a folded graph means what 32-bit arithmetic means', () => {
  fc.assert(
    fc.property(word, word, word, fc.integer({ min: 1, max: 31 }), (nonce, job, constant, distance) => {
      const graph = new Graph();
      const [n, j, c] = [graph.input('n', 'per-nonce'), graph.input('j', 'per-job'), graph.constant(constant)];
      const outputs = [
        graph.add(graph.add(n, j), c, j),
        graph.xor(graph.rotr(distance, n), graph.shr(distance, j)),
        graph.not(graph.and(n, c)),
      ];
      const rotated = (nonce >>> distance) | (nonce << (32 - distance));
      const expected = [nonce + 2 * job + constant, rotated ^ (job >>> distance), ~(nonce & constant)];
      const got = evaluate(outputs, new Map(Object.entries({ n: nonce, j: job })));
      expect([...got]).toEqual(expected.map((value) => Number(BigInt.asUintN(32, BigInt(value)))));
    }),
  );
});

test('a missing input is named', () => {
  const graph = new Graph();
  expect(() => evaluate([graph.input('W0', 'per-job')], new Map())).toThrow('no value for input W0');
});

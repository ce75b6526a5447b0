import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { describe, expect, test } from 'vitest';
import { createNonceSearch } from '../../../../src/backend/cpu/nonce-search';
import { searchByReference } from '../../../../src/backend/reference';
import type { EmittedNonceLoop } from '../../../../src/kernel/emit-js';
import { createJob } from '../../../../src/work/job';
import { GENESIS } from '../../../../src/work/known-blocks';
import { jobOf, plain, taskOf } from '../../../contract/subject';

const search = createNonceSearch(loops, sourceSha256);

function pairs(packed: Uint32Array): string {
  return Array.from({ length: packed.length / 2 }, (_, index) => `${packed[2 * index]}/${packed[2 * index + 1]}`).join(' ');
}

/** A loop that notes the ranges it is asked for and claims every nonce as a match of header 0. */
function greedyLoop(asked: [number, number][]): EmittedNonceLoop {
  return {
    id: 'js-greedy-m1',
    headers: 1,
    clone: 0,
    search(_words, firstNonce, count, _mask, found) {
      asked.push([firstNonce, count]);
      for (let index = 0; index < Math.min(count, found.length / 2); index++) found.set([(firstNonce + index) | 0, 0], 2 * index);
      return count;
    },
  };
}

describe('the nonce search', () => {
  test('re-finds the genesis nonce, 2083236893, among 1,000', () => {
    expect(pairs(search.search(taskOf(jobOf(0), 2_083_236_000, 1_000, 32)))).toBe('2083236893/0');
  });

  test('searches four headers as two and two where no loop takes four, and merges them in order', () => {
    const task = taskOf(createJob(GENESIS.header, 4), 999, 501, 2);
    const withoutFour = createNonceSearch(
      loops.filter(({ headers }) => headers < 4),
      sourceSha256,
    );
    expect(withoutFour.loops.map(({ headers }) => headers)).toEqual([1, 2]);
    const expected = plain(searchByReference(task));
    expect(pairs(withoutFour.search(task))).toBe(expected);
    expect(pairs(search.search(task))).toBe(expected);
  });

  test('answers the same from every clone', () => {
    const task = taskOf(jobOf(0, 2), 4_321, 1_003, 3);
    const expected = plain(searchByReference(task));
    for (const { headers, clones } of search.loops) {
      for (let clone = 0; clone < clones; clone++) {
        search.choose(headers, clone);
        expect(pairs(search.search(task)), `${headers} headers, clone ${clone}`).toBe(expected);
      }
    }
  });

  test('searches a range again in halves when the results buffer overflows, at one match more than it holds', () => {
    for (const [count, runs] of [
      [8, 1],
      [9, 3],
      [16, 3],
      [17, 5],
    ] as const) {
      const asked: [number, number][] = [];
      const packed = createNonceSearch([greedyLoop(asked)], '', 8).search(taskOf(jobOf(0), 100, count, 1));
      expect(pairs(packed)).toBe(Array.from({ length: count }, (_, index) => `${100 + index}/0`).join(' '));
      expect(asked).toHaveLength(runs);
    }
  });

  test('reports an overflow that no halving can cure instead of dropping matches', () => {
    const loop: EmittedNonceLoop = { ...greedyLoop([]), search: () => 9 };
    expect(() => createNonceSearch([loop], '', 8).search(taskOf(jobOf(0), 0, 4, 1))).toThrow(
      expect.objectContaining({ code: 'results-overflow' }),
    );
  });

  test('gives nonces from 2^31 up as positive numbers', () => {
    const packed = createNonceSearch([greedyLoop([])], '').search(taskOf(jobOf(0), 2 ** 32 - 2, 2, 1));
    expect([...packed]).toEqual([4_294_967_294, 0, 4_294_967_295, 0]);
  });

  test('follows a change of job although only the version bits differ', () => {
    for (const job of [
      createJob(GENESIS.header, 2),
      createJob({ ...GENESIS.header, version: 0x20000000 }, 2),
      createJob(GENESIS.header, 2),
    ]) {
      const task = taskOf(job, 50, 301, 2);
      expect(pairs(search.search(task))).toBe(plain(searchByReference(task)));
    }
  });

  test('times a loop in hashes per millisecond: two headers count twice', () => {
    let now = 0;
    const clock = { now: () => (now += 1) };
    const loop: EmittedNonceLoop = { ...greedyLoop([]), headers: 2, search: () => 0 };
    // Three readings of the clock, 1 ms apart: two runs of 256 nonces in 2 ms.
    expect(createNonceSearch([loop], '').time(2, 0, 2, clock)).toBe((2 * 256 * 2) / 2);
  });

  test('refuses a clone that was not emitted', () => {
    expect(() => search.choose(1, 99)).toThrow(RangeError);
  });
});

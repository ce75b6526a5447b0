import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { describe, expect, test } from 'vitest';
import type { TuneProgress } from '../../../../src/backend/backend';
import { createNonceSearch } from '../../../../src/backend/cpu/nonce-search';
import { openCpuBackend } from '../../../../src/backend/cpu/pool';
import { createWorkerApi, type WorkerApi } from '../../../../src/backend/cpu/worker-api';
import { milliseconds } from '../../../../src/core/units';
import { inProcessWorker } from '../../../contract/in-process-worker';
import { never, testClock } from '../../../contract/subject';

/** A worker whose loops have the rates given, by "headers/clone"; every choice is noted. */
function ratedWorker(rates: Readonly<Record<string, number>>, chosen: string[]): WorkerApi {
  const api = createWorkerApi(createNonceSearch(loops, sourceSha256), performance);
  return {
    ...api,
    time: (headers, clone) => rates[`${headers}/${clone}`] ?? 1_000,
    choose: (headers, clone) => {
      chosen.push(`${headers}/${clone}`);
    },
  };
}

async function tune(rates: readonly Readonly<Record<string, number>>[], budget = 2_000) {
  const chosen: string[][] = rates.map(() => []);
  const progress: TuneProgress[] = [];
  let spawned = 0;
  const spawn = () => {
    const index = spawned++;
    return inProcessWorker(ratedWorker(rates[index] ?? {}, chosen[index] ?? []));
  };
  const backend = await openCpuBackend(never(), spawn, testClock, { threads: rates.length });
  await backend.tune(never(), milliseconds(budget), (step) => progress.push(step));
  const { headersPerNonce, kernel } = backend;
  await backend.dispose();
  return { headersPerNonce, kernel, chosen, progress };
}

describe('tuning the CPU pool', () => {
  test('keeps the quickest clone of each loop, on each thread its own', async () => {
    const { chosen } = await tune([
      { '1/1': 1_100, '2/2': 900 },
      { '1/2': 1_100, '2/0': 1_200 },
    ]);
    expect(chosen.map((choices) => choices.toSorted())).toEqual([
      ['1/1', '2/0', '4/0'],
      ['1/2', '2/0', '4/0'],
    ]);
  });

  test('hashes two headers per nonce where that is quicker over all threads, and says so in the kernel', async () => {
    const { headersPerNonce, kernel } = await tune([{ '2/0': 1_500 }, { '2/1': 1_500 }]);
    expect(headersPerNonce).toBe(2);
    expect(kernel).toMatchObject({ headersPerNonce: 2, id: 'js-shared-schedule-m2', parameters: { threads: 2 } });
  });

  test('hashes one header per nonce where two are slower', async () => {
    const { headersPerNonce, kernel } = await tune([{ '1/2': 1_001 }]);
    expect(headersPerNonce).toBe(1);
    expect(kernel.id).toBe('js-two-loops-m1');
  });

  test('avoids a clone in slow mode even when it comes first', async () => {
    const { chosen } = await tune([{ '1/0': 300, '2/0': 300, '4/0': 300 }]);
    expect(chosen[0]?.some((choice) => choice.endsWith('/0'))).toBe(false);
  });

  test('chooses something when there is hardly any time', async () => {
    const { chosen, headersPerNonce } = await tune([{ '2/0': 2_000 }], 1);
    expect([1, 2]).toContain(headersPerNonce);
    expect(chosen[0]?.length).toBeGreaterThan(0);
  });

  test('gives a first rate, the sum of all threads, before it has compiled everything', async () => {
    const { progress } = await tune([{}, {}]);
    const index = progress.findIndex(({ rate }) => rate !== undefined);
    expect(progress[index]?.rate).toBe(2_000_000);
    expect(progress.slice(index + 1).some(({ step }) => step.startsWith('compiling'))).toBe(true);
  });

  test('reports progress that never falls and ends at 1', async () => {
    const { progress } = await tune([{}]);
    const fractions = progress.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
    expect(fractions.at(-1)).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import type { Backend, StreamItem } from '../../../src/backend/backend';
import { runBenchmark } from '../../../src/engine';
import { createEventQueue } from '../../../src/engine/event-queue';
import { mergeStreams } from '../../../src/engine/merge-streams';
import { timerGrain } from '../../../src/engine/timer-grain';
import { issueWork } from '../../../src/measure/issued-work';
import { milliseconds } from '../../../src/core/units';
import { makePlan } from '../../../src/measure/plan';
import { GENESIS } from '../../../src/work/known-blocks';
import { createWorkSource } from '../../../src/work/roll';
import { createSimulatedBackend, createSimulatedClock, createWorld, SEED } from './simulated';

const source = () => issueWork(createWorkSource(GENESIS.header), 8);

async function take(items: AsyncIterable<StreamItem>, count: number): Promise<StreamItem[]> {
  const taken: StreamItem[] = [];
  for await (const item of items) if (taken.push(item) === count) break;
  return taken;
}

describe('merged streams', () => {
  test('keep the lanes of two backends apart', async () => {
    const time = createSimulatedClock();
    const backends = [createSimulatedBackend(time, { kind: 'gpu' }), createSimulatedBackend(time, { kind: 'cpu', lanes: 2 })];
    const stream = mergeStreams(new AbortController().signal, time.clock, backends, [source(), source()]);
    const lanes = (await take(stream.items, 60)).map((item) => (item.kind === 'slice' ? item.lane : -1));
    stream.stop();
    expect([...new Set(lanes)].sort()).toEqual([0, 1, 2]);
  });

  const silent = (kind: 'cpu' | 'gpu'): Backend => ({
    ...createSimulatedBackend(createSimulatedClock(), { kind }),
    stream: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) }),
  });

  test.each([
    ['gpu', 'device-lost'],
    ['cpu', 'worker-died'],
  ] as const)('a %s that says nothing for 20 s is given up as %s, not before', async (kind, code) => {
    const time = createSimulatedClock();
    const stream = mergeStreams(new AbortController().signal, time.clock, [silent(kind)], [source()]);
    const outcome = take(stream.items, 1).then(
      () => 'items',
      (error: unknown) => error,
    );
    time.advanceTo(1000 + 19_999);
    expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('waiting');
    time.advanceTo(1000 + 20_000);
    expect(await outcome).toMatchObject({ code });
  });

  test('a backend that does not answer Stop is left behind after a second', async () => {
    const time = createSimulatedClock();
    const stopping = new AbortController();
    const stream = mergeStreams(stopping.signal, time.clock, [silent('gpu')], [source()]);
    const ended = take(stream.items, 1);
    stopping.abort();
    time.advanceTo(1000 + 1000);
    expect(await ended).toEqual([]);
  });
});

describe('events', () => {
  test('wait for their reader, in order, and the failure comes last', async () => {
    const queue = createEventQueue<number>();
    queue.emit(1);
    queue.emit(2);
    queue.fail(new Error('boom'));
    const seen: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const event of queue.events()) seen.push(event);
    };
    await expect(reading()).rejects.toThrow('boom');
    expect(seen).toEqual([1, 2]);
  });

  test('a reader who leaves the loop stops the hardware', async () => {
    const world = createWorld();
    let isDisposed = false;
    const ports = {
      ...world.ports,
      openBackend: async (...request: Parameters<typeof world.ports.openBackend>) => {
        const backend = await world.ports.openBackend(...request);
        return { ...backend, dispose: async () => void (isDisposed = true) };
      },
    };
    const plan = makePlan({ seed: SEED, backend: 'cpu' });
    for await (const event of runBenchmark(plan, ports, new AbortController().signal)) if (event.kind === 'sampled') break;
    expect(isDisposed).toBe(true);
  }, 60_000);
});

describe("the clock's grain", () => {
  const clockOf = (step: number) => {
    let readings = 0;
    return { ...createSimulatedClock().clock, now: () => milliseconds(Math.floor(++readings / 7) * step) };
  };
  test.each([0.005, 0.1, 1, 16.7])('%f ms is found', (step) => expect(timerGrain(clockOf(step))).toBeCloseTo(step, 9));
  test('a clock that stands still tells nothing', () => expect(timerGrain(createSimulatedClock().clock)).toBeNull());
});

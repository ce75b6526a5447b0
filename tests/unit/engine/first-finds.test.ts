import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SearchTask } from '../../../src/backend/backend';
import { climb, type ClimbEvent, type ClimbOrder, findShares, type ShareEvent, type ShareOrder } from '../../../src/engine';
import { challengeHeader } from '../../../src/work/challenge';
import { serialiseHeader } from '../../../src/work/header';
import { createWorld, type World, type WorldOptions } from './simulated';

/** Of the simulated computer. */
const HASHES_PER_MS = 200;

/** The simulated computer, whose searches take their time here. */
function createTimedWorld(options: WorldOptions = {}): World {
  const world = createWorld(options);
  return {
    ...world,
    ports: {
      ...world.ports,
      async openBackend(...order) {
        const backend = await world.ports.openBackend(...order);
        return {
          ...backend,
          search(signal, task) {
            world.time.advanceTo(world.time.clock.now() + task.range.count / HASHES_PER_MS);
            return backend.search(signal, task);
          },
        };
      },
    },
  };
}

const CLIMB: ClimbOrder = { seed: 'c0ffee', firstZeroBits: 4, step: 2, tries: 5, budget_ms: 2000, limit_ms: 3000, backend: 'cpu' };
const SHARES: ShareOrder = { seed: 'c0ffee', member: 'ANNA', zeroBits: 12, firstNonce: 0, threads: 1, limit_ms: 500 };

const hash = (bytes: Uint8Array): Buffer => createHash('sha256').update(createHash('sha256').update(bytes).digest()).digest();

/** Zero bits at the end of the last word, by text: the last 32 bits as a string of digits. */
function zeroBits(bytes: Uint8Array): number {
  const bits = [...hash(bytes).subarray(28)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return 32 - (bits.lastIndexOf('1') + 1);
}

async function climbed(order: Partial<ClimbOrder> = {}, world: World = createTimedWorld(), signal = new AbortController()) {
  const events: ClimbEvent[] = [];
  const report = await climb(signal.signal, world.ports, { ...CLIMB, ...order }, (event) => events.push(event));
  return { report, events, found: events.flatMap((event) => (event.kind === 'found' ? [event] : [])) };
}

async function shared(order: Partial<ShareOrder> = {}, options: WorldOptions = {}, onEvent: (event: ShareEvent) => void = () => undefined) {
  const blocks: Extract<ShareEvent, { kind: 'block' }>[] = [];
  const report = await findShares(new AbortController().signal, createTimedWorld(options).ports, { ...SHARES, ...order }, (event) => {
    if (event.kind === 'block') blocks.push(event);
    onEvent(event);
  });
  return { report, blocks, finds: blocks.flatMap(({ finds }) => finds) };
}

describe('a climb', () => {
  test('every find has the bits of its rung, and no nonce before it has: node:crypto hashed them all', async () => {
    const { found } = await climbed();
    expect(found.length).toBeGreaterThanOrEqual(15);
    for (const { rung, find, hashes } of found.filter((event) => event.rung <= 10)) {
      const header = Buffer.from(find.headerHex, 'hex');
      expect(zeroBits(header)).toBeGreaterThanOrEqual(rung);
      expect(zeroBits(header)).toBe(find.zeroBits);
      expect(hash(header).reverse().toString('hex')).toBe(find.hash);
      expect(hashes).toBe(find.nonce + 1);
      for (let nonce = 0; nonce < find.nonce; nonce++) {
        header.writeUInt32LE(nonce, 76);
        expect(zeroBits(header)).toBeLessThan(rung);
      }
    }
  });

  test('every try has a header of its own, and the same seed gives the same climb', async () => {
    const { found } = await climbed();
    const headers = found.map(({ find }) => find.headerHex.slice(0, 152));
    expect(new Set(headers).size).toBe(headers.length);
    const again = await climbed();
    expect(again.found.map(({ hashes }) => hashes)).toEqual(found.map(({ hashes }) => hashes));
    expect((await climbed({ seed: 'c0fffe' })).found[0]?.find.headerHex).not.toBe(found[0]?.find.headerHex);
  });

  test('rungs grow by the step, each with all its tries, until one would not end within the budget', async () => {
    const { report, events, found } = await climbed();
    const rungs = [...new Set(found.map(({ rung }) => rung))];
    expect(rungs).toEqual(rungs.map((_, index) => 4 + 2 * index));
    for (const rung of rungs) expect(found.filter((event) => event.rung === rung).length).toBe(CLIMB.tries);
    expect(report.ended).toBe('climbed');
    const top = rungs.at(-1) ?? 0;
    expect((CLIMB.tries * 2 ** (top + 2)) / report.rate_h_per_s).toBeGreaterThan(0.5);
    expect(events.at(-1)).toMatchObject({ kind: 'rung-ended', rung: top });
  });

  test('a budget of next to nothing still climbs the first rung', async () => {
    const { report, found } = await climbed({ budget_ms: 0.001 });
    expect(found.map(({ rung }) => rung)).toEqual([4, 4, 4, 4, 4]);
    expect(report.ended).toBe('climbed');
  });

  test('past the limit the open try is left, with the hashes it had taken', async () => {
    const { report, events } = await climbed({ firstZeroBits: 30, limit_ms: 900 });
    expect(report.ended).toBe('out-of-time');
    const last = events.at(-1);
    expect(last?.kind === 'left' && last.hashes).toBeGreaterThan(0);
  });

  test('stopped in a try, it resolves with what was done, and hands the hardware back', async () => {
    const stopping = new AbortController();
    const world = createTimedWorld();
    const events: ClimbEvent[] = [];
    const report = await climb(stopping.signal, world.ports, { ...CLIMB, budget_ms: 1e6, limit_ms: 1e6 }, (event) => {
      events.push(event);
      if (event.kind === 'found' && event.rung === 12) stopping.abort();
    });
    expect(report.ended).toBe('stopped');
    expect(events.filter(({ kind }) => kind === 'found').length).toBe(4 * CLIMB.tries + 1);
    expect(events.at(-1)).toMatchObject({ kind: 'left', rung: 12, hashes: 0 });
  });

  test('a kernel that reports a nonce which is none is caught', async () => {
    const liar = createTimedWorld({ cpu: { answer: (task: SearchTask) => [{ nonce: task.range.firstNonce, headerIndex: 0 }] } });
    await expect(climbed({}, liar)).rejects.toMatchObject({ code: 'vectors-failed' });
  });

  test.each([{ firstZeroBits: 0 }, { firstZeroBits: 33 }])('%j is refused before a backend is opened', async (order) => {
    const world = createTimedWorld();
    await expect(climbed(order, world)).rejects.toMatchObject({ code: 'zero-bits' });
    expect(world.opened).toEqual([]);
  });

  test.each([{ tries: 0 }, { tries: 101 }, { step: 0 }, { budget_ms: 0 }, { limit_ms: Number.NaN }])(
    '%j is a RangeError',
    async (order) => {
      await expect(climbed(order)).rejects.toBeInstanceOf(RangeError);
    },
  );
});

describe('shares', () => {
  test('are all hashes with the bits under the member’s header, from nonce 0 on without a gap', async () => {
    const { report, blocks, finds } = await shared();
    const hashes = blocks.reduce((sum, block) => sum + block.hashes, 0);
    expect(finds.length).toBeGreaterThan(0);
    const header = Buffer.from(serialiseHeader(challengeHeader(SHARES.seed, SHARES.member)));
    const expected: number[] = [];
    for (let nonce = 0; nonce < Math.min(hashes, 20_000); nonce++) {
      header.writeUInt32LE(nonce, 76);
      if (zeroBits(header) >= SHARES.zeroBits) expected.push(nonce);
    }
    expect(finds.filter(({ nonce }) => nonce < 20_000).map(({ nonce }) => nonce)).toEqual(expected);
    expect(report.nextNonce).toBe(hashes);
  });

  test('go on where the last order ended', async () => {
    const whole = await shared();
    const again = await shared({ firstNonce: 10_000, limit_ms: 1 });
    const { nextNonce } = again.report;
    const between = ({ nonce }: { readonly nonce: number }): boolean => nonce >= 10_000 && nonce < nextNonce;
    expect(again.finds.map(({ nonce }) => nonce)).toEqual(whole.finds.filter(between).map(({ nonce }) => nonce));
  });

  test('another member’s are others: the headers differ', async () => {
    const anna = await shared();
    const ben = await shared({ member: 'BEN' });
    expect(ben.finds[0]?.headerHex.slice(0, 152)).not.toBe(anna.finds[0]?.headerHex.slice(0, 152));
  });

  test('end when stopped, without an error', async () => {
    const stopping = new AbortController();
    const blocks: ShareEvent[] = [];
    await findShares(stopping.signal, createTimedWorld().ports, { ...SHARES, limit_ms: 1e6 }, (event) => {
      blocks.push(event);
      if (blocks.length === 4) stopping.abort();
    });
    expect(blocks.length).toBe(4);
  });

  test('a member’s name that cannot stand in a header is refused', async () => {
    await expect(shared({ member: 'anna' })).rejects.toMatchObject({ code: 'plan-invalid' });
  });
});

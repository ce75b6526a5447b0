import { describe, expect, test, vi } from 'vitest';
import { findGenesis, measure } from '../../../examples/library';
import { HashwattError } from '../../../src/core/errors';
import { type SearchProgress, searchNonces } from '../../../src/engine';
import { GENESIS } from '../../../src/work/known-blocks';
import { createWorld, type WorldOptions } from './simulated';

// The example hashes with the slow reference.
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
const around = { firstNonce: GENESIS.header.nonce - 100, count: 201 };

async function search(request: Partial<Parameters<typeof searchNonces>[2]>, world: WorldOptions = {}) {
  const full = { header: GENESIS.headerHex, range: around, zeroBits: 32, backend: 'cpu', ...request } as const;
  return searchNonces(never, createWorld(world).ports, full);
}

describe('search by hand', () => {
  test("finds the genesis block's nonce again, with the chain's hash", async () => {
    const report = await search({});
    expect(report).toMatchObject({ backend: 'cpu', hashes: 201, matches: [{ nonce: 2083236893, hash: GENESIS.hash }] });
  });

  test('takes bytes as well as hex, and does not care about the nonce in the header', async () => {
    const header = Uint8Array.from(Buffer.from(GENESIS.headerHex, 'hex')).fill(7, 76);
    expect((await search({ header, backend: 'webgpu' })).matches[0]?.nonce).toBe(2083236893);
  });

  test.each([
    ['header-hex', { header: 'zz'.repeat(80) }],
    ['header-length', { header: '00'.repeat(79) }],
    ['header-length', { header: '0'.repeat(161) }],
    ['nonce-range', { range: { firstNonce: 2 ** 32 - 1, count: 2 } }],
    ['nonce-range', { range: { firstNonce: 0, count: 0 } }],
    ['zero-bits', { zeroBits: 0 }],
    ['zero-bits', { zeroBits: 33 }],
  ] as const)('%s is refused before a backend is opened: %j', async (code, request) => {
    const world = createWorld();
    const full = { header: GENESIS.headerHex, range: around, zeroBits: 32, backend: 'cpu', ...request } as const;
    await expect(searchNonces(never, world.ports, full)).rejects.toMatchObject({ code });
    expect(world.opened).toEqual([]);
  });

  test('a kernel that reports a nonce which is none is caught', async () => {
    const liar = { cpu: { answer: () => [{ nonce: around.firstNonce, headerIndex: 0 }] } };
    await expect(search({}, liar)).rejects.toMatchObject({ code: 'vectors-failed' });
  });

  test('a missing backend says which', async () => {
    await expect(search({ backend: 'webgpu' }, { gpu: new HashwattError('adapter-missing') })).rejects.toMatchObject({
      code: 'adapter-missing',
    });
  });

  test('in parts it asks for every nonce once, in order, tells what is done after each part, and finds the same', async () => {
    const asked: { readonly firstNonce: number; readonly count: number }[] = [];
    const told: SearchProgress[] = [];
    const world = createWorld({
      cpu: {
        answer: ({ range }) => {
          asked.push(range);
          const { nonce } = GENESIS.header;
          return nonce >= range.firstNonce && nonce < range.firstNonce + range.count ? [{ nonce, headerIndex: 0 }] : [];
        },
      },
    });
    const range = { firstNonce: GENESIS.header.nonce - 3_000_000, count: 9_999_999 };
    const request = { header: GENESIS.headerHex, range, zeroBits: 32, backend: 'cpu' } as const;
    const report = await searchNonces(never, world.ports, request, (progress) => told.push(progress));
    expect(report).toMatchObject({ hashes: range.count, matches: [{ nonce: GENESIS.header.nonce, hash: GENESIS.hash }] });
    // The first is the one that warms up.
    const parts = asked.slice(1);
    expect(parts.length).toBeGreaterThan(2);
    let next = range.firstNonce;
    for (const part of parts) {
      expect(part.firstNonce).toBe(next);
      expect(part.count).toBeGreaterThan(0);
      next += part.count;
    }
    expect(next).toBe(range.firstNonce + range.count);
    // After the last part the report speaks.
    expect(told.map(({ searched }) => range.firstNonce + searched)).toEqual(parts.slice(1).map(({ firstNonce }) => firstNonce));
    for (const { searched, matches } of told) expect(matches).toHaveLength(searched > 3_000_000 ? 1 : 0);
  });

  test('in one piece where nobody asks how far it is', async () => {
    let asked = 0;
    const world = createWorld({
      cpu: {
        answer: () => {
          asked += 1;
          return [];
        },
      },
    });
    const request = { header: GENESIS.headerHex, range: { firstNonce: 0, count: 2 ** 32 }, zeroBits: 32, backend: 'cpu' } as const;
    await searchNonces(never, world.ports, request);
    expect(asked).toBe(2);
  });

  test('cancelling ends in an AbortError', async () => {
    const request = { header: GENESIS.headerHex, range: around, zeroBits: 32, backend: 'cpu' } as const;
    await expect(searchNonces(AbortSignal.abort(), createWorld().ports, request)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the library example', () => {
  test('finds the genesis nonce', async () => expect(await findGenesis(never)).toBe(2083236893));

  test('measures, and its result verifies', async () => {
    const lines: string[] = [];
    expect(await measure(never, (line) => lines.push(line))).toBe(true);
    expect(lines.length).toBe(7);
  });
});

/** The chain's own nonces, found again by the built page in a real browser, on both backends. */
import { describe, expect, test } from 'vitest';
import { knownBlock, knownBlocks } from '../../../src/work/known-blocks';
import { run } from './command';

interface Answer {
  readonly backend: string;
  readonly hashes: number;
  readonly matches: readonly { nonce: number; hash: string }[];
  readonly elapsed_s: number;
  readonly rate_h_per_s: number;
}

const GENESIS_HASH = '000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f';

describe.each(['cpu', 'webgpu'])('%s', (backend) => {
  test("finds the genesis block's nonce 2083236893 and the chain's hash", async () => {
    const range = ['--from', '2083236800', '--count', '200'];
    const { code, stdout } = await run('search', '--height', '0', ...range, '--backend', backend, '--json', '-');
    const answer = JSON.parse(stdout) as Answer;
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(['backend', 'hashes', 'matches', 'elapsed_s', 'rate_h_per_s']);
    expect(answer).toMatchObject({ backend, hashes: 200, matches: [{ nonce: 2083236893, hash: GENESIS_HASH }] });
    expect(answer.elapsed_s).toBeGreaterThan(0);
    expect(answer.rate_h_per_s).toBeCloseTo(answer.hashes / answer.elapsed_s, 0);
  });

  test('a header as hex gives the same as the bundled block, and both ends of the range count', async () => {
    const block = knownBlocks.at(-1) ?? knownBlock(0);
    const words = ['search', '--header', block.headerHex.toUpperCase(), '--from', String(block.header.nonce), '--count', '1'];
    const { stdout } = await run(...words, '--backend', backend, '--json', '-');
    expect(JSON.parse(stdout)).toMatchObject({ hashes: 1, matches: [{ nonce: block.header.nonce, hash: block.hash }] });
  });
});

test('both backends report the same matches for few zero bits', async () => {
  const words = ['search', '--height', '125552', '--from', '0', '--count', '65536', '--bits', '8', '--json', '-'];
  const [cpu, gpu] = [await run(...words, '--backend', 'cpu'), await run(...words, '--backend', 'webgpu')];
  const matches = (JSON.parse(cpu.stdout) as Answer).matches;
  expect(matches.length).toBeGreaterThan(150);
  expect((JSON.parse(gpu.stdout) as Answer).matches).toEqual(matches);
});

test('as text it says whether the chain agrees', async () => {
  const { stdout } = await run('search', '--height', '0', '--from', '2083236893', '--count', '1');
  expect(stdout).toContain(GENESIS_HASH);
  expect(stdout).toContain("Block 0: the chain's own nonce 2083236893 was found again, its hash agrees.");
});

test('a search of several pieces says how far it is, and its pieces together are the whole range', async () => {
  const count = 2 ** 22 + 2 ** 20;
  const first = 2083236893 - 2 ** 22 - 5;
  const { code, stdout, stderr } = await run('search', '--height', '0', '--from', String(first), '--count', String(count), '--json', '-');
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Searching 5,242,880 nonces from \d+ on cpu … 80 %, [\d.]+ [kM]H\/s, about \d+ s left$/m);
  const answer = JSON.parse(stdout) as Answer;
  // The chain's nonce lies in the second piece.
  expect(answer).toMatchObject({ hashes: count, matches: [{ nonce: 2083236893, hash: GENESIS_HASH }] });
  expect(answer.rate_h_per_s).toBeCloseTo(count / answer.elapsed_s, 0);
});

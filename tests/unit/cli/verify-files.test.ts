/** What `verify` does for each file, counted instead of timed: reading, parsing and hashing are all that takes long. */
import type * as Crypto from 'node:crypto';
import type * as Fs from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { verifyFiles } from '../../../src/cli/verify-files';

const counted = vi.hoisted(() => ({ read: new Map<string, number>(), hashed: [] as number[] }));

vi.mock('node:fs', async (load) => {
  const real = await load<typeof Fs>();
  const readCounted = (...words: Parameters<typeof real.readFileSync>): ReturnType<typeof real.readFileSync> => {
    counted.read.set(String(words[0]), (counted.read.get(String(words[0])) ?? 0) + 1);
    return real.readFileSync(...words);
  };
  return { ...real, readFileSync: readCounted };
});

vi.mock('node:crypto', async (load) => {
  const real = await load<typeof Crypto>();
  const hashCounted = (algorithm: string, data: Uint8Array, encoding: 'buffer'): Buffer => {
    counted.hashed.push(data.length);
    return real.hash(algorithm, data, encoding);
  };
  return { ...real, hash: hashCounted };
});

const FILES = 100;
/** Of two runs with 400 each. */
const MATCHES = 800;
const HEADER_BYTES = 80;
const DIGEST_BYTES = 32;

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-counted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a hundred files: each read once and parsed once, each match hashed twice as SHA256d asks and no more, each document once', async () => {
  const text = readFileSync(new URL('../../fixtures/result/quick-v1.json', import.meta.url), 'utf8');
  const paths = Array.from({ length: FILES }, (_, index) => join(folder, `${index}.json`));
  for (const path of paths) writeFileSync(path, text);
  const parse = vi.spyOn(JSON, 'parse');
  counted.read.clear();
  counted.hashed.length = 0;

  const verifications = await verifyFiles(paths);

  expect(verifications.map(({ file }) => file)).toEqual(paths);
  expect(new Set(verifications.map(({ outcome, matches_rehashed }) => `${outcome} ${matches_rehashed}`))).toEqual(
    new Set([`consistent ${MATCHES}`]),
  );
  expect(paths.map((path) => counted.read.get(path))).toEqual(paths.map(() => 1));
  expect(parse).toHaveBeenCalledTimes(FILES);
  const times = (bytes: number): number => counted.hashed.filter((length) => length === bytes).length;
  expect({ headers: times(HEADER_BYTES), digests: times(DIGEST_BYTES), all: counted.hashed.length }).toEqual({
    headers: FILES * MATCHES,
    digests: FILES * MATCHES,
    all: FILES * (2 * MATCHES + 1),
  });
});

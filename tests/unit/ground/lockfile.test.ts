/** `npm ci` is the first word of both lines: the lock file must satisfy it on every system, whichever system wrote it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface LockEntry {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const lock = read('package-lock.json');
const { packages } = JSON.parse(lock) as { packages: Readonly<Record<string, LockEntry>> };

/** As Node resolves: in the package's own folder, then in each folder above. */
function isLocked(from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}

test("every optional package of every system is locked, not only this one's", () => {
  const missing = Object.entries(packages).flatMap(([folder, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(folder, name)),
  );
  expect(missing).toEqual([]);
});

test('lock file and package.json ask for the same', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as LockEntry;
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('the lock file names no registry host', () => {
  expect(lock).not.toContain('"resolved"');
});

/** Any header and any range on the page: read as on the command line, faults tied to their fields, finds held against the header's own target. */
import { createHash } from 'node:crypto';
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SearchReport } from '../../../../src/engine';
import { GENESIS } from '../../../../src/work/known-blocks';
import { DIFFICULTY_ONE_TARGET, displayTarget } from '../../../../src/work/target';
import { parseCommandLine } from '../../../../src/cli/arguments';
import { Found } from '../../../../src/view/search/found';
import { orderFor } from '../../../../src/view/search/order';
import { areFaultsSaid, blockOf, isBelow, ownTarget, readOrder, type Typed, typed, typedOf } from '../../../../src/view/search/own-order';
import { SearchForm } from '../../../../src/view/search/search-form';
import { SoFar } from '../../../../src/view/search/so-far';
import { capabilities } from '../../../../src/view/state';
import { spoken, textOf, withDrawn } from '../small-dom';

/** Block 3 of the main chain, which is not bundled. */
const BLOCK_3 =
  '01000000bddd99ccfda39da1b108ce1a5d70038d0a967bacb68b6b63065f626a0000000044f672226090d85db9a9f2fbfe5f0f9609b387af7be5b7fbb7a1767c831c9e995dbe6649ffff001d05e0ed6d';
const NONCE_3 = Buffer.from(BLOCK_3, 'hex').readUInt32LE(76);
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const HASH_3 = sha256(sha256(Buffer.from(BLOCK_3, 'hex')))
  .reverse()
  .toString('hex');

const SIMPLE = orderFor(GENESIS, 'cpu', 16777216);
const report = (matches: SearchReport['matches']): SearchReport => ({
  backend: 'cpu',
  hashes: 1000,
  matches,
  elapsed_s: 2,
  rate_h_per_s: 500,
});

function setUsual(): void {
  capabilities.value = { ...capabilities.value, hasWebGpu: true, hasWorkers: true };
  typed.value = null;
  areFaultsSaid.value = false;
}
beforeEach(setUsual);
afterEach(setUsual);

describe('what is read', () => {
  const good: Typed = { header: `\n ${BLOCK_3.toUpperCase()} `, from: ' 7 ', count: '0x10' };

  test('is the order of the command line, its default of zero bits included', () => {
    const { zeroBits, from, count } = {
      zeroBits: 0,
      from: 0,
      count: 0,
      ...parseCommandLine(['search', '--header', BLOCK_3, '--from', '7', '--count', '16']),
    };
    expect(readOrder(good, 'webgpu')).toEqual({ headerHex: BLOCK_3, firstNonce: from, count, zeroBits, backend: 'webgpu' });
  });

  test('is what the simple form searches, as long as nothing is changed', () => {
    expect(readOrder(typedOf(SIMPLE), 'cpu')).toEqual(SIMPLE);
  });

  test.each([
    [{ header: BLOCK_3.slice(1) }, { kind: 'length', digits: 159 }, null],
    [{ header: `${BLOCK_3}0` }, { kind: 'length', digits: 161 }, null],
    [{ header: '' }, { kind: 'length', digits: 0 }, null],
    [{ header: `${BLOCK_3.slice(0, 80)}\n${BLOCK_3.slice(80)}` }, { kind: 'digit', place: 81, character: '\n' }, null],
    [{ count: '0' }, null, { kind: 'empty', field: 'count' }],
    [
      { header: 'x', from: '-1' },
      { kind: 'digit', place: 1, character: 'x' },
      { kind: 'not-whole', field: 'from' },
    ],
  ] as const)('%j is refused with the fault of each field', (change, header, range) => {
    expect(readOrder({ ...good, ...change }, 'cpu')).toEqual({ header, range });
  });

  test('a bundled block is known whatever nonce and letters its header has, and no other header is taken for one', () => {
    expect(blockOf(`${GENESIS.headerHex.slice(0, 152).toUpperCase()}00000000`)?.height).toBe(0);
    expect(blockOf(BLOCK_3)).toBeUndefined();
    expect(blockOf('')).toBeUndefined();
    expect(blockOf('0100')).toBeUndefined();
  });
});

describe('the fields', () => {
  const described = (id: string): { readonly invalid: string | undefined; readonly said: string; readonly label: string } =>
    withDrawn(h(SearchForm, {}), ({ all }) => {
      const field = all.find((element) => element.attribute('id') === id);
      const ids = field?.attribute('aria-describedby')?.split(' ') ?? [];
      const said = all.filter((element) => ids.includes(element.attribute('id') ?? ''));
      expect(said).toHaveLength(ids.length);
      const label = all.find((element) => element.attribute('for') === id);
      return {
        invalid: field?.attribute('aria-invalid'),
        said: said.map(spoken).join(' '),
        label: label === undefined ? '' : spoken(label),
      };
    });

  test('folded, nothing of them is there, and unfolded the choice of sizes gives way', () => {
    expect(textOf(h(SearchForm, {}))).toMatch(/How many nonces to try.*Any header/);
    expect(textOf(h(SearchForm, {}))).not.toMatch(/160 hex digits/);
    typed.value = typedOf(SIMPLE);
    expect(textOf(h(SearchForm, {}))).not.toMatch(/How many nonces to try/);
    expect(described('own-header')).toMatchObject({ invalid: 'false', label: 'Header, 160 hex digits (80 bytes)' });
  });

  test('each fault stands at its field, once the typing is done: what, where, what to do', () => {
    typed.value = { header: 'zz', from: '1', count: '4294967296' };
    expect(described('own-header').invalid).toBe('false');
    areFaultsSaid.value = true;
    expect(described('own-header')).toMatchObject({
      invalid: 'true',
      said: expect.stringMatching(/^Header, character 1: "z" is no hex digit\. Use 0 to 9/),
    });
    expect(described('own-from')).toMatchObject({ invalid: 'false', said: '' });
    expect(described('own-count')).toMatchObject({
      invalid: 'true',
      said: expect.stringMatching(/4294967295 are left\. Write that or less/),
    });
  });

  test('what was typed stays text', () => {
    typed.value = { header: '<img src=x>', from: '0', count: '1' };
    areFaultsSaid.value = true;
    withDrawn(h(SearchForm, {}), ({ all }) => expect(all.filter(({ localName }) => localName === 'img')).toEqual([]));
    expect(described('own-header').said).toContain('"<" is no hex digit');
  });
});

describe('the finds of a header of one’s own', () => {
  const order = { headerHex: BLOCK_3, firstNonce: NONCE_3 - 10, count: 1000, zeroBits: 32, backend: 'cpu' } as const;
  /** One above the target: 32 zero bits all the same. */
  const JUST_ABOVE = displayTarget(DIFFICULTY_ONE_TARGET + 1n);

  test('say of each whether it meets the target in the header', () => {
    const said = textOf(
      h(Found, {
        order,
        report: report([
          { nonce: NONCE_3, hash: HASH_3 },
          { nonce: 5, hash: JUST_ABOVE },
        ]),
      }),
    );
    expect(said).toContain('Found: 2 nonces.');
    expect(said).toMatch(/Nonce 1,844,305,925 meets the header’s target.*Nonce 5 misses the header’s target/);
    expect(said).toContain('the header’s bits, 0x1d00ffff, allow');
    expect(said).not.toMatch(/In the chain/);
  });

  test('the target itself meets, one more misses, and nothing meets bits that are no target', () => {
    const { target } = ownTarget(BLOCK_3);
    expect(isBelow(target, displayTarget(DIFFICULTY_ONE_TARGET))).toBe(true);
    expect(isBelow(target, JUST_ABOVE)).toBe(false);
    const without = BLOCK_3.replace('ffff001d', '00000000');
    expect(ownTarget(without)).toEqual({ bits: '0x00000000', target: null });
    const said = textOf(h(Found, { order: { ...order, headerHex: without }, report: report([{ nonce: 1, hash: HASH_3 }]) }));
    expect(said).toMatch(/misses.*0x00000000, are no valid target/);
  });

  test('none is no fault of the program, other than with a bundled block whose nonce was in the range', () => {
    expect(textOf(h(Found, { order, report: report([]) }))).toMatch(/^No nonce of this range gives a hash that begins with 32 zero bits\./);
    expect(textOf(h(Found, { order: SIMPLE, report: report([]) }))).toMatch(/please report it/);
    const elsewhere = { ...SIMPLE, firstNonce: 0, count: 1000 };
    expect(textOf(h(Found, { order: elsewhere, report: report([]) }))).toMatch(
      /^This is block 0; its own nonce, 2,083,236,893, lies outside/,
    );
  });

  test('a bundled header with another nonce in it is held against the chain', () => {
    const headerHex = `${GENESIS.headerHex.slice(0, 152)}00000000`;
    const said = textOf(
      h(Found, { order: { ...SIMPLE, headerHex }, report: report([{ nonce: GENESIS.header.nonce, hash: GENESIS.hash }]) }),
    );
    expect(said).toContain('All 64 digits agree.');
  });

  test('a search that stopped shows what it found and goes on from there', () => {
    const progress = { searched: 100, matches: [{ nonce: NONCE_3, hash: HASH_3 }], elapsed_s: 1 };
    const said = textOf(h(SoFar, { far: { order, progress } }));
    expect(said).toMatch(/Nonce 1,844,305,925 meets.*Go on from 1,844,306,015/);
  });
});

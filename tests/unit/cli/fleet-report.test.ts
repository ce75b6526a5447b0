import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseEndpoint } from '../../../src/cli/connect-option';
import { errorDocument } from '../../../src/cli/error-document';
import type { FleetEntry } from '../../../src/cli/fleet';
import { fleetDocument, fleetTable } from '../../../src/cli/fleet-report';
import { HashwattError } from '../../../src/core/errors';
import { parseResult } from '../../../src/result/parse';
import { resultDocument, runResult } from './sample-result';

const SECRET = 'ws://user:secret@long-name.example:3000/?token=secret';
const entry = (number: number, address: string, change: Pick<FleetEntry, 'code' | 'outcome' | 'file'>): FleetEntry => ({
  number,
  endpoint: parseEndpoint(address),
  ...change,
});
const FLEET: readonly FleetEntry[] = [
  entry(1, 'ws://a', { code: 0, outcome: { kind: 'result', result: resultDocument([runResult(0, 'webgpu', 100e6)]) }, file: 'out/1.json' }),
  entry(2, SECRET, { code: 7, outcome: { kind: 'failed', error: errorDocument(new HashwattError('remote-lost')) }, file: null }),
  entry(3, 'http://127.0.0.1:1', {
    code: 6,
    outcome: { kind: 'result', result: resultDocument([runResult(0, 'cpu', null)], { is_complete: false }) },
    file: null,
  }),
];

test('the table has one line each: rate with interval or none, verdict, exit code, file', () => {
  const cells = fleetTable(FLEET)
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  expect(cells).toEqual([
    ['Browser', 'Rate', 'Verdict', 'Exit', 'File'],
    ['1 playwright a', '100.0 MH/s, 95 % interval 99.0 to 101.0', 'valid', 'ok', 'out/1.json'],
    ['2 playwright long-name.example:3000', 'none', 'remote-lost', '7', '-'],
    ['3 cdp 127.0.0.1:1', 'none', 'valid, incomplete', '6', '-'],
  ]);
});

test('a browser that multiplied and hashed nothing shows its matrix rate', () => {
  const matrices = parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));
  const [, line] = fleetTable([entry(1, 'ws://a', { code: 0, outcome: { kind: 'result', result: matrices }, file: null })]).split('\n');
  // The processor's 32-bit product, twice as fast in the document as the graphics processor's.
  expect(line).toMatch(/^1 playwright a +12\.2?\d* Mop\/s, 95 % interval .* valid +ok +-$/);
});

test('its columns stand under each other', () => {
  const lines = fleetTable(FLEET).trimEnd().split('\n');
  const starts = lines.map((line) => [...line.matchAll(/(?<= {2})\S/g)].map(({ index }) => index));
  expect(new Set(starts.map(String)).size).toBe(1);
});

test('the document holds every result or error, the first exit code of all, and no secrets', () => {
  const document = fleetDocument(FLEET);
  expect(document).toMatchObject({
    schema: 'hashwatt.fleet',
    exit_code: 7,
    entries: [
      { number: 1, endpoint: 'playwright a', exit_code: 0, error: null },
      { number: 2, exit_code: 7, result: null, error: { code: 'remote-lost' } },
      { number: 3, exit_code: 6, result: { is_complete: false }, error: null },
    ],
  });
  expect(JSON.stringify(document)).not.toContain('secret');
});

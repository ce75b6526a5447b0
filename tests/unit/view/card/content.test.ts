/** The picture of a result says what the document says, in both languages, and a void number gets none. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstContrast } from '../../../../src/insight/hardware';
import { hashesPerSecond } from '../../../../src/core/units';
import { codeOf } from '../../../../src/result/code';
import { parseResult } from '../../../../src/result/parse';
import type { ResultDocument } from '../../../../src/result/schema';
import { alternativeText, type CardContent, contentOf } from '../../../../src/view/card/card-content';
import { FAMILIES, INKS } from '../../../../src/view/card/card-drawing';
import { chooseLanguage } from '../../../../src/view/text/text';
import { INVALID, NOT_COMPARABLE, RESULT, WITHOUT_NUMBER } from '../../../fixtures/events/documents';

const PAGE = { protocol: 'https:', origin: 'https://school.example', pathname: '/hashwatt/index.html' } as const;
const FILE = { protocol: 'file:', origin: 'null', pathname: '/home/me/hashwatt.html' } as const;

const MATRICES = parseResult(readFileSync(new URL('../../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));

function shown(document: ResultDocument): CardContent {
  const content = contentOf(document, PAGE);
  if (content === null) throw new Error('a picture expected');
  return content;
}

const powered: ResultDocument = {
  ...RESULT,
  runs: RESULT.runs.map((run) => ({
    ...run,
    power: { badge: 'estimated', scope: 'chip', power_w: { low: 12, high: 45 }, source: 'x' },
    efficiency: { hashes_per_joule: { low: 9.1e6, high: 34.5e6 }, joules_per_terahash: { low: 29_000, high: 110_000 } },
  })),
};

describe('the picture of a comparable result', () => {
  test('holds number, interval, unit, hardware, browser, watts as an estimate, one S21, date and code', () => {
    const content = shown(powered);
    expect(content).toMatchObject({ name: 'Hashwatt', value: '412.6', plusMinus: '1.9', unit: 'MH/s', address: 'school.example/hashwatt' });
    expect(content.facts).toEqual([
      'WebGPU · Intel Iris Xe',
      'Chromium 156 · Linux',
      '12–45 W, estimated, the chip alone. 29,000–110,000 J/TH',
    ]);
    expect(content.date).toMatch(/2026/);
    expect(content.code).toBe(`Code ${codeOf(RESULT) ?? ''}`);
    const { asic, devicesPerAsic } = firstContrast(hashesPerSecond(412_600_000), 'webgpu');
    expect(content.contrast).toContain(asic.name);
    expect(content.contrast).toContain(new Intl.NumberFormat('en').format(Number(devicesPerAsic.toPrecision(3))));
    expect(content.verdict).toEqual({ kind: 'valid', title: 'Comparable', reasons: [] });
  });

  test('says in its description what it shows', () => {
    const content = shown(powered);
    const said = alternativeText(content);
    for (const part of ['412.6 ± 1.9 MH/s', ...content.facts, content.contrast, content.code ?? '', 'Comparable'])
      expect(said).toContain(part);
  });

  test('has no address where nobody else can open the page', () => {
    expect(contentOf(RESULT, FILE)?.address).toBeNull();
  });

  test('is saved under a name with date and rate that every file system takes', () => {
    expect(shown(RESULT).fileName).toBe('hashwatt-2026-11-20-412.6-MHs.png');
    expect(shown({ ...RESULT, headline_run_index: 1 }).fileName).toBe('hashwatt-2026-11-20-31.9-MHs.png');
    expect(shown({ ...RESULT, created_at: '../../etc T"<>' }).fileName).toMatch(/^[\w.-]+$/);
  });
});

describe('the picture of a result that is not plainly valid', () => {
  test('names every reason, what decides before what is only to be borne in mind', () => {
    const { verdict } = shown(NOT_COMPARABLE);
    expect(verdict.kind).toBe('not-comparable');
    expect(verdict.reasons).toHaveLength(3);
    expect(verdict.reasons[0]).toBe(NOT_COMPARABLE.validity.reasons[0]?.sentence);
    expect(verdict.reasons[2]).toMatch(/^Bear in mind: The computer ran on battery/);
  });

  test('says that it was stopped before its end', () => {
    expect(shown({ ...RESULT, is_complete: false }).verdict.reasons).toEqual([expect.stringMatching(/stopped before its end/)]);
  });

  test('does not exist for a number that does not count, nor without a number', () => {
    expect(contentOf(INVALID, PAGE)).toBeNull();
    expect(contentOf(WITHOUT_NUMBER, PAGE)).toBeNull();
  });
});

test('matrices alone are set against the accelerator, without a code', () => {
  const content = shown(MATRICES);
  expect(content).toMatchObject({ value: '12.28', unit: 'MFLOP/s', code: null, tagline: 'Hardware, measured in a browser' });
  // 67e12 operations a second, stated, over 12.28e6.
  expect(content.contrast).toMatch(/1 part in 5\.4\d million of what an H100 SXM5/);
  expect(content.fileName).toBe('hashwatt-2026-05-04-12.28-MFLOPs.png');
});

test('the picture has the colours and letters of the light page', () => {
  const css = readFileSync(new URL('../../../../src/view/style/tokens.css', import.meta.url), 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  for (const [name, colour] of Object.entries(INKS)) expect(light, name).toContain(`--${name}: ${colour};`);
  for (const [name, families] of Object.entries(FAMILIES)) expect(light.replace(/\s+/g, ' '), name).toContain(`--${name}: ${families};`);
});

describe('in Spanish', () => {
  beforeAll(() => chooseLanguage('es'));

  test('number, reasons and contrast are Spanish, the name of the file stays', () => {
    const content = shown(NOT_COMPARABLE);
    expect(content.value).toBe('412,6');
    expect(content.verdict.title).toBe('No comparable');
    expect(content.verdict.reasons.join(' ')).toMatch(/Un programa manejaba el navegador/);
    expect(content.contrast).toMatch(/^Harían falta/);
    expect(content.fileName).toBe('hashwatt-2026-11-20-412.6-MHs.png');
  });
});

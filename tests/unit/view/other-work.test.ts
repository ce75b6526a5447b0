/** A result of matrices or memory on the page: the same number, interval, picture, figures and proof as one of hashing. */
import { readFileSync } from 'node:fs';
import { type ComponentChild, h } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { parseResult } from '../../../src/result/parse';
import type { ResultDocument, RunResult } from '../../../src/result/schema';
import { announceResult } from '../../../src/view/announce';
import { NOTHING_YET } from '../../../src/view/measure/live';
import { Phases } from '../../../src/view/measure/phases';
import { AuditReport } from '../../../src/view/result/audit-report';
import { Details } from '../../../src/view/result/details';
import { figuresOf } from '../../../src/view/result/figures';
import { Headline } from '../../../src/view/result/headline';
import { speakingRun } from '../../../src/view/result/select';
import { WindowsFigure } from '../../../src/view/result/windows-figure';
import { announcement } from '../../../src/view/state';
import { RESULT, WITHOUT_NUMBER } from '../../fixtures/events/documents';
import { spoken, textOf, withDrawn } from './small-dom';

const GOLDEN = parseResult(readFileSync(new URL('../../fixtures/result/matrix-v1.json', import.meta.url), 'utf8'));

/** The golden run at other speeds: 1.5 TFLOP/s, 40 GB/s. */
function faster(run: RunResult, factor: number, change: Partial<RunResult>): RunResult {
  const { throughput } = run;
  if (throughput === null) throw new Error('the golden document multiplies');
  const scaled = Object.entries(throughput).map(([name, value]) => {
    if (name === 'samples') return [name, throughput.samples.map((one) => ({ ...one, rate_per_s: one.rate_per_s * factor }))];
    if (name === 'interval_95_per_s') return [name, throughput.interval_95_per_s?.map((end) => end * factor) ?? null];
    return [name, name.endsWith('_per_s') && typeof value === 'number' ? value * factor : value];
  });
  return {
    ...run,
    ...change,
    throughput: { ...Object.fromEntries(scaled), unit: change.precision === 'copy' ? 'byte_per_s' : throughput.unit },
  };
}

const [FIRST] = GOLDEN.runs;
if (FIRST?.throughput == null) throw new Error('the golden document has a first run');
const MEDIAN = FIRST.throughput.median_per_s;
const MATRICES: ResultDocument = { ...GOLDEN, runs: [faster(FIRST, 1.5e12 / MEDIAN, {})] };
const COPY: ResultDocument = { ...GOLDEN, runs: [faster(FIRST, 40e9 / MEDIAN, { workload: 'bandwidth', precision: 'copy' })] };

const headline = (document: ResultDocument): string => textOf(h(Headline, { run: speakingRun(document), isValid: true }));
const drawn = (what: ComponentChild): string => textOf(what);

afterEach(() => {
  announcement.value = '';
});

test('the hero has its sentence, its interval, its unit explained and its hardware', () => {
  const said = headline(MATRICES);
  expect(said).toMatch(/The graphics processor of this device does 1\.50\d* trillion operations a second on 32-bit matrices\./);
  expect(said).toMatch(/The interval, 1\.\d+ to 1\.\d+ TFLOP\/s, is made so that it holds the true middle value 95 times in 100\./);
  expect(said).toContain('1 TFLOP/s is a trillion operations a second');
  expect(said).toContain('WebGPU');
});

test('memory counts in bytes, and a result of hashing says what it said', () => {
  expect(headline(COPY)).toMatch(
    /moves 40\.\d+ billion bytes a second through its memory\. .* GB\/s, .*1 GB\/s is a billion bytes a second/,
  );
  expect(headline(RESULT)).toMatch(
    /The graphics processor of this device makes 412\.6 million hashes a second\..*1 MH\/s is a million hashes/,
  );
  expect(headline(WITHOUT_NUMBER)).toMatch(/^No number/);
});

test('a screen reader hears the number that the eye sees', () => {
  announceResult(MATRICES);
  expect(announcement.value).toMatch(
    /^Finished\. The graphics processor of this device does 1\.50\d* trillion operations a second .*Comparable/,
  );
  announceResult(RESULT);
  expect(announcement.value).toMatch(/412\.6 million hashes/);
  announceResult(WITHOUT_NUMBER);
  expect(announcement.value).toMatch(/No number/);
});

test('every window stands in the picture’s table, in the run’s own unit', () => {
  const [run] = MATRICES.runs;
  if (run === undefined) throw new Error('no run');
  withDrawn(h(WindowsFigure, { run }), (root) => {
    expect(root.all.filter(({ localName }) => localName === 'tr')).toHaveLength(1 + (figuresOf(run)?.samples.length ?? 0));
    expect(spoken(root)).toMatch(/Every measured window, in TFLOP\/s.*Operations.*Rate, TFLOP\/s/);
    expect(root.all.find((one) => one.attribute('role') === 'img')?.attribute('aria-label')).toContain('TFLOP/s');
  });
});

test('the details hold the run’s own figures', () => {
  const said = drawn(h(Details, { document: MATRICES }));
  for (const name of ['Mean', 'Standard deviation', 'First window', 'Worst window', 'Best window', 'Last third', 'Stability', 'Warm-up']) {
    expect(said).toContain(name);
  }
  expect(said).toMatch(/First window ?\d\.\d{3,} TFLOP\/s/);
  expect(said).toMatch(/Size of the matrices ?\d+ × \d+ × \d+/);
  expect(said).toMatch(/Operations done ?[\d,]+/);
  expect(drawn(h(Details, { document: RESULT }))).toMatch(/Hashes made/);
});

test('what was verified of each run is said, run by run', () => {
  const said = drawn(h(AuditReport, { document: { ...GOLDEN, runs: [...MATRICES.runs, ...COPY.runs] } }));
  expect(said).toMatch(/^Yes, as far as arithmetic can tell/);
  expect(said).toMatch(/Graphics processor, 32-bit matrices ?833 ?1,666/);
  expect(said).toMatch(/Graphics processor, memory ?833 ?1,666/);
});

test('wrong results are counted; beside hashing its audit stands first; where nothing came so far, that is said', () => {
  const [run] = MATRICES.runs;
  if (run?.throughput == null) throw new Error('no run');
  const verification = { ...run.throughput.verification, passed: false, rows_wrong: 3, values_wrong: 4 };
  const wrong = { ...run, index: 2, throughput: { ...run.throughput, verification } };
  const said = drawn(h(AuditReport, { document: { ...RESULT, runs: [...RESULT.runs, wrong] } }));
  expect(said).toMatch(/^Yes, as far as arithmetic can tell\. Of .* hashes.*No, not all of it.*830, and 3 wrong ?1,662, and 4 wrong/);
  expect(drawn(h(AuditReport, { document: WITHOUT_NUMBER }))).toBe('No run came as far as its audit.');
});

test('a failed audit of hashing is told, though its run is no headline', () => {
  const [run, other] = RESULT.runs;
  if (run?.audit == null || other === undefined) throw new Error('no audit');
  const failed: RunResult = { ...run, status: 'failed', audit: { ...run.audit, passed: false, matches_wrong: 12 } };
  const said = drawn(h(AuditReport, { document: { ...RESULT, runs: [failed], headline_run_index: null } }));
  expect(said).toMatch(/^No\. Of .* 12 of them wrong/);
});

test('while matrices run, tuning comes before the check, and the sentences speak of matrices', () => {
  const run = { backend: 'gpu', index: 0, total: 1, workload: 'gemm', precision: 'f32' } as const;
  const phases = (phase: 'tune' | 'check' | 'audit', precision: 'f32' | 'copy' | undefined) =>
    h(Phases, {
      live: { ...NOTHING_YET, phase, run: precision === undefined ? { backend: 'gpu', index: 0, total: 1 } : { ...run, precision } },
    });
  withDrawn(phases('tune', 'f32'), (root) => {
    const past = root.all.filter((one) => one.attribute('class') === 'past');
    expect(past).toEqual([]);
  });
  expect(drawn(phases('check', 'f32'))).toMatch(/Tune ?Check.*Multiplying once/);
  expect(drawn(phases('audit', 'copy'))).toMatch(/Comparing the last copy/);
  expect(drawn(phases('check', undefined))).toMatch(/Check ?Tune.*Finding known blocks again/);
});

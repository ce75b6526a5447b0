/** Laws of the rates that stand side by side: of one device, the subject's own where it has them, and nothing that went wrong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PairableRun, pairOf } from '../../../src/insight/paired-rates';

const device = fc.constantFrom(
  { backend: 'webgpu', threads: null },
  { backend: 'cpu', threads: 1 },
  { backend: 'cpu', threads: 8 },
  { backend: 'both', threads: 8 },
);
const status = fc.constantFrom('ok', 'ok', 'ok', 'failed', 'incomplete');
const rate = fc.integer({ min: 1, max: 1e12 });
const work = fc.constantFrom(null, 'f32', 'f16', 'int8', 'copy');

const run = fc.record({ device, status, rate, precision: work, passed: fc.boolean() }).map(
  (one): Omit<PairableRun, 'index'> => ({
    ...one.device,
    status: one.status,
    precision: one.precision,
    hashrate: one.precision === null ? { median_h_per_s: one.rate } : null,
    throughput: one.precision === null ? null : { median_per_s: one.rate, verification: { passed: one.passed } },
  }),
);
const document = fc
  .tuple(run, fc.array(run, { maxLength: 12 }))
  .map(([first, others]) => [{ ...first, precision: null, hashrate: { median_h_per_s: 1e6 }, throughput: null }, ...others])
  .map((runs) => runs.map((one, index): PairableRun => ({ ...one, index })));

const nameOf = ({ backend, threads }: PairableRun): string => `${backend} ${threads}`;
const isRight = ({ status: state, throughput }: PairableRun): boolean => state === 'ok' && throughput?.verification?.passed === true;
const multiplies = (one: PairableRun): boolean => isRight(one) && (one.precision === 'f32' || one.precision === 'f16');

function eachDocument(law: (runs: readonly PairableRun[], subject: PairableRun) => void): void {
  fc.assert(
    fc.property(document, (runs) => {
      const [subject] = runs;
      if (subject !== undefined) law(runs, subject);
    }),
  );
}

describe('pairOf', () => {
  it('never joins two devices, nor anything that failed', () => {
    eachDocument((runs, subject) => {
      const pair = pairOf(runs, subject);
      const parts = [pair?.half, pair?.single, pair?.memory].flatMap((part) => part ?? []);
      for (const part of parts) {
        expect(nameOf(part)).toBe(nameOf(pair?.hashing ?? subject));
        expect(isRight(part)).toBe(true);
      }
    });
  });

  it('is the subject’s own wherever its device multiplied', () => {
    eachDocument((runs, subject) => {
      if (!runs.some((one) => multiplies(one) && nameOf(one) === nameOf(subject))) return;
      expect(pairOf(runs, subject)?.hashing).toBe(subject);
    });
  });

  it('is another’s wherever only another did both, and none where none did', () => {
    eachDocument((runs, subject) => {
      const hashed = new Set([subject, ...runs.filter((one) => one.hashrate !== null && one.status === 'ok')].map(nameOf));
      const couldPair = runs.some((one) => multiplies(one) && hashed.has(nameOf(one)));
      const pair = pairOf(runs, subject);
      expect(pair !== null && (pair.half !== null || pair.single !== null)).toBe(couldPair);
    });
  });

  it('takes the fastest of its kind', () => {
    eachDocument((runs, subject) => {
      const pair = pairOf(runs, subject);
      if (pair?.single == null) return;
      const rates = runs.filter((one) => multiplies(one) && one.precision === 'f32' && nameOf(one) === nameOf(pair.hashing));
      expect(pair.single.throughput?.median_per_s).toBe(Math.max(...rates.map(({ throughput }) => throughput?.median_per_s ?? 0)));
    });
  });
});

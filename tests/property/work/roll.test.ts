/**
 * Whatever is taken, split and given back: no (header, nonce) pair is out twice, and none is left behind.
 * A header here is its time and version (the rest is shared); the nonces out for each are kept as intervals and checked at every step.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHeader } from '../../../src/work/header';
import { NONCE_COUNT, type NonceRange, ROLLING_MASK, type Siblings } from '../../../src/work/job';
import { GENESIS } from '../../../src/work/known-blocks';
import { createWorkSource, type WorkPiece } from '../../../src/work/roll';

/** Sorted, disjoint, merged. */
class Intervals {
  private ranges: { start: number; end: number }[] = [];

  add({ firstNonce, count }: NonceRange): void {
    const end = firstNonce + count;
    if (this.ranges.some((range) => firstNonce < range.end && range.start < end)) {
      throw new Error(`nonces ${firstNonce} to ${end - 1} are out already`);
    }
    const all = [...this.ranges, { start: firstNonce, end }].sort((left, right) => left.start - right.start);
    this.ranges = [];
    for (const range of all) {
      const last = this.ranges.at(-1);
      if (last?.end === range.start) last.end = range.end;
      else this.ranges.push({ ...range });
    }
  }

  remove({ firstNonce, count }: NonceRange): void {
    const end = firstNonce + count;
    this.ranges = this.ranges.flatMap((range) =>
      range.start <= firstNonce && end <= range.end
        ? [
            { start: range.start, end: firstNonce },
            { start: end, end: range.end },
          ].filter((rest) => rest.start < rest.end)
        : [range],
    );
  }

  list(): readonly (readonly [number, number])[] {
    return this.ranges.map(({ start, end }) => [start, end] as const);
  }
}

class Ledger {
  readonly out = new Map<string, Intervals>();

  private of(piece: WorkPiece): Intervals[] {
    const { time } = parseHeader(piece.job.header);
    return piece.job.versions.map((version) => {
      const key = `${time} ${version}`;
      const intervals = this.out.get(key) ?? new Intervals();
      this.out.set(key, intervals);
      return intervals;
    });
  }

  take(piece: WorkPiece): void {
    for (const intervals of this.of(piece)) intervals.add(piece.range);
  }

  giveBack(piece: WorkPiece): void {
    for (const intervals of this.of(piece)) intervals.remove(piece.range);
  }
}

const word = fc.oneof(fc.constantFrom(0, 1, 0x2000, ROLLING_MASK, 0x20000000, 0xffffffff), fc.integer({ min: 0, max: 0xffffffff }));
const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 1000 }) },
  { weight: 3, arbitrary: fc.integer({ min: 2 ** 29, max: NONCE_COUNT }) },
  { weight: 1, arbitrary: fc.constantFrom(1, NONCE_COUNT - 1, NONCE_COUNT) },
);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('take' as const), count: counts }) },
  // Which of the pieces out goes back, and which part of it, as fractions.
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('giveBack' as const),
      which: fc.double({ min: 0, max: 0.999, noNaN: true }),
      from: fc.double({ min: 0, max: 0.999, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
);

function partOf(range: NonceRange, from: number, share: number): NonceRange {
  const skipped = Math.floor(range.count * from);
  return { firstNonce: range.firstNonce + skipped, count: Math.max(1, Math.floor((range.count - skipped) * share)) };
}

test('random takes and give-backs never put a pair out twice and leave no hole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Siblings>(1, 2, 4),
      word,
      word,
      fc.array(step, { minLength: 1, maxLength: 60 }),
      (siblings, version, firstNonce, steps) => {
        const source = createWorkSource({ ...GENESIS.header, version }, { siblings, firstNonce });
        const ledger = new Ledger();
        const pieces: WorkPiece[] = [];
        let waiting = 0;
        for (const action of steps) {
          if (action.kind === 'take') {
            const piece = source.next(action.count);
            if (piece.range.count > action.count) throw new Error(`asked for ${action.count}, got ${piece.range.count}`);
            ledger.take(piece);
            pieces.push(piece);
            waiting -= Math.min(waiting, piece.range.count);
          } else {
            const [piece] = pieces.splice(Math.floor(action.which * pieces.length), 1);
            if (piece === undefined) continue;
            const part = { job: piece.job, range: partOf(piece.range, action.from, action.share) };
            source.giveBack(part);
            ledger.giveBack(part);
            waiting += part.range.count;
          }
        }
        while (waiting > 0) {
          const piece = source.next(NONCE_COUNT);
          ledger.take(piece);
          waiting -= piece.range.count;
        }
        expect(waiting).toBe(0);
        const last = source.next(1);
        ledger.take(last);

        // Every header but the last group is spent from its first nonce to 2^32 - 1; the last one up to where the source stands.
        const { time } = parseHeader(last.job.header);
        const startOf = (key: string): number =>
          Array.from({ length: siblings }, (_, index) => `${GENESIS.header.time} ${(version ^ (index << 13)) >>> 0}`).includes(key)
            ? firstNonce
            : 0;
        const current = new Set(last.job.versions.map((own) => `${time} ${own}`));
        for (const [key, intervals] of ledger.out) {
          const end = current.has(key) ? last.range.firstNonce + 1 : NONCE_COUNT;
          expect(intervals.list()).toEqual([[startOf(key), end]]);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('two groups of siblings never share a version, whatever bits the header has set', () => {
  fc.assert(
    fc.property(fc.constantFrom<Siblings>(1, 2, 4), word, (siblings, version) => {
      const source = createWorkSource({ ...GENESIS.header, version }, { siblings });
      const seen = new Set<number>();
      for (let group = 0; group < 40; group++) {
        for (const own of source.next(NONCE_COUNT).job.versions) {
          expect(seen.has(own)).toBe(false);
          expect((own ^ version) & ~ROLLING_MASK).toBe(0);
          seen.add(own);
        }
      }
      expect(seen.has(version)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/**
 * Did every part of the kernel work? Matches are counted by where their nonce lay and compared with how many hashes each place had.
 * Place: part of the audit. A lane of a workgroup that never runs, a skipped version, a tail of the range left out: each leaves one bin empty,
 * which the total count alone would take for bad luck.
 */
import { chiSquareUpper, poissonAtMost } from './distributions';
import type { Tally } from './tally';

export interface Evenness {
  /** What the bins are, for example "nonce-mod-64". */
  readonly name: string;
  /** Expected matches, rounded to four decimals so that anybody can repeat the sum from the document. */
  readonly expected: readonly number[];
  readonly found: readonly number[];
  readonly chi_square_p: number;
  /** Chance that the emptiest of so many bins is as empty as this. */
  readonly emptiest_bin_p: number;
}

const LANES = 64;
/** Chi-square is trusted from five expected in each bin on (Cochran 1954); eight leaves room. */
export const EXPECTED_PER_BIN = 8;
// Kernels give each invocation 1, 2, 4 … 64 neighbouring nonces, so the invocation's number sits in bits 0-5 up to bits 6-11 of the offset.
const SHIFTS = [0, 1, 2, 3, 4, 5, 6, 8] as const;

/** One for each way a kernel may be divided; those with too few matches to say anything are left out. */
export function evennessOf(tally: Tally): { lanes: Evenness[]; slices: Evenness[] } {
  const lanes = SHIFTS.map((shift) => byResidue(tally, shift));
  lanes.push(byHeader(tally), byWorker(tally));
  return { lanes: lanes.filter((result) => result !== null), slices: [byPosition(tally)].filter((result) => result !== null) };
}

/** The smallest p, raised because the smallest of many was taken (Bonferroni); null where nothing could be tested. */
export function smallestP(results: readonly Evenness[], of: 'chi_square_p' | 'emptiest_bin_p'): number | null {
  if (results.length === 0) return null;
  return Math.min(1, results.length * Math.min(...results.map((result) => result[of])));
}

/**
 * How many bins `fold` leaves at least, 0 for none. Where a task has 64 nonces or more no bin gets less than half of its even share.
 * @param expected matches of the run
 */
export function binsDue(expected: number): number {
  const most = Math.min(LANES, expected / (2 * EXPECTED_PER_BIN));
  return most < 2 ? 0 : 2 ** Math.floor(Math.log2(most));
}

/** Both p of a set of bins; also what `verify` recomputes. */
export function judgeBins(name: string, expected: readonly number[], found: readonly number[]): Evenness {
  let chiSquare = 0;
  let emptiest = 1;
  for (const [bin, mean] of expected.entries()) {
    const count = found[bin] ?? 0;
    chiSquare += (count - mean) ** 2 / mean;
    emptiest = Math.min(emptiest, poissonAtMost(count, mean));
  }
  return {
    name,
    expected,
    found,
    // Expected counts come from the claim, not from the matches, so no degree of freedom is used up.
    chi_square_p: chiSquareUpper(chiSquare, expected.length),
    emptiest_bin_p: Math.min(1, expected.length * emptiest),
  };
}

function byResidue(tally: Tally, shift: number): Evenness | null {
  return fold(tally, shift === 0 ? `nonce-mod-${LANES}` : `nonce-shift-${shift}-mod-${LANES}`, (bins) => {
    const step = 2 ** shift;
    const period = step * LANES;
    for (const { count, headers, times } of tally.shapes) {
      const rest = count % period;
      for (let bin = 0; bin < LANES; bin++) {
        const partial = Math.min(step, Math.max(0, rest - bin * step));
        add(bins.hashes, bin, (Math.floor(count / period) * step + partial) * headers * times);
      }
    }
    for (const match of tally.matches) add(bins.found, Math.floor((match.nonce - match.firstNonce) / step) % LANES, 1);
  });
}

/** 64 equal parts of each task, first to last nonce. */
function byPosition(tally: Tally): Evenness | null {
  return fold(tally, 'position-in-task', (bins) => {
    for (const { count, headers, times } of tally.shapes) {
      for (let bin = 0; bin < LANES; bin++) {
        const nonces = Math.ceil(((bin + 1) * count) / LANES) - Math.ceil((bin * count) / LANES);
        add(bins.hashes, bin, nonces * headers * times);
      }
    }
    for (const match of tally.matches) add(bins.found, Math.floor(((match.nonce - match.firstNonce) * LANES) / match.count), 1);
  });
}

function byHeader(tally: Tally): Evenness | null {
  const headers = Math.max(0, ...tally.shapes.map((shape) => shape.headers));
  if (headers < 2) return null;
  const hashes = Array.from({ length: headers }, () => 0);
  for (const shape of tally.shapes) for (let header = 0; header < shape.headers; header++) add(hashes, header, shape.count * shape.times);
  const found = Array.from({ length: headers }, () => 0);
  for (const match of tally.matches) add(found, match.headerIndex, 1);
  return judgeWhole(tally, 'version', hashes, found);
}

function byWorker(tally: Tally): Evenness | null {
  const lanes = [...tally.hashesByLane.keys()].sort((one, other) => one - other);
  if (lanes.length < 2) return null;
  const found = lanes.map((lane) => tally.matches.reduce((sum, match) => sum + (match.lane === lane ? 1 : 0), 0));
  return judgeWhole(
    tally,
    'worker',
    lanes.map((lane) => tally.hashesByLane.get(lane) ?? 0),
    found,
  );
}

interface Bins {
  readonly hashes: number[];
  readonly found: number[];
}

/** Counts 64 bins, then joins neighbours until each expects enough. */
function fold(tally: Tally, name: string, fill: (bins: Bins) => void): Evenness | null {
  let bins: Bins = { hashes: Array.from({ length: LANES }, () => 0), found: Array.from({ length: LANES }, () => 0) };
  fill(bins);
  while (bins.hashes.length > 2 && Math.min(...bins.hashes) < EXPECTED_PER_BIN * 2 ** tally.zeroBits) {
    bins = { hashes: joinPairs(bins.hashes), found: joinPairs(bins.found) };
  }
  return judgeWhole(tally, name, bins.hashes, bins.found);
}

function judgeWhole(tally: Tally, name: string, hashes: readonly number[], found: readonly number[]): Evenness | null {
  const expected = hashes.map((count) => Math.round((count / 2 ** tally.zeroBits) * 1e4) / 1e4);
  if (expected.length < 2 || Math.min(...expected) < EXPECTED_PER_BIN) return null;
  return judgeBins(name, expected, found);
}

function joinPairs(values: readonly number[]): number[] {
  return Array.from({ length: values.length / 2 }, (_, index) => (values[2 * index] ?? 0) + (values[2 * index + 1] ?? 0));
}

function add(values: number[], index: number, amount: number): void {
  values[index] = (values[index] ?? 0) + amount;
}

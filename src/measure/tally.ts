/**
 * Everything that the audit needs of a run, gathered slice by slice and judged only afterwards, because judging while measuring would disturb.
 * Place: between the stream and the audit.
 */
import type { Slice, ZeroBits } from '../backend/backend';
import type { Job } from '../work/job';
import type { ClaimFault } from './issued-work';

export interface TalliedMatch {
  readonly job: Job;
  readonly headerIndex: number;
  readonly nonce: number;
  /** Where its task began and how many nonces it had, to see which part of the kernel found it. */
  readonly firstNonce: number;
  readonly count: number;
  readonly lane: number;
}

export type MatchFault = 'match-outside-range' | 'match-repeated';

export interface Tally {
  readonly zeroBits: ZeroBits;
  readonly hashesClaimed: number;
  /** How many slices had this many nonces and headers: enough to know how often each part of a kernel ran. */
  readonly shapes: readonly { readonly count: number; readonly headers: number; readonly times: number }[];
  readonly hashesByLane: ReadonlyMap<number, number>;
  readonly matches: readonly TalliedMatch[];
  readonly faults: ReadonlyMap<ClaimFault | MatchFault, number>;
}

export interface TallyKeeper {
  add(slice: Slice, fault: ClaimFault | null): void;
  /** Slices searched for other zero bits than these were part of the warm-up and are left out. */
  finish(zeroBits: ZeroBits): Tally;
}

interface Book {
  hashesClaimed: number;
  readonly shapes: Map<string, { count: number; headers: number; times: number }>;
  readonly hashesByLane: Map<number, number>;
  readonly matches: TalliedMatch[];
}

export function createTally(): TallyKeeper {
  const books = new Map<ZeroBits, Book>();
  const faults = new Map<ClaimFault | MatchFault, number>();
  const note = (fault: ClaimFault | MatchFault): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1);

  return {
    add(slice, fault) {
      if (fault !== null) note(fault);
      const { zeroBits } = slice.task;
      const book = books.get(zeroBits) ?? emptyBook();
      books.set(zeroBits, book);
      enter(book, slice);
      const matchFault = faultOfMatches(slice);
      if (matchFault !== null) note(matchFault);
    },
    finish(zeroBits) {
      const book = books.get(zeroBits) ?? emptyBook();
      return { ...book, zeroBits, shapes: [...book.shapes.values()], faults };
    },
  };
}

function emptyBook(): Book {
  return { hashesClaimed: 0, shapes: new Map(), hashesByLane: new Map(), matches: [] };
}

function enter(book: Book, slice: Slice): void {
  const { job, range } = slice.task;
  book.hashesClaimed += slice.hashes;
  book.hashesByLane.set(slice.lane, (book.hashesByLane.get(slice.lane) ?? 0) + slice.hashes);
  const key = `${range.count}/${job.versions.length}`;
  const shape = book.shapes.get(key);
  if (shape === undefined) book.shapes.set(key, { count: range.count, headers: job.versions.length, times: 1 });
  else shape.times += 1;
  for (const match of slice.matches) {
    book.matches.push({ job, ...match, firstNonce: range.firstNonce, count: range.count, lane: slice.lane });
  }
}

/** The contract orders matches by nonce, then header: one that does not come after the one before is a repetition or worse. */
function faultOfMatches(slice: Slice): MatchFault | null {
  const { firstNonce, count } = slice.task.range;
  const headers = slice.task.job.versions.length;
  let last = Number.NEGATIVE_INFINITY;
  for (const { nonce, headerIndex } of slice.matches) {
    const isInside = nonce >= firstNonce && nonce < firstNonce + count && headerIndex >= 0 && headerIndex < headers;
    if (!isInside || !Number.isInteger(nonce) || !Number.isInteger(headerIndex)) return 'match-outside-range';
    const place = nonce * headers + headerIndex;
    if (place <= last) return 'match-repeated';
    last = place;
  }
  return null;
}

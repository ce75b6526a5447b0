/**
 * Turns slices, which end whenever a lane is done, into windows of equal length that lie back to back.
 * Place: between a backend's stream and the statistics. Each slice's hashes are spread evenly over the time its lane spent on it,
 * so a window holds exactly what was hashed within it, and no dispatch has to end where a window ends.
 */
import type { Slice } from '../backend/backend';
import { type HashesPerSecond, hashesPerSecond, type Milliseconds, milliseconds } from '../core/units';

export interface Window {
  readonly index: number;
  readonly startedAt: Milliseconds;
  readonly duration: Milliseconds;
  /** Not whole: a slice may straddle a border. */
  readonly hashes: number;
  readonly rate: HashesPerSecond;
}

export interface Sampler {
  /** Feeds one slice and returns the windows that became final with it: every lane has reported past their end. */
  add(slice: Slice): Window[];
  /** The last half second or so, provisional; null before the first slice. */
  provisionalRate(): HashesPerSecond | null;
  /** When the first slice began; null before. */
  readonly startedAt: Milliseconds | null;
}

// A lane that says nothing for so long is taken for dead: a slice lasts some 50 ms, a new worker starts within a second.
const SILENCE_LIMIT_MS = 2_000;
const PROVISIONAL_SPAN_MS = 500;

interface Spread {
  readonly from: number;
  readonly to: number;
  readonly hashes: number;
}

export function createSampler(window: Milliseconds, lanes: number): Sampler {
  /** Hashes of windows not yet final, the first of them numbered `next`. */
  const open: number[] = [];
  const reportedUntil = new Map<number, number>();
  let recent: Spread[] = [];
  let next = 0;
  let origin: number | null = null;
  let newest = Number.NEGATIVE_INFINITY;

  const spread = (slice: Slice, start: number): void => {
    const from = Math.max(slice.startedAt, start + next * window);
    const share = slice.completedAt > slice.startedAt ? slice.hashes / (slice.completedAt - slice.startedAt) : 0;
    if (share === 0) return deposit(Math.floor((slice.completedAt - start) / window), slice.hashes);
    for (let index = Math.floor((from - start) / window); start + index * window < slice.completedAt; index++) {
      const overlap = Math.min(slice.completedAt, start + (index + 1) * window) - Math.max(from, start + index * window);
      if (overlap > 0) deposit(index, share * overlap);
    }
  };

  const deposit = (index: number, hashes: number): void => {
    // What belongs to a window already final (a lane back from the dead) is left out: the rate may then be too low, never too high.
    if (index < next) return;
    while (open.length <= index - next) open.push(0);
    open[index - next] = (open[index - next] ?? 0) + hashes;
  };

  /** Up to here every living lane has reported. */
  const watermark = (): number => {
    const alive = [...reportedUntil.values()].filter((time) => newest - time < SILENCE_LIMIT_MS);
    const isWaiting = reportedUntil.size < lanes && newest - (origin ?? newest) < SILENCE_LIMIT_MS;
    return isWaiting ? Number.NEGATIVE_INFINITY : Math.min(...alive);
  };

  const close = (start: number): Window[] => {
    const closed: Window[] = [];
    const until = watermark();
    while (start + (next + 1) * window <= until) {
      const hashes = open.shift() ?? 0;
      closed.push({
        index: next,
        startedAt: milliseconds(start + next * window),
        duration: window,
        hashes,
        rate: hashesPerSecond((hashes * 1000) / window),
      });
      next++;
    }
    return closed;
  };

  return {
    get startedAt() {
      return origin === null ? null : milliseconds(origin);
    },
    add(slice) {
      const start = (origin ??= slice.startedAt);
      newest = Math.max(newest, slice.completedAt);
      reportedUntil.set(slice.lane, Math.max(reportedUntil.get(slice.lane) ?? Number.NEGATIVE_INFINITY, slice.completedAt));
      recent.push({ from: slice.startedAt, to: slice.completedAt, hashes: slice.hashes });
      if (recent.length > 64) recent = recent.filter((past) => past.to > newest - 2 * PROVISIONAL_SPAN_MS);
      spread(slice, start);
      return close(start);
    },
    provisionalRate() {
      if (origin === null) return null;
      // Lanes that are still busy have not reported the newest stretch; ending at the slowest lane keeps the rate from dipping.
      const reached = Math.max(Math.min(...reportedUntil.values()), newest - PROVISIONAL_SPAN_MS);
      return rateBetween(recent, Math.max(origin, reached - PROVISIONAL_SPAN_MS), reached);
    },
  };
}

function rateBetween(spreads: readonly Spread[], from: number, to: number): HashesPerSecond | null {
  if (to <= from) return null;
  let hashes = 0;
  for (const spread of spreads) {
    const overlap = Math.min(spread.to, to) - Math.max(spread.from, from);
    if (overlap > 0) hashes += (spread.hashes * overlap) / (spread.to - spread.from);
  }
  return hashesPerSecond((hashes * 1000) / (to - from));
}

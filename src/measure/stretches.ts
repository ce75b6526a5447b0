/**
 * Turns finished pieces of work, which end whenever a lane is done, into stretches of time of equal length that lie back to back.
 * Place: under the samplers of every workload. A piece's amount (amount, operations, bytes) is spread evenly over the time its lane spent on
 * it, so a stretch holds exactly what was done within it, and no dispatch has to end where a stretch ends.
 */
import { type Milliseconds, milliseconds } from '../core/units';

/** A lane spent startedAt .. completedAt on this and on nothing else. */
export interface Piece {
  readonly lane: number;
  readonly amount: number;
  readonly startedAt: Milliseconds;
  readonly completedAt: Milliseconds;
}

export interface Stretch {
  readonly index: number;
  readonly startedAt: Milliseconds;
  readonly duration: Milliseconds;
  /** Not whole: a piece may straddle a border. */
  readonly amount: number;
  readonly perSecond: number;
}

export interface Stretches {
  /** Feeds one piece and returns the stretches that became final with it: every lane has reported past their end. */
  add(piece: Piece): Stretch[];
  /** The last half second or so, provisional; null before the first piece. */
  provisional(): number | null;
  /** When the first piece began; null before. */
  readonly startedAt: Milliseconds | null;
}

// A lane that says nothing for so long is taken for dead: a piece lasts some 50 ms, a new worker starts within a second.
const SILENCE_LIMIT_MS = 2_000;
const PROVISIONAL_SPAN_MS = 500;

interface Spread {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

export function createStretches(window: Milliseconds, lanes: number): Stretches {
  /** Amounts of windows not yet final, the first of them numbered `next`. */
  const open: number[] = [];
  const reportedUntil = new Map<number, number>();
  let recent: Spread[] = [];
  let next = 0;
  let origin: number | null = null;
  let newest = Number.NEGATIVE_INFINITY;

  const spread = (piece: Piece, start: number): void => {
    const from = Math.max(piece.startedAt, start + next * window);
    const share = piece.completedAt > piece.startedAt ? piece.amount / (piece.completedAt - piece.startedAt) : 0;
    if (share === 0) return deposit(Math.floor((piece.completedAt - start) / window), piece.amount);
    for (let index = Math.floor((from - start) / window); start + index * window < piece.completedAt; index++) {
      const overlap = Math.min(piece.completedAt, start + (index + 1) * window) - Math.max(from, start + index * window);
      if (overlap > 0) deposit(index, share * overlap);
    }
  };

  const deposit = (index: number, amount: number): void => {
    // What belongs to a window already final (a lane back from the dead) is left out: the rate may then be too low, never too high.
    if (index < next) return;
    while (open.length <= index - next) open.push(0);
    open[index - next] = (open[index - next] ?? 0) + amount;
  };

  /** Up to here every living lane has reported. */
  const watermark = (): number => {
    const alive = [...reportedUntil.values()].filter((time) => newest - time < SILENCE_LIMIT_MS);
    const isWaiting = reportedUntil.size < lanes && newest - (origin ?? newest) < SILENCE_LIMIT_MS;
    return isWaiting ? Number.NEGATIVE_INFINITY : Math.min(...alive);
  };

  const close = (start: number): Stretch[] => {
    const closed: Stretch[] = [];
    const until = watermark();
    while (start + (next + 1) * window <= until) {
      const amount = open.shift() ?? 0;
      closed.push({
        index: next,
        startedAt: milliseconds(start + next * window),
        duration: window,
        amount,
        perSecond: (amount * 1000) / window,
      });
      next++;
    }
    return closed;
  };

  return {
    get startedAt() {
      return origin === null ? null : milliseconds(origin);
    },
    add(piece) {
      const start = (origin ??= piece.startedAt);
      newest = Math.max(newest, piece.completedAt);
      reportedUntil.set(piece.lane, Math.max(reportedUntil.get(piece.lane) ?? Number.NEGATIVE_INFINITY, piece.completedAt));
      recent.push({ from: piece.startedAt, to: piece.completedAt, amount: piece.amount });
      if (recent.length > 64) recent = recent.filter((past) => past.to > newest - 2 * PROVISIONAL_SPAN_MS);
      spread(piece, start);
      return close(start);
    },
    provisional() {
      if (origin === null) return null;
      // Lanes that are still busy have not reported the newest stretch; ending at the slowest lane keeps the rate from dipping.
      const reached = Math.max(Math.min(...reportedUntil.values()), newest - PROVISIONAL_SPAN_MS);
      return rateBetween(recent, Math.max(origin, reached - PROVISIONAL_SPAN_MS), reached);
    },
  };
}

function rateBetween(spreads: readonly Spread[], from: number, to: number): number | null {
  if (to <= from) return null;
  let amount = 0;
  for (const spread of spreads) {
    const overlap = Math.min(spread.to, to) - Math.max(spread.from, from);
    if (overlap > 0) amount += (spread.amount * overlap) / (spread.to - spread.from);
  }
  return (amount * 1000) / (to - from);
}

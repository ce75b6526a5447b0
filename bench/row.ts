/** A line of the benchmark's table: both sides measured in turn on this machine, and what we ask of ourselves. */
export interface Row {
  readonly id: string;
  /** Null where it could not be measured here; the note says why. */
  readonly ours: number | null;
  readonly theirs: number | null;
  readonly unit: string;
  /** ours / theirs. */
  readonly ratio: number | null;
  readonly goal: number;
  readonly note: string;
}

export function row(id: string, goal: number, unit: string, ours: number, theirs: number, note: string): Row {
  return { id, ours: rounded(ours), theirs: rounded(theirs), unit, ratio: ratioOf(ours, theirs), goal, note };
}

export function ratioOf(ours: number, theirs: number): number {
  return Math.round((ours / theirs) * 1000) / 1000;
}

/** What could be measured of it is kept. */
export function emptyRow(id: string, goal: number, unit: string, reason: string, ours: number | null = null): Row {
  return { id, ours: ours === null ? null : rounded(ours), theirs: null, unit, ratio: null, goal, note: reason };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** Four digits: more than the measurement is worth, enough to recompute the ratio. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

export function describe(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

/**
 * Which rates of a result may stand side by side as "the same hardware at both kinds of work": those of one device, and never one of each.
 * A processor with another number of threads is another device here.
 * Place: insight; the inversion's screen, the lesson's last step and the report's row all ask here.
 */

/** The part of a document's run that pairing needs. */
export interface PairableRun {
  readonly index: number;
  readonly backend: string;
  readonly status: string;
  readonly threads?: number | null;
  /** Absent or null: hashing. */
  readonly precision?: string | null;
  readonly hashrate: { readonly median_h_per_s: number } | null;
  readonly throughput?: { readonly median_per_s: number; readonly verification?: { readonly passed: boolean } } | null;
}

export interface Pair<Run extends PairableRun> {
  readonly hashing: Run;
  /** The fastest in that number format; null where none was measured. */
  readonly half: Run | null;
  readonly single: Run | null;
  readonly memory: Run | null;
  /** Every run of this device. */
  readonly runs: readonly Run[];
}

/** Of the device of `subject`; where no matrices were multiplied on it, of a device that did both. Null where none did. */
export function pairOf<Run extends PairableRun>(runs: readonly Run[], subject: Run): Pair<Run> | null {
  const others = runs
    .filter((run) => run.index !== subject.index && run.status === 'ok' && hashRate(run) > 0)
    .toSorted((one, other) => Number(isNear(other, subject)) - Number(isNear(one, subject)) || hashRate(other) - hashRate(one));
  const pairs = [subject, ...others].map((hashing) => pairedWith(runs, hashing));
  return pairs.find(({ half, single }) => half !== null || single !== null) ?? pairs.find(({ memory }) => memory !== null) ?? null;
}

function pairedWith<Run extends PairableRun>(runs: readonly Run[], hashing: Run): Pair<Run> {
  const same = runs.filter((run) => isNear(run, hashing) && (run.threads ?? null) === (hashing.threads ?? null));
  const fastest = (precision: string): Run | null =>
    same
      .filter((run) => run.precision === precision && run.status === 'ok' && perSecond(run) > 0)
      .toSorted((one, other) => perSecond(other) - perSecond(one))[0] ?? null;
  return { hashing, half: fastest('f16'), single: fastest('f32'), memory: fastest('copy'), runs: same };
}

function isNear(one: PairableRun, other: PairableRun): boolean {
  return one.backend === other.backend;
}

function hashRate({ hashrate }: PairableRun): number {
  return hashrate?.median_h_per_s ?? 0;
}

/** Nothing where the results were wrong. */
function perSecond({ throughput }: PairableRun): number {
  return throughput?.verification?.passed === false ? 0 : (throughput?.median_per_s ?? 0);
}

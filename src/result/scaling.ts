/**
 * The scaling curve: how much faster than one thread of the processor several are, and what share that is of n threads = n times as fast.
 * Place: beside repeats; page, report and Markdown show it. Formulas: docs/methodology.md.
 */
import { ratioInterval } from '../measure/ratio-interval';
import { halfInterval } from './rate-text';
import type { Hashrate, RunResult } from './schema';

export interface ScalingPoint {
  readonly run: RunResult;
  readonly hashrate: Hashrate;
  readonly threads: number;
  /** rate / rate of one thread. */
  readonly times: number;
  /** 95 % interval of `times`; null for one thread itself, and where it has no two ends. */
  readonly timesInterval: readonly [number, number] | null;
  /** times / threads. */
  readonly idealRatio: number;
}

interface Measured {
  readonly run: RunResult;
  readonly hashrate: Hashrate;
  readonly threads: number;
}

/**
 * Whole CPU runs of one repeat, by threads in ascending order: the repeat in which one thread alone was measured. Empty where there is none
 * such, or nothing to hold it against.
 */
export function scalingCurve(runs: readonly RunResult[]): readonly ScalingPoint[] {
  const measured = runs.flatMap((run): Measured[] => {
    const { hashrate, threads } = run;
    return run.backend === 'cpu' && run.status === 'ok' && hashrate !== null && threads !== null ? [{ run, hashrate, threads }] : [];
  });
  const base = measured.find(({ threads, hashrate }) => threads === 1 && hashrate.median_h_per_s > 0);
  if (base === undefined) return [];
  const counts = new Map<number, Measured>();
  for (const each of measured) {
    if (each.run.repeat_index === base.run.repeat_index && !counts.has(each.threads)) counts.set(each.threads, each);
  }
  if (counts.size < 2) return [];
  return [...counts.values()].sort((one, other) => one.threads - other.threads).map((each) => pointOf(each, base));
}

function pointOf(each: Measured, base: Measured): ScalingPoint {
  const times = each.hashrate.median_h_per_s / base.hashrate.median_h_per_s;
  return { ...each, times, timesInterval: each === base ? null : timesInterval(each, base), idealRatio: times / each.threads };
}

function timesInterval(each: Measured, base: Measured): readonly [number, number] | null {
  const [own, its] = [uncertain(each.hashrate), uncertain(base.hashrate)];
  if (own === null || its === null) return null;
  const { low, high } = ratioInterval(own, its);
  return high === null ? null : [low, high];
}

function uncertain({ median_h_per_s: value, interval_95_h_per_s: interval }: Hashrate): Parameters<typeof ratioInterval>[0] | null {
  const half = halfInterval({ median: value, interval });
  return half === null ? null : { value, half };
}

/**
 * What is known while a run goes on: the engine's events folded into one value, at most one redraw a second of it.
 * Place: session.ts feeds it, the running screen shows it. Pure.
 */
import type { BenchmarkEvent } from '../../engine';
import type { Phase, RunLabel } from '../../measure/events';
import type { ValidityReason } from '../../measure/validity';

export interface LiveSample {
  /** End of the window, from the start of the first, in milliseconds. */
  readonly at: number;
  readonly rate: number;
}

export interface FinishedRun {
  readonly run: RunLabel;
  readonly outcome: { readonly kind: 'rate'; readonly rate: number } | { readonly kind: 'skipped'; readonly reason: string };
}

export interface Live {
  readonly run: RunLabel | null;
  readonly phase: Phase | null;
  /** Of the phase, 0 to 1; null when unknown. */
  readonly fraction: number | null;
  /** Hashes, operations or bytes a second, as the run's workload says. */
  readonly rate: number | null;
  readonly samples: readonly LiveSample[];
  readonly finished: readonly FinishedRun[];
  readonly reasons: readonly ValidityReason[];
}

export const NOTHING_YET: Live = { run: null, phase: null, fraction: null, rate: null, samples: [], finished: [], reasons: [] };

export function fold(live: Live, event: BenchmarkEvent): Live {
  switch (event.kind) {
    case 'started':
    case 'finished':
      return live;
    case 'run-skipped':
      return { ...live, finished: [...live.finished, { run: event.run, outcome: { kind: 'skipped', reason: event.reason } }] };
    case 'phase-entered':
      return { ...enterRun(live, event.run), phase: event.phase, fraction: null };
    case 'tuned':
      return { ...enterRun(live, event.run), fraction: event.progress.fraction };
    case 'progressed':
      return progressed(enterRun(live, event.run), event);
    case 'sampled':
      return addSample(enterRun(live, event.run), event.rate, event.duration);
    case 'throughput-sampled':
      return addSample(enterRun(live, event.run), event.throughput.perSecond, event.duration);
    case 'noticed':
      return { ...live, reasons: [...live.reasons, event.reason] };
  }
}

function progressed(live: Live, { phase, fraction, rate, throughput }: Extract<BenchmarkEvent, { kind: 'progressed' }>): Live {
  return { ...live, phase, fraction, rate: rate ?? throughput?.perSecond ?? live.rate };
}

/** Rare and worth drawing at once: a new phase, and the first number of a run. */
export function isNews(before: Live, after: Live): boolean {
  return before.phase !== after.phase || before.run?.index !== after.run?.index || (before.rate === null && after.rate !== null);
}

/** A new run index puts the run before it among the finished ones and begins an empty line. */
function enterRun(live: Live, run: RunLabel): Live {
  if (live.run?.index === run.index) return { ...live, run };
  const rates = live.samples.map((sample) => sample.rate).sort((a, b) => a - b);
  const middle = rates[Math.floor(rates.length / 2)];
  const finished: readonly FinishedRun[] =
    live.run === null || middle === undefined
      ? live.finished
      : [...live.finished, { run: live.run, outcome: { kind: 'rate', rate: middle } }];
  return { ...live, run, phase: null, fraction: null, rate: null, samples: [], finished };
}

function addSample(live: Live, rate: number, duration: number): Live {
  const before = live.samples.at(-1)?.at ?? 0;
  return { ...live, rate, samples: [...live.samples, { at: before + duration, rate }] };
}

/**
 * What a person reads while waiting: one rewritten line on a terminal, plain lines elsewhere, always on standard error.
 * Place: commands/run, commands/search and fleet.ts feed it the page's events.
 */
import type { BenchmarkEvent } from '../engine';
import type { Phase, RunLabel } from '../measure/events';
import type { ConsolePort } from './console-port';
import { rateText, symbolOf } from './unit-text';

const PHASE_TEXT: Readonly<Record<Phase, string>> = {
  check: 'checking known answers',
  tune: 'choosing the fastest kernel',
  'warm-up': 'warming up',
  measure: 'measuring',
  audit: 'auditing',
};

/** Without a terminal a line at least this often, so that a waiting pipeline is seen to live. */
const PLAIN_INTERVAL_MS = 5000;
const ERASE_LINE = '\r\u001b[K';

export interface Progress {
  receive(event: BenchmarkEvent): void;
  /** A line of its own, for example about the browser. */
  say(line: string): void;
  /** How far it is: rewritten on a terminal, a line of its own elsewhere. For those who have something new every few seconds. */
  update(line: string): void;
  /** The same for those who have something new many times a second: elsewhere a line every few seconds. */
  pass(line: string): void;
  /** Leaves the terminal's line clean. */
  close(): void;
}

export function createProgress(port: ConsolePort, now: () => number): Progress {
  let isLineOpen = false;
  let lastPlain = Number.NEGATIVE_INFINITY;
  const erase = (): void => {
    if (isLineOpen) port.error(ERASE_LINE);
    isLineOpen = false;
  };
  const say = (line: string): void => {
    erase();
    port.error(`${line}\n`);
    lastPlain = now();
  };
  const show = (line: string, isNews: boolean): void => {
    if (port.isTerminal) {
      port.error(ERASE_LINE + line);
      isLineOpen = true;
    } else if (isNews || now() - lastPlain >= PLAIN_INTERVAL_MS) say(line);
  };
  return {
    receive: (event) => {
      if (event.kind === 'run-skipped') say(`${runText(event.run)}: skipped, ${event.reason}`);
      else if (event.kind === 'phase-entered') show(`${runText(event.run)}: ${PHASE_TEXT[event.phase]} …`, true);
      else if (event.kind === 'progressed') show(progressText(event), false);
    },
    say,
    update: (line) => show(line, true),
    pass: (line) => show(line, false),
    close: erase,
  };
}

function progressText(event: Extract<BenchmarkEvent, { kind: 'progressed' }>): string {
  const percent = `${Math.round(100 * Math.min(1, Math.max(0, event.fraction)))} %`;
  const rate = rateOfEvent(event);
  return `${runText(event.run)}: ${PHASE_TEXT[event.phase]} … ${percent}${rate}`;
}

function rateOfEvent({ rate, throughput }: Extract<BenchmarkEvent, { kind: 'progressed' }>): string {
  if (rate !== null) return `, now about ${rateText(rate)}`;
  return throughput == null ? '' : `, now about ${rateText(throughput.perSecond, symbolOf(throughput.unit))}`;
}

const BACKEND_TEXT: Readonly<Record<RunLabel['backend'], string>> = { gpu: 'GPU', cpu: 'CPU', both: 'GPU and CPU', reference: 'reference' };

function runText(run: RunLabel): string {
  const place = run.total > 1 ? ` (${run.index + 1} of ${run.total})` : '';
  const work = run.workload === undefined ? '' : ` ${run.workload} ${run.precision ?? ''}`;
  const threads = run.threads === undefined ? '' : `, ${run.threads} ${run.threads === 1 ? 'thread' : 'threads'}`;
  return `${BACKEND_TEXT[run.backend]}${work}${threads}${place}`;
}

/** What is over sooner needs no word. */
const SILENT_MS = 1000;

export interface Count {
  /** So many are done, the latest of them just now. */
  done(count: number): void;
  close(): void;
}

/** "Verifying: 120 of 1000 …" for a row of like things, silent where all of it takes no second. */
export function createCount(
  port: ConsolePort,
  now: () => number,
  { doing, total }: { readonly doing: string; readonly total: number },
): Count {
  const progress = createProgress(port, now);
  const begun = now();
  return {
    done(count) {
      if (now() - begun >= SILENT_MS && count < total) progress.pass(`${doing}: ${count} of ${total} …`);
    },
    close: progress.close,
  };
}

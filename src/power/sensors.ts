/**
 * One door to all sensors of the command line: begin before the run, sample while it lasts, end after it; says what it could not read.
 * Place: power, rightmost. No Node here: files, commands and the clock come in.
 */
import { rangeOf } from '../core/range';
import { type Milliseconds, milliseconds, type Range, type Watts, watts } from '../core/units';
import type { PowerFigure } from './figure';
import { nvidiaPower, powermetricsPower, type RunCommand, readNvidiaSmi, readPowermetrics } from './sensor-commands';
import { type RaplSnapshot, type ReadText, raplPower, readRapl } from './sensor-rapl';

export interface SensorPorts {
  readonly readText: ReadText;
  readonly runCommand: RunCommand;
  /** Monotonic. */
  readonly now: () => Milliseconds;
  /** powermetrics exists on Macs alone, RAPL and (mostly) nvidia-smi elsewhere. */
  readonly isMac: boolean;
  /** False for a run of the processor alone: asking a card then costs time and tells nothing. Default true. */
  readonly readsCards?: boolean;
}

export interface SensorReport {
  /** The processor package, or the whole package of a Mac. */
  readonly cpu: PowerFigure | null;
  /** The first NVIDIA card, or the busiest where there are several. */
  readonly gpu: PowerFigure | null;
  /** One line for each sensor that gave nothing, with its reason. */
  readonly unreadable: readonly string[];
}

export interface SensorSession {
  /** Takes one reading of the sensors that give a momentary figure; call it about once a second while the device works. */
  sample(): Promise<void>;
  end(): Promise<SensorReport>;
}

/** Energy counters wrap, the small ones within minutes under load: they are read at least this often, whatever the length of the run. */
const LONGEST_SPAN_MS = 30_000;

interface Span {
  readonly power: Range<Watts>;
  readonly duration: number;
}

/** Reads the energy counters and finds out which sensors answer. */
export async function beginSensors(ports: SensorPorts): Promise<SensorSession> {
  return ports.isMac ? macSession(ports) : counterSession(ports);
}

async function counterSession({ readText, runCommand, now, readsCards = true }: SensorPorts): Promise<SensorSession> {
  const counters = await followCounters(readText, now);
  const cards = new Map<string, Watts[]>();
  let cardTrouble: string | undefined;
  const sampleCards = async (): Promise<void> => {
    // A missing program is asked once; a card may well fail to answer one reading of many.
    if (!readsCards || (cardTrouble !== undefined && cards.size === 0)) return;
    const reading = await readNvidiaSmi(runCommand);
    if (reading.kind === 'unreadable') cardTrouble = `${reading.command}: ${reading.reason}`;
    else for (const card of reading.value) appendReading(cards, `${card.name} (${card.index})`, card.power);
  };
  return {
    async sample() {
      await Promise.all([counters.continueSoon(), sampleCards()]);
    },
    async end() {
      const { figure: cpu, trouble } = await counters.end();
      const gpu = busiestCard(cards);
      const cardLine = gpu === null && readsCards ? (cardTrouble ?? 'nvidia-smi: no reading was taken') : undefined;
      return { cpu, gpu, unreadable: [trouble, cardLine].filter((line) => line !== undefined) };
    },
  };
}

interface CounterWatch {
  /** Closes a span that has become long; cheap when it has not. */
  continueSoon(): Promise<void>;
  end(): Promise<{ readonly figure: PowerFigure | null; readonly trouble: string | undefined }>;
}

async function followCounters(readText: ReadText, now: () => Milliseconds): Promise<CounterWatch> {
  let before = await readRapl(readText);
  let started = now();
  let trouble: string | undefined;
  const spans: Span[] = [];
  let closing: Promise<void> = Promise.resolve();
  const closeNow = async (): Promise<void> => {
    const after = await readRapl(readText);
    const ended = now();
    // The end of a run can follow a reading within one tick of the clock.
    if (ended <= started && spans.length > 0) return;
    const power = ended > started ? raplPower(before, after, milliseconds(ended - started)) : null;
    if (power === null) trouble ??= raplTrouble(before, after);
    else spans.push({ power, duration: ended - started });
    before = after;
    started = ended;
  };
  // One after the other: the end of the run may come while a long span is being closed.
  const closeSpan = (): Promise<void> => {
    closing = closing.then(closeNow);
    return closing;
  };
  return {
    continueSoon: async () => {
      if (before.kind === 'read' && now() - started >= LONGEST_SPAN_MS) await closeSpan();
    },
    end: async () => {
      await closeSpan();
      // A span without a figure would leave the mean to the others, and nobody would see it.
      return trouble === undefined ? { figure: meanOfSpans(spans), trouble } : { figure: null, trouble };
    },
  };
}

function meanOfSpans(spans: readonly Span[]): PowerFigure | null {
  const whole = spans.reduce((sum, { duration }) => sum + duration, 0);
  if (whole === 0) return null;
  const mean = (end: 'low' | 'high'): Watts => watts(spans.reduce((sum, { power, duration }) => sum + power[end] * duration, 0) / whole);
  return {
    badge: 'sensor',
    scope: 'chip',
    power: rangeOf('power', mean('low'), mean('high')),
    source: 'RAPL energy counters of the processor package',
  };
}

function appendReading(cards: Map<string, Watts[]>, name: string, power: Watts): void {
  const readings = cards.get(name);
  if (readings === undefined) cards.set(name, [power]);
  else readings.push(power);
}

function raplTrouble(before: RaplSnapshot, after: RaplSnapshot): string {
  if (before.kind === 'unreadable') return `RAPL: ${before.reason}`;
  if (after.kind === 'unreadable') return `RAPL: ${after.reason}`;
  return 'RAPL: the counters changed in a way that gives no power';
}

function busiestCard(cards: ReadonlyMap<string, readonly Watts[]>): PowerFigure | null {
  const figures = [...cards].flatMap(([name, readings]): PowerFigure[] => {
    const power = nvidiaPower(readings);
    return power === null ? [] : [{ badge: 'sensor', scope: 'board', power, source: `nvidia-smi, ${name}, ${readings.length} readings` }];
  });
  return figures.toSorted((first, second) => second.power.high - first.power.high)[0] ?? null;
}

function macSession({ runCommand }: SensorPorts): SensorSession {
  const samples: Watts[] = [];
  let trouble: string | undefined;
  return {
    async sample() {
      if (trouble !== undefined && samples.length === 0) return;
      const reading = await readPowermetrics(runCommand);
      if (reading.kind === 'unreadable') trouble = `${reading.command}: ${reading.reason}`;
      else if (reading.value.whole !== null) samples.push(reading.value.whole);
    },
    async end() {
      const power = powermetricsPower(samples);
      const source = `powermetrics, ${samples.length} samples`;
      return {
        cpu: power === null ? null : { badge: 'sensor', scope: 'chip', power, source },
        gpu: null,
        unreadable: power === null ? [trouble ?? 'powermetrics: no sample was taken'] : [],
      };
    },
  };
}

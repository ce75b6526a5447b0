/**
 * One door to all sensors of the command line: begin before the run, sample while it lasts, end after it; says what it could not read.
 * Place: power, rightmost. No Node here: files, commands and the clock come in.
 */
import { type Milliseconds, milliseconds, type Watts } from '../core/units';
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

/** Reads the energy counters and finds out which sensors answer. */
export async function beginSensors(ports: SensorPorts): Promise<SensorSession> {
  return ports.isMac ? macSession(ports) : counterSession(ports);
}

async function counterSession({ readText, runCommand, now }: SensorPorts): Promise<SensorSession> {
  const before = await readRapl(readText);
  const started = now();
  const cards = new Map<string, Watts[]>();
  let cardTrouble: string | undefined;
  return {
    async sample() {
      // A missing program is asked once; a card may well fail to answer one reading of many.
      if (cardTrouble !== undefined && cards.size === 0) return;
      const reading = await readNvidiaSmi(runCommand);
      if (reading.kind === 'unreadable') cardTrouble = `${reading.command}: ${reading.reason}`;
      else for (const card of reading.value) appendReading(cards, `${card.name} (${card.index})`, card.power);
    },
    async end() {
      const after = await readRapl(readText);
      const cpu = raplFigure(before, after, started, now());
      const gpu = busiestCard(cards);
      const unreadable = [raplTrouble(before, after, cpu), gpu === null ? (cardTrouble ?? 'nvidia-smi: no reading was taken') : undefined];
      return { cpu, gpu, unreadable: unreadable.filter((line) => line !== undefined) };
    },
  };
}

function appendReading(cards: Map<string, Watts[]>, name: string, power: Watts): void {
  const readings = cards.get(name);
  if (readings === undefined) cards.set(name, [power]);
  else readings.push(power);
}

function raplFigure(before: RaplSnapshot, after: RaplSnapshot, started: Milliseconds, ended: Milliseconds): PowerFigure | null {
  if (ended <= started) return null;
  const power = raplPower(before, after, milliseconds(ended - started));
  return power === null ? null : { badge: 'sensor', scope: 'chip', power, source: 'RAPL energy counters of the processor package' };
}

function raplTrouble(before: RaplSnapshot, after: RaplSnapshot, figure: PowerFigure | null): string | undefined {
  if (figure !== null) return undefined;
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

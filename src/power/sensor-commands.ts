/**
 * Power that other programs print: nvidia-smi (NVIDIA cards) and powermetrics (Macs). Parsers are pure; the command line runs the commands.
 * Place: power, beside sensor-rapl. Source: `nvidia-smi --help-query-gpu`; the powermetrics manual page.
 */
import { rangeOf } from '../core/range';
import { type Range, type Watts, watts } from '../core/units';

/** Resolves to what the program printed; rejects when it is missing or fails. */
export type RunCommand = (command: string, commandArguments: readonly string[]) => Promise<string>;

export type CommandReading<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'unreadable'; readonly command: string; readonly reason: string };

export interface NvidiaCard {
  readonly index: number;
  readonly name: string;
  readonly power: Watts;
}

export const NVIDIA_COMMAND = 'nvidia-smi';
export const NVIDIA_ARGUMENTS: readonly string[] = ['--query-gpu=index,name,power.draw', '--format=csv,noheader,nounits'];
/** NVML gives power to within 5 W on most boards, as nvidia-smi's own help says of power.draw. */
const NVIDIA_ERROR_W = 5;

/** Rows "0, NVIDIA GeForce RTX 4070, 38.52"; cards that answer "[N/A]" or "[Not Supported]" are left out. Null: not such a table. */
export function parseNvidiaSmi(output: string): readonly NvidiaCard[] | null {
  const cards: NvidiaCard[] = [];
  for (const line of output.split('\n').filter((text) => text.trim() !== '')) {
    const match = /^(\d+),\s*(.+),\s*([^,]+)$/.exec(line.trim());
    if (match === null) return null;
    const [, index = '', name = '', draw = ''] = match;
    const power = Number(draw);
    if (Number.isFinite(power) && power >= 0) cards.push({ index: Number(index), name, power: watts(power) });
  }
  return cards;
}

/** One reading of every NVIDIA card. */
export async function readNvidiaSmi(runCommand: RunCommand): Promise<CommandReading<readonly NvidiaCard[]>> {
  const answer = await outputOf(runCommand, NVIDIA_COMMAND, NVIDIA_ARGUMENTS);
  if (answer.kind === 'unreadable') return answer;
  const cards = parseNvidiaSmi(answer.value);
  if (cards === null) return { kind: 'unreadable', command: NVIDIA_COMMAND, reason: 'its output is not the table that was asked for' };
  if (cards.length === 0) return { kind: 'unreadable', command: NVIDIA_COMMAND, reason: 'no card reports its power' };
  return { kind: 'read', value: cards };
}

/** The mean of readings taken while the card worked, ± 5 W. Null without a reading. */
export function nvidiaPower(readings: readonly Watts[]): Range<Watts> | null {
  if (readings.length === 0) return null;
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / readings.length;
  return rangeOf('power', watts(Math.max(0, mean - NVIDIA_ERROR_W)), watts(mean + NVIDIA_ERROR_W));
}

export interface PackagePower {
  /** Null where the machine does not say. */
  readonly cpu: Watts | null;
  readonly gpu: Watts | null;
  /** CPU, GPU and neural engine, or the package of an Intel Mac. */
  readonly whole: Watts | null;
}

export const POWERMETRICS_COMMAND = 'powermetrics';
/** One sample over a second. Needs root: without it the reason says so. */
export const POWERMETRICS_ARGUMENTS: readonly string[] = ['--samplers', 'cpu_power,gpu_power', '-n', '1', '-i', '1000'];
/** Apple calls the figures estimates; an assumption of ours for the width of the range. */
const POWERMETRICS_ACCURACY = 0.1;

/** Text output ("CPU Power: 1234 mW") or a property list (<key>cpu_power</key><real>1234.5</real>, mW). Null: neither. */
export function parsePowermetrics(output: string): PackagePower | null {
  const power: PackagePower = {
    cpu: milliwatts(output, [/^CPU Power:\s*([\d.]+)\s*mW/m, /<key>cpu_power<\/key>\s*<(?:real|integer)>([\d.]+)</]),
    gpu: milliwatts(output, [/^GPU Power:\s*([\d.]+)\s*mW/m, /<key>gpu_power<\/key>\s*<(?:real|integer)>([\d.]+)</]),
    whole:
      milliwatts(output, [/^Combined Power[^:\n]*:\s*([\d.]+)\s*mW/m, /<key>combined_power<\/key>\s*<(?:real|integer)>([\d.]+)</]) ??
      wholeWatts(output, [/package power[^:\n]*:\s*([\d.]+)\s*W/i, /<key>package_watts<\/key>\s*<(?:real|integer)>([\d.]+)</]),
  };
  return power.cpu === null && power.gpu === null && power.whole === null ? null : power;
}

function wholeWatts(output: string, patterns: readonly RegExp[]): Watts | null {
  for (const pattern of patterns) {
    const value = Number(pattern.exec(output)?.[1]);
    if (Number.isFinite(value)) return watts(value);
  }
  return null;
}

function milliwatts(output: string, patterns: readonly RegExp[]): Watts | null {
  const value = wholeWatts(output, patterns);
  return value === null ? null : watts(value / 1000);
}

/** One sample of a Mac's package. */
export async function readPowermetrics(runCommand: RunCommand): Promise<CommandReading<PackagePower>> {
  const answer = await outputOf(runCommand, POWERMETRICS_COMMAND, POWERMETRICS_ARGUMENTS);
  if (answer.kind === 'unreadable') return answer;
  const power = parsePowermetrics(answer.value);
  if (power === null) return { kind: 'unreadable', command: POWERMETRICS_COMMAND, reason: 'its output names no power' };
  return { kind: 'read', value: power };
}

/** The mean of samples ± 10 %. Null without a sample. */
export function powermetricsPower(samples: readonly Watts[]): Range<Watts> | null {
  if (samples.length === 0) return null;
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / samples.length;
  return rangeOf('power', watts(mean * (1 - POWERMETRICS_ACCURACY)), watts(mean * (1 + POWERMETRICS_ACCURACY)));
}

async function outputOf(runCommand: RunCommand, command: string, commandArguments: readonly string[]): Promise<CommandReading<string>> {
  try {
    return { kind: 'read', value: await runCommand(command, commandArguments) };
  } catch (thrown) {
    return { kind: 'unreadable', command, reason: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

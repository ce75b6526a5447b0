/**
 * Watts from what a browser tells, read only after the click: renderer text, adapter info, or the class of device.
 * Place: power, after catalogue. Always a range; a device that is not known gets the whole width of its class, never a narrow guess.
 */
import { expectBetween, expectWhole } from '../core/expect';
import { mapRange, rangeOf } from '../core/range';
import { type Range, type Watts, watts } from '../core/units';
import {
  type CpuArchitecture,
  type CpuPlatform,
  type CpuPowerRow,
  cpuPower,
  type GpuPowerRow,
  gpuPower,
  isFallback,
  isFromMemory,
  matchGpu,
  type PowerSource,
  sourcesOf,
} from './catalogue';
import type { PowerFigure, PowerScope } from './figure';

/** What the range stands on; the view has one sentence for each. */
export type EstimateBasis =
  | 'gpu-model'
  | 'gpu-family'
  | 'gpu-architecture'
  | 'gpu-vendor'
  /** The browser names a group ("or similar"), not the device. */
  | 'gpu-group'
  | 'gpu-unknown'
  /** No graphics hardware did the work. */
  | 'software-renderer'
  | 'cpu-class'
  | 'cpu-unknown'
  | 'gpu-and-cpu';

export interface PowerEstimate extends PowerFigure {
  readonly badge: 'estimated';
  readonly basis: EstimateBasis;
  /** The matched row's name; empty when nothing matched. */
  readonly device: string;
  readonly sources: readonly PowerSource[];
  readonly confidence: 'low' | 'medium' | 'high';
}

/** Low confidence, or a part of it from memory: the screen says so beside the figure. */
export function isWeakEstimate({ confidence, sources }: Pick<PowerEstimate, 'confidence' | 'sources'>): boolean {
  return confidence === 'low' || isFromMemory(sources);
}

/** Texts as the browser gives them; empty or absent ones are skipped. */
export interface GpuHints {
  /** WebGL UNMASKED_RENDERER. */
  readonly renderer?: string | undefined;
  readonly adapter?:
    | { readonly vendor: string; readonly architecture: string; readonly device?: string; readonly description?: string }
    | undefined;
  readonly isSoftware?: boolean | undefined;
}

export interface CpuHints {
  readonly platform?: CpuPlatform | undefined;
  readonly architecture?: CpuArchitecture | undefined;
  readonly isMobile?: boolean | undefined;
  readonly logicalCores?: number | undefined;
}

/** How far a device strays from its figure: parts of it, the lower end at most 1, the upper at least 1. Assumptions, for the person to change. */
export interface EstimateMargins {
  /**
   * Of a rating, what hashing draws: it keeps the integer units busy and the memory idle, so a card stays at or below its rating;
   * half is the cautious floor, a tenth above the ceiling for cards that leave the factory overclocked.
   */
  readonly rating: Range<number>;
  /** Classes are typical machines; single ones stray this far. */
  readonly class: Range<number>;
}

export const USUAL_MARGINS: EstimateMargins = { rating: { low: 0.5, high: 1.1 }, class: { low: 0.7, high: 1.4 } };

const EXACTLY = { low: 1, high: 1 };

function checked(margins: EstimateMargins): EstimateMargins {
  for (const [title, { low, high }] of Object.entries(margins)) {
    expectBetween(`${title} (low)`, low, 0.001, 1);
    expectBetween(`${title} (high)`, high, 1, 100);
  }
  return margins;
}

/** Watts of the GPU while it hashes. Software renderers are the CPU at work: give its hints too. */
export function estimateGpuPower(hints: GpuHints, cpu: CpuHints = {}, margins: EstimateMargins = USUAL_MARGINS): PowerEstimate {
  checked(margins);
  const match = bestMatch(hints);
  if (hints.isSoftware === true || match?.row.form === 'software') {
    return {
      ...estimateCpuPower(cpu, undefined, margins),
      basis: 'software-renderer',
      device: match?.row.form === 'software' ? match.row.name : '',
    };
  }
  if (match === undefined) return unknownGpu(cpu.isMobile, margins);
  return match.isGroup ? vendorWide(match.row, margins) : knownGpu(match.row, margins);
}

interface GpuMatch {
  readonly row: GpuPowerRow;
  /** Matched on a name that stands for many devices; only its vendor counts. */
  readonly isGroup: boolean;
}

const LEVEL_ORDER: readonly GpuPowerRow['level'][] = ['model', 'family', 'architecture', 'vendor'];

/** The match that knows most; a group name knows less than an architecture. */
function bestMatch({ renderer, adapter }: GpuHints): GpuMatch | undefined {
  const architecture = adapter === undefined ? '' : `${adapter.vendor}/${adapter.architecture}`.toLowerCase();
  const matches = [renderer, adapter?.description, adapter?.device, architecture].flatMap((text): GpuMatch[] => {
    const row = text === undefined ? undefined : matchGpu(text);
    return row === undefined ? [] : [{ row, isGroup: isGroupName(text ?? '') }];
  });
  const rank = ({ row, isGroup }: GpuMatch): number => (isGroup ? LEVEL_ORDER.length : LEVEL_ORDER.indexOf(row.level));
  return matches.toSorted((first, second) => rank(first) - rank(second))[0];
}

/** Firefox gives every card of a group one name: "NVIDIA GeForce GTX 980, or similar". */
function isGroupName(text: string): boolean {
  return /\bor similar\b/i.test(text);
}

function knownGpu(row: GpuPowerRow, margins: EstimateMargins): PowerEstimate {
  const own = marginedRange(row, margins);
  // A name that stands for several devices is never narrower than one of them.
  const power = row.level === 'vendor' ? spanOf([row, ...modelsBehind(row)], margins) : own;
  return gpuEstimate(row, `gpu-${row.level}`, power);
}

function marginedRange(row: GpuPowerRow, margins: EstimateMargins): Range<Watts> {
  const rated = row.power_w ?? 0;
  const low = Math.min(row.power_min_w ?? rated, laptopFloor(row) ?? rated);
  const high = row.power_max_w ?? rated;
  const part = partOf(row, low === high, margins);
  return rangeOf('power', watts(low * part.low), watts(high * part.high));
}

function partOf({ power_kind: kind, form }: GpuPowerRow, isOneFigure: boolean, margins: EstimateMargins): Range<number> {
  if (kind === 'board-rated' || kind === 'tgp' || kind === 'tgp-range') return margins.rating;
  if (kind === 'wide-guess') return form === 'soc' || form === 'igpu' ? guessMargin(margins) : margins.rating;
  // A system on a chip of one model can have one figure for both ends; the class margin keeps it from looking exact.
  return isOneFigure ? margins.class : EXACTLY;
}

/** A wide guess at chips: each end strays as far as that of any device it stands for. */
function guessMargin(margins: EstimateMargins): Range<number> {
  return { low: Math.min(margins.rating.low, margins.class.low), high: Math.max(margins.rating.high, margins.class.high) };
}

/** The models that the vendor's name could stand for, by the very pattern that matched; "Apple GPU" hides them all. */
function modelsBehind({ vendor, pattern }: GpuPowerRow): readonly GpuPowerRow[] {
  const expression = new RegExp(pattern, 'i');
  const models = gpuPower.rows.filter((row) => row.level === 'model' && row.vendor === vendor && isOutsideDatacenter(row));
  const named = models.filter((row) => expression.test(`${vendor} ${row.name}`));
  return named.length > 0 ? named : models;
}

function isOutsideDatacenter({ form }: GpuPowerRow): boolean {
  return form !== 'datacenter' && form !== 'software';
}

/** Drivers of some generations give laptop chips the desktop name: the floor is then the laptop's. */
function laptopFloor(row: GpuPowerRow): number | undefined {
  if (row.form !== 'desktop' || row.level !== 'model') return undefined;
  const laptop = gpuPower.rows.find((candidate) => candidate.note === 'laptop-name' && candidate.name === `${row.name} Laptop GPU`);
  return laptop?.power_min_w ?? laptop?.power_w;
}

function vendorWide(row: GpuPowerRow, margins: EstimateMargins): PowerEstimate {
  const rows = gpuPower.rows.filter((candidate) => candidate.vendor === row.vendor && isOutsideDatacenter(candidate));
  return {
    ...gpuEstimate(row, 'gpu-group', spanOf(rows, margins)),
    device: '',
    confidence: 'low',
    source: `${row.vendor}: every device of the vendor`,
  };
}

function unknownGpu(isMobile: boolean | undefined, margins: EstimateMargins): PowerEstimate {
  const forms: readonly GpuPowerRow['form'][] = isMobile === true ? ['soc'] : ['desktop', 'workstation', 'laptop', 'igpu', 'soc'];
  const rows = gpuPower.rows.filter((row) => forms.includes(row.form));
  return {
    badge: 'estimated',
    scope: isMobile === true ? 'chip' : 'board',
    power: spanOf(rows, margins),
    source: 'unknown graphics device: the whole range of hardware outside data centres',
    basis: 'gpu-unknown',
    device: '',
    sources: [],
    confidence: 'low',
  };
}

/** From the lowest to the highest that any of the rows gives as an estimate of its own. */
function spanOf(rows: readonly GpuPowerRow[], margins: EstimateMargins): Range<Watts> {
  const ranges = rows.map((row) => marginedRange(row, margins));
  return rangeOf('power', watts(Math.min(...ranges.map(({ low }) => low))), watts(Math.max(...ranges.map(({ high }) => high))));
}

function gpuEstimate(row: GpuPowerRow, basis: EstimateBasis, power: Range<Watts>): PowerEstimate {
  const sources = sourcesOf(gpuPower, row);
  const isChip = row.form === 'igpu' || row.form === 'soc';
  const source = `${row.name}: ${sources.map((entry) => entry.title).join('; ')}`;
  return {
    badge: 'estimated',
    scope: isChip ? 'chip' : 'board',
    power,
    source,
    basis,
    device: row.name,
    sources,
    confidence: row.confidence,
  };
}

/** Watts of the CPU with so many threads hashing; all of them when not given. */
export function estimateCpuPower(hints: CpuHints, busyThreads?: number, margins: EstimateMargins = USUAL_MARGINS): PowerEstimate {
  checked(margins);
  if (busyThreads !== undefined) expectWhole('busyThreads', busyThreads, 1);
  if (hints.logicalCores !== undefined) expectWhole('logicalCores', hints.logicalCores, 1);
  const fitting = cpuPower.rows.filter((row) => !isFallback(row) && fits(row, hints));
  // Nothing fits: every class of that architecture, which is wider than any fallback figure.
  const rows = fitting.length > 0 ? fitting : cpuPower.rows.filter((row) => (hints.architecture ?? row.match.arch) === row.match.arch);
  const powers = rows.map((row) => classPower(row, hints.logicalCores, busyThreads));
  const low = watts(Math.min(...powers) * margins.class.low);
  const high = watts(Math.max(...powers) * margins.class.high);
  const [only] = rows;
  return {
    badge: 'estimated',
    scope: 'chip',
    power: rangeOf('power', low, high),
    source: fitting.length > 0 ? `CPU classes that fit: ${rows.map((row) => row.label).join('; ')}` : 'unknown CPU: every class',
    basis: fitting.length > 0 ? 'cpu-class' : 'cpu-unknown',
    device: rows.length === 1 && only !== undefined ? only.label : '',
    sources: [...new Set(rows.flatMap((row) => sourcesOf(cpuPower, row)))],
    confidence: rows.length === 1 && only !== undefined ? only.confidence : 'low',
  };
}

function fits({ match }: CpuPowerRow, { platform, architecture, isMobile, logicalCores }: CpuHints): boolean {
  const isArchitecture = architecture === undefined || architecture === match.arch;
  const isMobility = isMobile === undefined || isMobile === (match.mobile ?? false);
  const isCores = logicalCores === undefined || (logicalCores >= match.logical_cores_min && logicalCores <= match.logical_cores_max);
  return isArchitecture && isMobility && isCores && fitsPlatform(match.platform, platform);
}

function fitsPlatform(wanted: CpuPowerRow['match']['platform'], platform: CpuPlatform | undefined): boolean {
  if (platform === undefined || wanted === platform) return true;
  // The "any" classes are PC laptops; Macs, phones and tablets have classes of their own.
  const isPc = platform === 'windows' || platform === 'linux' || platform === 'chromeos';
  return isPc && (wanted === 'any' || (wanted === 'desktop' && platform !== 'chromeos'));
}

/** From one busy core to all of them on a straight line: the first core costs most, because it boosts. */
function classPower(row: CpuPowerRow, logicalCores = row.example_threads, busyThreads = logicalCores): number {
  // A virtual machine sees a few threads of a large socket and answers for its share of it.
  if (row.id === 'server_cloud') return (row.all_cores_w / row.example_threads) * Math.min(busyThreads, logicalCores);
  if (busyThreads >= logicalCores) return row.all_cores_w;
  return row.one_core_w + ((row.all_cores_w - row.one_core_w) * (busyThreads - 1)) / (logicalCores - 1);
}

/** GPU and CPU at once. A package figure of an integrated GPU holds the CPU already, so only the high ends add up there. */
export function estimateBothPower(gpu: PowerEstimate, cpu: PowerEstimate): PowerEstimate {
  const sharesPackage = gpu.scope === 'chip';
  const low = sharesPackage ? Math.max(gpu.power.low, cpu.power.low) : gpu.power.low + cpu.power.low;
  return {
    ...gpu,
    power: rangeOf('power', watts(low), watts(gpu.power.high + cpu.power.high)),
    source: `${gpu.source}; and ${cpu.source}`,
    basis: 'gpu-and-cpu',
    sources: [...new Set([...gpu.sources, ...cpu.sources])],
    confidence: 'low',
  };
}

/** A figure that the person knows from elsewhere: the card's model chosen by hand, or watts with how far they may be off (0 to 1). */
export function typedPower(power: Watts, scope: PowerScope, tolerance = 0.2): PowerFigure {
  if (!(tolerance >= 0 && tolerance < 1)) throw new RangeError(`"tolerance" expected a number from 0 to below 1, got ${tolerance}`);
  const range = mapRange({ low: 1 - tolerance, high: 1 + tolerance }, (part) => watts(power * part));
  return { badge: 'typed', scope, power: rangeOf('power', range.low, range.high), source: 'typed by the person' };
}

/** The estimate for a model that the person chose from the list. */
export function powerOfModel(row: GpuPowerRow, margins: EstimateMargins = USUAL_MARGINS): PowerEstimate {
  if (row.power_w === undefined) throw new RangeError(`"row" expected a graphics device with a rating, got ${row.name}`);
  return knownGpu(row, checked(margins));
}

/** The estimate for a class of processor that the person chose from the list; threads and margins as in `estimateCpuPower`. */
export function powerOfClass(
  row: CpuPowerRow,
  { logicalCores }: Pick<CpuHints, 'logicalCores'> = {},
  busyThreads?: number,
  margins: EstimateMargins = USUAL_MARGINS,
): PowerEstimate {
  if (busyThreads !== undefined) expectWhole('busyThreads', busyThreads, 1);
  if (logicalCores !== undefined) expectWhole('logicalCores', logicalCores, 1);
  const { class: part } = checked(margins);
  const middle = classPower(row, logicalCores, busyThreads);
  const sources = sourcesOf(cpuPower, row);
  return {
    badge: 'estimated',
    // Boards are read at their plug, with everything on them.
    scope: row.scope === 'whole board' ? 'whole-computer' : 'chip',
    power: rangeOf('power', watts(middle * part.low), watts(middle * part.high)),
    source: `${row.label}: ${sources.map((entry) => entry.title).join('; ')}`,
    basis: 'cpu-class',
    device: row.label,
    sources,
    confidence: row.confidence,
  };
}

/**
 * Watts that devices are rated for: ordered patterns for GPUs, classes for CPUs. Typed rows of data/gpu-power.json and data/cpu-power.json.
 * Place: power, before estimate. Every figure is a rating or a class, not a measurement; each row names its source and confidence.
 */
import cpuJson from '../../data/cpu-power.json';
import gpuJson from '../../data/gpu-power.json';

export interface PowerSource {
  readonly title: string;
  readonly url?: string;
  readonly date?: string;
}

interface PowerDocument<Row> {
  readonly description: string;
  readonly retrieved: string;
  readonly sources: Readonly<Record<string, PowerSource>>;
  readonly rows: readonly Row[];
}

interface Traced {
  readonly source: readonly string[];
  readonly confidence: 'low' | 'medium' | 'high';
}

/** What `power_w` of a row is. */
export type RatedKind = 'board-rated' | 'tgp' | 'tgp-range' | 'package-load' | 'wide-guess' | 'software';

export interface GpuPowerRow extends Traced {
  /** Regular expression, case-insensitive; rows are tested in order and the first match wins. */
  readonly pattern: string;
  readonly name: string;
  readonly vendor: string;
  /** Absent for software renderers: the CPU does the work. */
  readonly power_w?: number;
  /** Both or neither. */
  readonly power_min_w?: number;
  readonly power_max_w?: number;
  readonly power_kind: RatedKind;
  readonly form: 'desktop' | 'laptop' | 'igpu' | 'soc' | 'workstation' | 'datacenter' | 'software';
  /** How much the pattern knows: one model, a family of them, an architecture, or the vendor alone. */
  readonly level: 'model' | 'family' | 'architecture' | 'vendor';
  readonly architecture?: string;
  /** Laptop chips of this generation often carry the desktop name. */
  readonly note?: 'laptop-name';
}

export type CpuPlatform = 'windows' | 'mac' | 'linux' | 'chromeos' | 'android' | 'iphone' | 'ipad';
export type CpuArchitecture = 'arm' | 'x86';

export interface CpuPowerRow extends Traced {
  readonly id: string;
  readonly label: string;
  readonly match: {
    readonly platform: CpuPlatform | 'desktop' | 'any';
    readonly arch: CpuArchitecture;
    readonly mobile?: boolean;
    readonly logical_cores_min: number;
    readonly logical_cores_max: number;
  };
  readonly example_cores: number;
  readonly example_threads: number;
  readonly idle_w: number;
  readonly one_core_w: number;
  readonly all_cores_w: number;
  readonly scope: string;
  readonly note?: string;
}

// The schemas in tests/unit/data hold both files to these types; JSON imports widen literals to string.
export const gpuPower = gpuJson as unknown as PowerDocument<GpuPowerRow>;
export const cpuPower = cpuJson as unknown as PowerDocument<CpuPowerRow>;

const compiled = gpuPower.rows.map((row) => ({ row, expression: new RegExp(row.pattern, 'i') }));

/** The first row whose pattern the text matches. */
export function matchGpu(text: string): GpuPowerRow | undefined {
  return compiled.find(({ expression }) => expression.test(text))?.row;
}

/** The footnotes of a row. */
export function sourcesOf(document: PowerDocument<unknown>, row: Traced): readonly PowerSource[] {
  return row.source.flatMap((key) => document.sources[key] ?? []);
}

/** True when a footnote is the one for what nobody looked up: ratings and reviews as remembered. */
export function isFromMemory(sources: readonly PowerSource[]): boolean {
  const remembered = [gpuPower, cpuPower].flatMap((document) => document.sources['mem'] ?? []);
  return sources.some((source) => remembered.includes(source));
}

/** What a person can say the processor is; the fallbacks say nothing. */
export const cpuClasses: readonly CpuPowerRow[] = cpuPower.rows.filter((row) => !isFallback(row));

export function isFallback(row: CpuPowerRow): boolean {
  return row.id.startsWith('fallback');
}

/** GPU models whose name holds every word, for the person who corrects the guess. At most `limit`. */
export function searchGpuModels(query: string, limit = 20): readonly GpuPowerRow[] {
  if (typeof query !== 'string') throw new TypeError(`"query" expected a string, got ${typeof query}`);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const models = gpuPower.rows.filter((row) => row.level === 'model' && row.form !== 'software');
  return models.filter((row) => words.every((word) => row.name.toLowerCase().includes(word))).slice(0, limit);
}

/**
 * The share of the silicon: a GPU's rate beside the published rate of a native program on the same model. Typed rows of data/native-rates.json.
 * Place: result; build fills it in, verify recomputes it. Where the model is not known by name there is none: a guess would look like a fact.
 */
import nativeRates from '../../data/native-rates.json';
import { rateText } from './rate-text';
import type { Hashrate, NativeShare, RunResult } from './schema';

export interface NativeRateRow {
  /** Regular expression, case-insensitive, against the adapter's own words. */
  readonly pattern: string;
  readonly name: string;
  readonly rate_h_per_s: number;
  readonly relative_error: number;
  readonly source: readonly string[];
  readonly confidence: 'low' | 'medium' | 'high';
}

const rows = nativeRates.rows.map((row) => ({ row, expression: new RegExp(row.pattern, 'i') }));

/** Of a run on the GPU alone; null where no native rate of the model is known. */
export function deriveNativeShare(
  { backend, device }: Pick<RunResult, 'backend' | 'device'>,
  hashrate: Hashrate | null,
): NativeShare | null {
  if (hashrate === null || backend !== 'webgpu' || device === null || device.is_software) return null;
  const words = [device.vendor, device.device, device.description].join(' ');
  const row = rows.find(({ expression }) => expression.test(words))?.row;
  if (row === undefined) return null;
  const { name, rate_h_per_s, relative_error } = row;
  const share = (native: number): number => hashrate.median_h_per_s / native;
  return {
    model: name,
    rate_h_per_s,
    source: row.source.flatMap((key) => (key === 'hashcat21400' ? [nativeRates.sources[key].title] : [])).join('; '),
    share_ratio: share(rate_h_per_s),
    range_ratio: [share(rate_h_per_s * (1 + relative_error)), share(rate_h_per_s * (1 - relative_error))],
  };
}

/** "98 % (89 to 109 %) of the 9.99 GH/s that hashcat reaches on a GeForce RTX 4090" */
export function nativeShareText({ share_ratio: share, range_ratio: [low, high], rate_h_per_s, model }: NativeShare): string {
  const percent = (value: number): string => Math.round(100 * value).toString();
  return `${percent(share)} % (${percent(low)} to ${percent(high)} %) of the ${rateText(rate_h_per_s)} that hashcat reaches on a ${model}`;
}

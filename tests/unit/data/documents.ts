/**
 * Schemas of the data files, held to the hand-written types: `parse…` returns the type, so a schema that drifts does not compile.
 * Place: tests only; the product trusts its own files.
 */
import * as v from 'valibot';
import type { AiRow } from '../../../src/insight/catalogue-ai';
import type { AsicRow } from '../../../src/insight/catalogue-asics';
import type { ClaimsDocument } from '../../../src/insight/catalogue-claims';
import type { ContractRow } from '../../../src/insight/catalogue-contracts';
import type { ElectricityRow } from '../../../src/insight/catalogue-electricity';
import type { EraRow } from '../../../src/insight/catalogue-era';
import type { GeographyDocument } from '../../../src/insight/catalogue-geography';
import type { ByHandRow, ComputersRow } from '../../../src/insight/catalogue-landmarks';
import type { NetworkDocument } from '../../../src/insight/catalogue-network';
import type { PasswordHashRow } from '../../../src/insight/password-hash-rates';
import type { DataDocument } from '../../../src/insight/provenance';
import type { CpuPowerRow, GpuPowerRow } from '../../../src/power/catalogue';
import type { NativeRateRow } from '../../../src/result/native-rate';

const text = v.pipe(v.string(), v.minLength(1), v.notValue('undefined'));
const between = (least: number, most: number) => v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most));

/** A calendar day that exists, or the year or month alone. */
export const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  v.check((value) => value.length < 10 || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value), 'no such day'),
);
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const confidence = v.picklist(['low', 'medium', 'high']);
const traced = { source: v.pipe(v.array(text), v.minLength(1)), confidence };
const sourced = { ...traced, note: v.exactOptional(text) };
const source = v.strictObject({
  title: v.pipe(v.string(), v.minLength(6)),
  url: v.exactOptional(v.pipe(v.string(), v.url())),
  date: v.exactOptional(text),
  licence: v.exactOptional(text),
});
const head = {
  description: v.pipe(v.string(), v.minLength(41)),
  retrieved: v.pipe(v.string(), v.isoDate()),
  sources: v.record(v.string(), source),
};

const watts = between(0.3, 1400);

const asics = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      maker: text,
      model: text,
      release: day,
      hashrate_hs: between(1e8, 2e15),
      power_w: between(1, 20_000),
      price_usd: v.exactOptional(between(10, 60_000)),
      price_source: v.exactOptional(text),
      class: v.picklist(['industrial', 'home', 'usb']),
      ...sourced,
    }),
  ),
});

const eraRow = {
  class: v.picklist(['cpu', 'gpu', 'fpga']),
  name: text,
  vendor: text,
  power_w: v.exactOptional(between(0.5, 2000)),
  power_kind: v.exactOptional(v.picklist(['wiki-efficiency', 'wiki-listed', 'board-tdp', 'cpu-tdp', 'board-estimate'])),
  release: day,
  ...sourced,
};
const era = v.strictObject({
  ...head,
  rows: v.array(v.strictObject({ ...eraRow, hashrate_hs: between(1e4, 1e11), first_used: v.exactOptional(day) })),
});
const passwordHashes = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      ...eraRow,
      class: v.picklist(['cpu', 'gpu']),
      power_kind: v.exactOptional(v.picklist(['board-tdp', 'cpu-tdp'])),
      single_sha256_hs: between(1e4, 1e11),
    }),
  ),
});

const landmarks = v.strictObject({
  ...head,
  rows: v.array(
    v.variant('id', [
      v.strictObject({
        id: v.literal('by-hand'),
        hashes_per_day: between(0.01, 100),
        joules_per_hash: between(1e3, 1e9),
        date: day,
        ...sourced,
      }),
      v.strictObject({ id: v.literal('computers-in-use'), count: between(1e8, 1e11), date: day, ...sourced }),
    ]),
  ),
});

const gpuPower = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      pattern: text,
      name: text,
      vendor: text,
      power_w: v.exactOptional(between(1, 1400)),
      power_min_w: v.exactOptional(watts),
      power_max_w: v.exactOptional(watts),
      power_kind: v.picklist(['board-rated', 'tgp', 'tgp-range', 'package-load', 'wide-guess', 'software']),
      form: v.picklist(['desktop', 'laptop', 'igpu', 'soc', 'workstation', 'datacenter', 'software']),
      level: v.picklist(['model', 'family', 'architecture', 'vendor']),
      architecture: v.exactOptional(text),
      note: v.exactOptional(v.literal('laptop-name')),
      ...traced,
    }),
  ),
});
const cores = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256));
const cpuPower = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      id: text,
      label: text,
      match: v.strictObject({
        platform: v.picklist(['windows', 'mac', 'linux', 'chromeos', 'android', 'iphone', 'ipad', 'desktop', 'any']),
        arch: v.picklist(['arm', 'x86']),
        mobile: v.exactOptional(v.boolean()),
        logical_cores_min: cores,
        logical_cores_max: cores,
      }),
      example_cores: cores,
      example_threads: cores,
      idle_w: between(0.1, 400),
      one_core_w: between(0.1, 400),
      all_cores_w: between(0.1, 400),
      scope: text,
      ...sourced,
    }),
  ),
});

const subsidy = v.picklist([50, 25, 12.5, 6.25, 3.125]);
const network = v.strictObject({
  ...head,
  halvings: v.array(
    v.strictObject({
      height: between(0, 7e6),
      date: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
      subsidy_btc: between(1, 50),
      note: v.exactOptional(text),
      source: traced.source,
    }),
  ),
  early_prices: v.array(v.strictObject({ date: day, usd_per_btc: between(1e-4, 1), ...sourced })),
  latest_network: v.array(v.strictObject({ date: text, hashrate_hs: between(1e20, 2e21), note: text, ...traced })),
  rows: v.array(
    v.strictObject({
      month,
      difficulty_mean: v.exactOptional(between(1, 1e15)),
      difficulty_harmonic: v.exactOptional(between(1, 1e15)),
      hashrate_hs: v.exactOptional(between(1e6, 2e21)),
      subsidy_btc: subsidy,
      subsidy_mean_btc: v.exactOptional(between(3.125, 50)),
      price_usd_mean: v.exactOptional(between(1e-4, 200_000)),
      ...sourced,
    }),
  ),
});

const price = between(0.001, 0.6);
const electricity = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      country: text,
      region: v.exactOptional(text),
      sector: v.picklist(['residential', 'commercial', 'industrial', 'business', 'mining', 'mining-proposed']),
      price_usd_per_kwh: price,
      range_usd_per_kwh: v.exactOptional(v.strictTuple([price, price])),
      currency: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
      price_local_per_kwh: v.exactOptional(between(0.001, 1000)),
      date: day,
      ...sourced,
    }),
  ),
});

const percent = between(0, 100);
const geography = v.strictObject({
  ...head,
  rows: v.array(v.strictObject({ country: text, share_percent: percent, date: day, ...sourced })),
  pools: v.array(v.strictObject({ pool: text, share_percent: percent, date: day, ...sourced })),
  network_energy: v.array(
    v.strictObject({ energy_twh_per_year: between(1, 1000), share_of_world_electricity_percent: percent, date: day, ...sourced }),
  ),
});

const costPerBitcoin = between(1000, 300_000);
const claims = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      id: v.picklist(['us-share', 'cost-per-btc', 'edge-ai-2025', 'edge-ai-2033', 'cloud-contracts-began', 'move-south']),
      claim: text,
      value: v.exactOptional(between(1, 1e12)),
      unit: v.exactOptional(text),
      date: day,
      ...sourced,
    }),
  ),
  production_cost: v.array(
    v.strictObject({
      cash_cost_usd_per_btc: costPerBitcoin,
      total_cost_usd_per_btc: v.exactOptional(costPerBitcoin),
      date: day,
      ...sourced,
    }),
  ),
  hash_price: v.array(v.strictObject({ usd_per_ph_per_s_day: between(1, 1000), date: day, ...sourced })),
});

const peak = v.exactOptional(between(1e10, 1e16));
const ai = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      vendor: text,
      name: text,
      class: v.picklist(['datacenter', 'consumer-gpu', 'soc-gpu', 'npu', 'edge', 'cpu']),
      release: day,
      peak_fp32_flop_s: peak,
      peak_fp16_flop_s: peak,
      peak_bf16_flop_s: peak,
      peak_int8_op_s: peak,
      power_w: v.exactOptional(between(1, 1500)),
      memory_bandwidth_b_s: v.exactOptional(between(1e9, 2e13)),
      price_usd: v.exactOptional(between(10, 100_000)),
      price_low_usd: v.exactOptional(between(10, 100_000)),
      price_high_usd: v.exactOptional(between(10, 100_000)),
      ...sourced,
    }),
  ),
});

const contracts = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      provider: text,
      product: text,
      date: day,
      price_usd_per_th_s: v.exactOptional(between(1, 5000)),
      price_btc_per_th_s: v.exactOptional(between(1e-4, 100)),
      maintenance_usd_per_th_s_day: v.exactOptional(between(0, 10)),
      duration_days: v.exactOptional(between(1, 4000)),
      open_ended: v.boolean(),
      ended: v.exactOptional(day),
      outcome: text,
      ...sourced,
    }),
  ),
});

/** File name to parser. The return types are the contract with src. */
const nativeRates = v.strictObject({
  ...head,
  rows: v.array(
    v.strictObject({
      pattern: v.pipe(
        text,
        v.check((pattern) => new RegExp(pattern, 'i').source !== '', 'no pattern'),
      ),
      name: text,
      rate_h_per_s: between(1e6, 1e12),
      relative_error: between(0.01, 0.5),
      ...traced,
    }),
  ),
});

export const PARSERS = {
  'asics.json': (json: unknown): DataDocument<AsicRow> => v.parse(asics, json),
  'era-hardware.json': (json: unknown): DataDocument<EraRow> => v.parse(era, json),
  'password-hash-rates.json': (json: unknown): DataDocument<PasswordHashRow> => v.parse(passwordHashes, json),
  'landmarks.json': (json: unknown): DataDocument<ByHandRow | ComputersRow> => v.parse(landmarks, json),
  'native-rates.json': (json: unknown): DataDocument<NativeRateRow> => v.parse(nativeRates, json),
  'gpu-power.json': (json: unknown): DataDocument<GpuPowerRow> => v.parse(gpuPower, json),
  'cpu-power.json': (json: unknown): DataDocument<CpuPowerRow> => v.parse(cpuPower, json),
  'network-months.json': (json: unknown): NetworkDocument => v.parse(network, json),
  'electricity-prices.json': (json: unknown): DataDocument<ElectricityRow> => v.parse(electricity, json),
  'geography.json': (json: unknown): GeographyDocument => v.parse(geography, json),
  'claims.json': (json: unknown): ClaimsDocument => v.parse(claims, json),
  'ai-hardware.json': (json: unknown): DataDocument<AiRow> => v.parse(ai, json),
  'cloud-contracts.json': (json: unknown): DataDocument<ContractRow> => v.parse(contracts, json),
};

export type DataFile = keyof typeof PARSERS;
export const DATA_FILES = Object.keys(PARSERS).filter((name): name is DataFile => name in PARSERS);

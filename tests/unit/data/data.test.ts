/** The bundled facts: shape, sources, plausible bounds, and that they are not older than a year. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asicDocument } from '../../../src/insight/catalogue-asics';
import { STORY_NAMES } from '../../../src/insight/ladder';
import { DATA_SNAPSHOT } from '../../../src/insight/provenance';
import { gpuPower, matchGpu } from '../../../src/power/catalogue';
import { DATA_FILES, type DataFile, PARSERS } from './documents';

const DATA_FOLDER = new URL('../../../data/', import.meta.url);
const load = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA_FOLDER), 'utf8'));
// The compiler cannot follow an indexed call of a union of functions; each parser returns the type of its own file.
const parsed = <File extends DataFile>(name: File) => PARSERS[name](load(name)) as ReturnType<(typeof PARSERS)[File]>;

function* textsOf(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, `${path}/${key}`);
}

describe.each(DATA_FILES)('%s', (name) => {
  it('fits the hand-written types, within plausible bounds, with no unknown field', () => {
    expect(() => parsed(name)).not.toThrow();
  });

  it('names for every row only sources that the file lists, and lists no source that no row names', () => {
    const document = parsed(name);
    const used = [...textsOf(document)].filter(([path]) => /\/(source\/\d+|price_source)$/.test(path)).map(([, key]) => key);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((key) => !(key in document.sources))).toEqual([]);
    expect(Object.keys(document.sources).filter((key) => !used.includes(key))).toEqual([]);
  });

  it('gives an address for every file that a source names, unless the file lies beside it', () => {
    const named = Object.values(parsed(name).sources).flatMap(({ title, url }) =>
      url === undefined ? (title.match(/[\w-]+\.(?:json|csv|txt)\b/g) ?? []) : [],
    );
    expect(named.filter((file) => !readdirSync(DATA_FOLDER).includes(file))).toEqual([]);
  });

  it('holds no text that a broken program left behind', () => {
    expect([...textsOf(load(name))].filter(([, text]) => /\bNaN\b|undefined|\[object/.test(text))).toEqual([]);
  });

  it('was last checked on the day that the product shows as its snapshot, less than 12 months ago', () => {
    const { retrieved } = parsed(name);
    expect(retrieved).toBe(DATA_SNAPSHOT);
    const yearLater = new Date(retrieved);
    yearLater.setUTCFullYear(yearLater.getUTCFullYear() + 1);
    expect(Date.now(), `data of ${retrieved}: look every source up again, then move the date`).toBeLessThan(yearLater.getTime());
  });
});

describe('the data folder', () => {
  it('holds no file without a schema; blocks.json has its own test', () => {
    const files = readdirSync(DATA_FOLDER).filter((name) => name.endsWith('.json') && name !== 'blocks.json');
    expect(files.toSorted()).toEqual(DATA_FILES.toSorted());
  });

  it('weighs at most 60 kB gzipped, all files together', () => {
    const bytes = DATA_FILES.map((name) => gzipSync(JSON.stringify(load(name))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });

  it('ships no row that is known from memory alone, except power ratings, whose confidence is then below high', () => {
    for (const name of DATA_FILES) {
      if (name === 'gpu-power.json' || name === 'cpu-power.json') continue;
      const rows: readonly { source: readonly string[] }[] = parsed(name).rows;
      expect(rows.filter((row) => row.source.every((key) => key === 'mem'))).toEqual([]);
    }
    expect(gpuPower.rows.filter((row) => row.source.every((key) => key === 'mem') && row.confidence === 'high')).toEqual([]);
  });
});

describe('machines and devices', () => {
  it('lists no ASIC twice and none outside 8 to 15,000 J/TH', () => {
    const names = asicDocument.rows.map((row) => `${row.maker} ${row.model}`);
    expect(new Set(names).size).toBe(names.length);
    const efficiencies = asicDocument.rows.map((row) => (row.power_w / row.hashrate_hs) * 1e12);
    expect(Math.min(...efficiencies)).toBeGreaterThanOrEqual(8);
    expect(Math.max(...efficiencies)).toBeLessThanOrEqual(15_000);
  });

  it('lists period devices between 1e3 and 1e9 J/TH', () => {
    for (const row of parsed('era-hardware.json').rows) {
      if (row.power_w === undefined) continue;
      const efficiency = (row.power_w / row.hashrate_hs) * 1e12;
      expect(efficiency, row.name).toBeGreaterThan(1e3);
      expect(efficiency, row.name).toBeLessThan(1e9);
    }
  });

  it('has a row for every name of the story', () => {
    const names = [...asicDocument.rows.map((row) => row.model), ...parsed('era-hardware.json').rows.map((row) => row.name)];
    expect(STORY_NAMES.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('gives a rate for every AI device', () => {
    const bare = parsed('ai-hardware.json').rows.filter(
      (row) => !(row.peak_fp32_flop_s ?? row.peak_fp16_flop_s ?? row.peak_bf16_flop_s ?? row.peak_int8_op_s),
    );
    expect(bare).toEqual([]);
  });
});

describe('power patterns', () => {
  it('keep minimum, rating and maximum in order, and leave only software renderers without a rating', () => {
    for (const row of gpuPower.rows) {
      expect(row.power_w === undefined, row.name).toBe(row.form === 'software');
      expect(row.power_min_w === undefined, row.name).toBe(row.power_max_w === undefined);
      if (row.power_w === undefined || row.power_min_w === undefined || row.power_max_w === undefined) continue;
      expect(row.power_min_w, row.name).toBeLessThanOrEqual(row.power_w);
      expect(row.power_w, row.name).toBeLessThanOrEqual(row.power_max_w);
    }
  });

  it('reach every model by its own name', () => {
    for (const row of gpuPower.rows) {
      if (row.level !== 'model' || /[(/]/.test(row.name)) continue;
      expect(matchGpu(row.name)?.power_w, row.name).toBe(row.power_w);
    }
  });

  it('reach every architecture by what WebGPU reports', () => {
    for (const row of gpuPower.rows) {
      if (row.level === 'architecture') expect(matchGpu(`${row.vendor}/${row.architecture}`), row.name).toBe(row);
    }
  });

  it('order every CPU class idle, one core, all cores', () => {
    for (const row of parsed('cpu-power.json').rows) {
      expect(row.idle_w, row.id).toBeLessThan(row.one_core_w);
      expect(row.one_core_w, row.id).toBeLessThan(row.all_cores_w);
    }
  });
});

describe('history', () => {
  const { rows, halvings } = parsed('network-months.json');

  it('runs from January 2009 without a missing month', () => {
    expect(rows[0]?.month).toBe('2009-01');
    const expected = rows.map((_, index) => new Date(Date.UTC(2009, index)).toISOString().slice(0, 7));
    expect(rows.map((row) => row.month)).toEqual(expected);
  });

  it('never has a harmonic mean above the mean, and has equal ones while difficulty stood at 1', () => {
    for (const row of rows) {
      if (row.difficulty_mean === undefined || row.difficulty_harmonic === undefined) continue;
      expect(row.difficulty_harmonic, row.month).toBeLessThanOrEqual(row.difficulty_mean * 1.0005);
      if (row.month < '2009-12') expect(row.difficulty_harmonic, row.month).toBe(1);
    }
  });

  it('shows in each month the subsidy of the halvings, every 210,000 blocks', () => {
    expect(halvings.map((halving) => halving.height)).toEqual([0, 1, 2, 3, 4, 5].map((era) => era * 210_000));
    for (const row of rows) {
      const inForce = halvings.findLast((halving) => halving.date !== undefined && halving.date.slice(0, 7) <= row.month);
      expect(row.subsidy_btc, row.month).toBe(inForce?.subsidy_btc);
    }
  });

  it('knows a time-weighted subsidy in the four months of a halving and in no other', () => {
    expect(rows.filter((row) => row.subsidy_mean_btc !== undefined).map((row) => row.month)).toEqual([
      '2012-11',
      '2016-07',
      '2020-05',
      '2024-04',
    ]);
  });
});

describe('shares and prices', () => {
  it('never sum above 100 percent on a date, by country or by pool', () => {
    const { rows, pools } = parsed('geography.json');
    for (const list of [rows, pools]) {
      for (const date of new Set(list.map((row) => row.date))) {
        const sum = list.filter((row) => row.date === date).reduce((total, row) => total + row.share_percent, 0);
        expect(sum, date).toBeLessThanOrEqual(100);
      }
    }
  });

  it('list one price for each place, sector and date, within its own range', () => {
    const { rows } = parsed('electricity-prices.json');
    const keys = rows.map((row) => [row.country, row.region, row.sector, row.date].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) {
      const [low, high] = row.range_usd_per_kwh ?? [row.price_usd_per_kwh, row.price_usd_per_kwh];
      expect(low, row.country).toBeLessThanOrEqual(row.price_usd_per_kwh);
      expect(high, row.country).toBeGreaterThanOrEqual(row.price_usd_per_kwh);
    }
  });
});

/** The rows against a pocket calculator: every figure is worked out again here from the bundled month. */
import { describe, expect, test } from 'vitest';
import { formatResult } from '../../../src/cli/formats';
import { textReport } from '../../../src/cli/report-text';
import { hashesPerSecond, joulesPerHash, operationsPerSecond, usDollarsPerKilowattHour, watts } from '../../../src/core/units';
import { electricityDocument } from '../../../src/insight/catalogue-electricity';
import { networkDocument } from '../../../src/insight/catalogue-network';
import { asicMachine } from '../../../src/insight/hardware';
import { latestNetworkState } from '../../../src/insight/network';
import { ENGLISH } from '../../../src/insight/report/english-numbers';
import { rowsAsMarkdown, rowsAsText } from '../../../src/insight/report/print';
import { type ReportInput } from '../../../src/insight/report/row';
import { reportRows, rowsOfResult as rowsInWords } from '../../../src/insight/report/rows';
import { raise } from '../../../src/measure/validity';
import { withPower } from '../../../src/result/build';
import type { Power, ResultDocument } from '../../../src/result/schema';
import { resultDocument, runResult } from './sample-result';

/** 100 MH/s at 15 W: 150,000 J/TH. */
const VISITOR = {
  rate: hashesPerSecond(100e6),
  power: { low: watts(15), high: watts(15) },
  efficiency: { low: joulesPerHash(150e-9), high: joulesPerHash(150e-9) },
  electricityPrice: usDollarsPerKilowattHour(0.1),
};
const contrastRows = (input: ReportInput) => reportRows(input, ENGLISH);
const rowsOfResult = (result: ResultDocument) => rowsInWords(result, {}, ENGLISH);
const rows = contrastRows(VISITOR);
const sentence = (title: string, from = rows): string => from.find((row) => row.title === title)?.sentence ?? '';

const { difficulty, subsidy, price } = latestNetworkState();
const work = (difficulty * 2 ** 48) / 65_535;
const two = (value: number): string => String(Number(value.toPrecision(2)));

describe('a visitor with 100 MH/s at 15 W', () => {
  test('one S21 is two million of these', () => {
    expect(sentence('Ladder')).toContain('One Antminer S21 (2023, 200 TH/s) hashes as fast as 2 million of these.');
  });

  test('150,000 J/TH are 8,600 times the S21', () => {
    expect(sentence('Efficiency')).toContain('150,000 J/TH, 8,600 times the energy of the Antminer S21 (17.5 J/TH)');
    expect(sentence('Efficiency')).toMatch(/the efficiency of hardware of 20\d\d \(.+\)\.$/);
  });

  test('share and bitcoins a day are those of the newest bundled month', () => {
    const network = work / 600;
    expect(sentence('Network')).toContain(`1 part in ${two((network + 100e6) / 100e6 / 1e12)} trillion`);
    expect(sentence('Network')).toContain(`${Number(((100e6 / network) * 144 * subsidy).toPrecision(2)).toExponential()} BTC a day`);
    expect(sentence('Network')).toContain(latestNetworkState().difficultyMonth);
  });

  test('beside the bundled month stands the newest rate that a source reports', () => {
    const newest = networkDocument.latest_network.at(-1);
    expect(sentence('Network')).toContain(`${(newest?.hashrate_hs ?? 0) / 1e18} EH/s, mean of ${newest?.date.replace('..', ' to ')}`);
  });

  test('another machine stands for industry where the person chose it', () => {
    const s19 = asicMachine('Antminer S19');
    const other = contrastRows({ ...VISITOR, machine: s19 });
    expect(sentence('Ladder', other)).toContain(`as fast as ${two(s19.rate / 100e6).replace(/(\d{3})(\d{3})$/, '$1,$2')}`);
    expect(other.filter(({ sentence: words }) => words.includes('Antminer S21'))).toEqual([]);
  });

  test('without matrices a card of the list stands for the AI side, with them the device itself', () => {
    expect(sentence('AI')).toContain('a GeForce RTX 4090 is 0.005 % of an Antminer S21');
    expect(sentence('AI')).toContain('17 % of an H100 SXM5');
    const measured = contrastRows({ ...VISITOR, matrix: { rate: operationsPerSecond(98.9e12), precision: 'half' } });
    expect(sentence('AI', measured)).toContain('1 part in 2 million of an Antminer S21');
    expect(sentence('AI', measured)).toContain('16-bit matrices 10 % of an H100 SXM5 at its stated peak: 200,000 times nearer');
  });

  test('one block alone takes W / H', () => {
    expect(sentence('Alone')).toContain(`${two(work / 100e6 / (365.25 * 86_400) / 1e6)} million years`);
  });

  test('electricity for one bitcoin is W E / R at the chosen price', () => {
    const kilowattHours = (work * 150e-9) / 3.6e6 / subsidy;
    expect(sentence('Electricity')).toContain(
      `${two(kilowattHours / 1e9)} TWh, $${two((kilowattHours * 0.1) / 1e6)} million at 10 cents a kWh (chosen)`,
    );
  });

  test('two billion of these are a thousand S21, 30 GW against 3.5 MW', () => {
    expect(sentence('Every PC')).toMatch(
      /^2 billion of these make 0\.02\d? % of the network, as much as 1,000 Antminer S21: 30 GW against 3\.5 MW/,
    );
  });

  test('as a heater it earns back next to nothing', () => {
    const earned = (price * subsidy * 3.6e6) / (work * 150e-9);
    expect(sentence('Heater')).toContain(`earns back ${two(earned * 100)} cents a kWh`);
    expect(sentence('Heater')).toContain('a kWh of heat costs 10 cents; a plain heater 10 cents, a heat pump (COP 3) 3.33 cents');
  });

  test('the time machine names the last month of a cent a day and the last that paid for the electricity', () => {
    const monthly = networkDocument.rows.flatMap(
      ({ month, difficulty_harmonic: harmonic, subsidy_mean_btc, subsidy_btc, price_usd_mean }) => {
        if (harmonic === undefined || price_usd_mean === undefined) return [];
        const coins = (100e6 / (100e6 + (harmonic * 2 ** 48) / 65_535 / 600)) * 144 * (subsidy_mean_btc ?? subsidy_btc);
        return [{ month, usd: coins * price_usd_mean }];
      },
    );
    const cent = monthly.findLast(({ usd }) => usd >= 0.01)?.month;
    const profit = monthly.findLast(({ usd }) => usd > 0.015 * 24 * 0.1)?.month;
    expect(sentence('Time machine')).toBe(
      `It last earned a cent a day in ${cent}; its coins last paid for the electricity, at 10 cents a kWh (chosen), in ${profit}.`,
    );
  });

  test('the places that pay are those whose price lies below what a kWh earns', () => {
    const earned = (joules: number): number => (price * subsidy * 3.6e6) / (work * joules);
    const dearest = electricityDocument.rows.map((row) => row.range_usd_per_kwh?.[1] ?? row.price_usd_per_kwh);
    const paying = (joules: number): number => dearest.filter((one) => one < earned(joules)).length;
    expect(sentence('Places')).toContain(
      `at ${paying(150e-9)} of the ${dearest.length} prices in the data, at ${paying(17.5e-12)} of them with an Antminer S21`,
    );
    expect(sentence('Places')).toContain(`cost less than ${two(earned(150e-9) * 100)} cents`);
  });

  test('the claim turns where R of an S21 costs $100,000', () => {
    const cents = ((100_000 * subsidy * 3.6e6) / (work * 17.5e-12)) * 100;
    expect(sentence('The claim')).toContain(`more than ${cents.toPrecision(3)} cents`);
    expect(sentence('The claim')).toContain(`true above ${two(((100_000 * subsidy * 3.6e6) / (work * 150e-9)) * 100)} cents`);
  });

  test('a farm of 100 MW, a tenth of it for cooling, is 26,000 machines and 52 billion homes', () => {
    expect(sentence('Farm')).toContain('A farm of 100 MW (26,000 Antminer S21) does the work of 52 billion of these.');
    expect(sentence('Farm')).toContain('$96,000 for the farm at 4 cents a kWh, $1.9 billion for those homes at 10 cents');
  });

  test('the contract of the list is followed for its year, and a terahash is ten thousand of these', () => {
    expect(sentence('Renting')).toMatch(/^HashFlare, .*: \$150 for a TH\/s would have stood at minus \$\d+ after 365 days/);
    expect(sentence('Renting')).toContain('as much as 10,000 of these');
    expect(sentence('Renting')).toContain(`earns ${((86_400e12 / work) * subsidy * price * 100).toPrecision(3)} cents a day now`);
  });

  test('every row names a source with its date', () => {
    for (const row of rows) {
      const sources = row.provenances.flatMap((provenance) => provenance.sources);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.some(({ date }) => date !== undefined)).toBe(true);
    }
  });
});

test('a range shows both ends, and the worse end belongs to the earlier hardware', () => {
  const wide = contrastRows({ ...VISITOR, efficiency: { low: joulesPerHash(150e-9), high: joulesPerHash(3e-6) } });
  expect(sentence('Efficiency', wide)).toMatch(/^150,000 to 3 million J\/TH, 8,600 to 170,000 times/);
  const [, early, late] = /hardware of (\d{4}) .* to (\d{4}) /.exec(sentence('Efficiency', wide)) ?? [];
  expect(Number(early)).toBeLessThan(Number(late));
});

test.each([
  [1e-3, 'worse than any hardware in the data'],
  [1e-13, 'better than any hardware in the data'],
])('%d J a hash is %s', (value, words) => {
  const efficiency = { low: joulesPerHash(value), high: joulesPerHash(value) };
  expect(sentence('Efficiency', contrastRows({ ...VISITOR, efficiency }))).toContain(words);
});

test('without a chosen price the homes of the world pay, with their date', () => {
  expect(sentence('Electricity', contrastRows({ ...VISITOR, electricityPrice: undefined }))).toContain(
    'at 16.5 cents a kWh (homes of the world, 2025-06)',
  );
});

test('without power only the rows that need none are left', () => {
  const bare = contrastRows({ ...VISITOR, power: null, efficiency: null });
  expect(bare.map(({ title }) => title)).toEqual(['Ladder', 'Network', 'Alone', 'Time machine', 'Renting', 'AI']);
});

describe('the row on AI', () => {
  const multiplied = (index: number, backend: 'webgpu' | 'cpu', precision: 'f16' | 'f32', rate: number) => {
    const hashing = runResult(index, backend, rate);
    const { hashrate } = hashing;
    return { ...hashing, workload: 'gemm' as const, precision, hashrate: null, throughput: hashrate && { median_per_s: rate } };
  };
  const aiRow = (...runs: readonly object[]): string => {
    const [first, second] = [runResult(0, 'webgpu', 400e6), runResult(1, 'cpu', 800e6)];
    const result = { ...resultDocument([]), runs: [first, second, ...runs], headline_run_index: 1 };
    // Of each run the rows read the median only.
    return sentence('AI', rowsInWords(result as ResultDocument, {}, ENGLISH));
  };

  test('takes the processor’s product beside the processor’s hash rate, though the graphics processor’s is faster', () => {
    expect(aiRow(multiplied(2, 'webgpu', 'f16', 98.9e12), multiplied(3, 'cpu', 'f32', 67e9))).toMatch(/32-bit matrices 0\.1 % of an H100/);
  });

  test('speaks of the graphics processor, and says so, where the processor multiplied nothing', () => {
    const said = aiRow(multiplied(2, 'webgpu', 'f16', 98.9e12));
    expect(said).toMatch(/1 part in 500,000 of an Antminer S21.* 10 % of an H100 SXM5.*Both numbers are of the graphics processor\.$/);
  });
});

describe('in the reports', () => {
  const power: Power = { badge: 'typed', scope: 'chip', power_w: { low: 10, high: 20 }, source: 'typed' };
  const document = withPower(resultDocument([runResult(0, 'cpu', 8e6)]), 0, power);

  test('md has every row; text has them when asked, and the first contrast always', () => {
    expect(formatResult('md', document)).toContain('| Every PC |');
    expect(textReport(document)).toContain('One Antminer S21');
    expect(textReport(document)).not.toContain('Every PC');
    expect(textReport(document, { contrast: true, electricityPrice: undefined })).toContain('  Every PC: 2 billion of these');
  });

  test('each source stands once, and every number in brackets has its note', () => {
    const text = rowsAsText(rowsOfResult(document), (line) => line);
    const notes = [...text.matchAll(/^\[(\d+)\] (.+)$/gm)].map(([, number, source]) => ({ number, source }));
    expect(new Set(notes.map(({ source }) => source)).size).toBe(notes.length);
    const marks = new Set([...text.matchAll(/ \[([\d, ]+)\]$/gm)].flatMap(([, list = '']) => list.split(', ')));
    expect(marks).toEqual(new Set(notes.map(({ number }) => number)));
  });

  test('a weak source says so', () => {
    expect(rowsAsMarkdown(rowsOfResult(document))).toContain('(weak source)');
  });

  test('an invalid result means nothing, and one without a rate neither', () => {
    const validity = { verdict: 'invalid' as const, reasons: [raise('clock-jump', null)] };
    expect(rowsOfResult({ ...document, validity })).toEqual([]);
    expect(rowsOfResult(resultDocument([runResult(0, 'webgpu', null)]))).toEqual([]);
    expect(formatResult('md', { ...document, validity })).not.toContain('What it means');
  });
});

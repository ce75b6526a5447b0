import { afterEach, describe, expect, it } from 'vitest';
import { electricityDocument } from '../../../../src/insight/catalogue-electricity';
import { networkDocument } from '../../../../src/insight/catalogue-network';
import { ladderRungs } from '../../../../src/insight/ladder';
import { latestNetworkState } from '../../../../src/insight/network';
import { estimateCpuPower } from '../../../../src/power/estimate';
import { DATA_SNAPSHOT } from '../../../../src/insight/provenance';
import { ASSUMPTIONS, FARM_CENTS, HOME_CENTS, networkState, readAssumption } from '../../../../src/view/contrast/assumptions';
import { fields, hrefOf, setFields } from '../../../../src/view/contrast/fields';
import { chosenPower, efficiency } from '../../../../src/view/contrast/power-choice';
import { unusedValues } from '../../../../src/view/contrast/unused-values';
import { EXAMPLES, subject } from '../../../../src/view/contrast/subject';
import { reference } from '../../../../src/view/contrast/reference';
import { FILLED_IN, REPLAYABLE } from '../../../../src/view/contrast/rented/terms';
import { words } from '../../../../src/view/text/contrast';

afterEach(() => {
  fields.value = {};
});

describe('what the fields are filled with', () => {
  it('is the price of a row in the data: homes of the world, and the Ethiopian tariff for this work', () => {
    const row = (country: string, sector: string, date: string) =>
      electricityDocument.rows.find((entry) => entry.country === country && entry.sector === sector && entry.date === date);
    expect(row('World', 'residential', '2025-06')?.price_usd_per_kwh).toBe(HOME_CENTS / 100);
    expect(row('Ethiopia', 'mining', '2025-12')?.price_usd_per_kwh).toBe(FARM_CENTS / 100);
  });

  it('is the newest bundled difficulty and price, to the digits shown', () => {
    const latest = latestNetworkState();
    expect(networkState().difficulty / latest.difficulty).toBeCloseTo(1, 5);
    expect(networkState().price).toBeCloseTo(latest.price, -1);
    expect(networkState().subsidy).toBe(3.125);
  });

  it('counts the days to the halving that the data expect about April 2028', () => {
    const ahead = networkDocument.halvings.find((row) => row.date === undefined);
    expect(ahead?.note).toMatch(/April 2028/);
    const reached = new Date(Date.parse(DATA_SNAPSHOT) + ASSUMPTIONS.halving.usual * 86_400_000);
    expect(reached.toISOString().slice(0, 7)).toBe('2028-04');
  });

  it('lies within its own bounds', () => {
    for (const { usual, least, most } of Object.values(ASSUMPTIONS)) {
      expect(usual).toBeGreaterThanOrEqual(least);
      expect(usual).toBeLessThanOrEqual(most);
    }
  });

  it('counts while a field holds nonsense, and the reason is there', () => {
    setFields({ cents: 'much' });
    expect(readAssumption('cents')).toEqual({ value: HOME_CENTS, problem: { kind: 'not-a-number', text: 'much' } });
    setFields({ cents: '-1' });
    expect(readAssumption('cents').problem?.kind).toBe('outside');
  });
});

describe('whose number it is', () => {
  it('is an example before any run, never called measured', () => {
    expect(subject.value).toMatchObject({ kind: 'example', rate: 100e6 });
    expect(chosenPower.value.figure.power).toEqual({ low: 15, high: 15 });
    expect(efficiency.value.joulesPerHash.low).toBeCloseTo(150_000e-12, 15);
  });

  it('has three examples of period hardware, each with a source', () => {
    expect(EXAMPLES.length).toBe(4);
    expect(EXAMPLES.slice(1).every(({ provenance }) => (provenance?.sources.length ?? 0) > 0)).toBe(true);
  });

  it('is the number of the link where there is one, with a wide range of watts unless the link says more', () => {
    setFields({ rate: '31.9 MH/s', part: 'cpu' });
    expect(subject.value).toMatchObject({ kind: 'given', part: 'cpu' });
    const { low, high } = chosenPower.value.figure.power;
    expect(high / low).toBeGreaterThan(10);
    setFields({ watts: '10-28', badge: 'estimated' });
    expect(chosenPower.value.figure).toMatchObject({ badge: 'estimated', power: { low: 10, high: 28 } });
  });

  it('falls back to the example when the link holds no number', () => {
    setFields({ rate: 'very fast' });
    expect(subject.value.kind).toBe('example');
  });
});

describe('the watts', () => {
  it('come from a typed figure with its tolerance, with the badge Typed', () => {
    setFields({ power: 'typed', watts: '100' });
    expect(chosenPower.value.figure).toMatchObject({ badge: 'typed', power: { low: 80, high: 120 } });
    setFields({ off: '0' });
    expect(chosenPower.value.figure.power).toEqual({ low: 100, high: 100 });
  });

  it('come from a wall meter, loaded less idle, with the badge Metered', () => {
    setFields({ power: 'meter', loaded: '180', idle: '60' });
    const { figure, problem } = chosenPower.value;
    expect(problem).toBeNull();
    expect(figure).toMatchObject({ badge: 'metered', scope: 'whole-computer' });
    expect(figure.power.low).toBeLessThan(120);
    expect(figure.power.high).toBeGreaterThan(120);
  });

  it.each([
    [{ power: 'meter', loaded: '60', idle: '180' }, 'idle-above-loaded'],
    [{ power: 'meter', loaded: '60', idle: '59.9' }, 'meter-no-difference'],
    [{ power: 'meter', loaded: 'lots' }, 'meter-unreadable'],
    [{ power: 'typed', watts: '-5' }, 'watts-unreadable'],
    [{ power: 'card', card: 'Voodoo 2' }, 'card-unknown'],
  ] as const)('stay as estimated for %j, with a reason and a sentence for it', (typed, problem) => {
    setFields(typed);
    expect(chosenPower.value.problem).toBe(problem);
    expect(chosenPower.value.figure.power).toEqual({ low: 15, high: 15 });
    expect(words.frame.powerProblems[problem]).toMatch(/until then/i);
  });

  it('come from a model of the list when one is picked', () => {
    setFields({ power: 'card', card: 'geforce rtx 4090' });
    expect(chosenPower.value).toMatchObject({ problem: null, device: 'GeForce RTX 4090' });
    expect(chosenPower.value.figure.power.high).toBeGreaterThan(300);
  });
});

describe('the assumptions behind the watts', () => {
  const span = (): number => chosenPower.value.figure.power.high / chosenPower.value.figure.power.low;

  it('are the margins that the estimate itself uses, so that unchanged fields change nothing', () => {
    setFields({ rate: '31.9 MH/s', part: 'cpu' });
    expect(chosenPower.value.figure.power).toEqual(estimateCpuPower({}).power);
    expect(ASSUMPTIONS.partlow.usual).toBe(50);
    expect(ASSUMPTIONS.parthigh.usual).toBe(110);
  });

  it('narrow and widen an estimate, and nonsense leaves it as it was', () => {
    setFields({ power: 'card', card: 'GeForce RTX 4090' });
    expect(span()).toBeCloseTo(1.1 / (chosenPower.value.figure.power.low / 450), 1);
    setFields({ partlow: '100', parthigh: '100' });
    const { low, high } = chosenPower.value.figure.power;
    expect(high).toBeCloseTo(450, 9);
    expect(low).toBeLessThanOrEqual(high);
    setFields({ partlow: '150' });
    expect(readAssumption('partlow')).toEqual({ value: 50, problem: { kind: 'outside', text: '150' } });
  });

  it('let a better meter give a narrower figure', () => {
    setFields({ power: 'meter', loaded: '180', idle: '60' });
    const usual = span();
    setFields({ accuracy: '0' });
    expect(span()).toBeLessThan(usual);
    expect(chosenPower.value.figure.power).toEqual({ low: 118, high: 122 });
    setFields({ accuracy: '51' });
    expect(span()).toBe(usual);
  });
});

describe('the machine that stands for industry', () => {
  it('is the S21 unless the link names another of the list', () => {
    expect(reference().name).toBe('Antminer S21');
    setFields({ reference: 'Antminer S19' });
    expect(reference().name).toBe('Antminer S19');
    setFields({ reference: 'Antminer S0' });
    expect(reference().name).toBe('Antminer S21');
    expect(unusedValues.value).toEqual([{ name: 'reference', value: 'Antminer S0' }]);
  });
});

describe('the filled-in contract', () => {
  it('is one product of the data in all its terms: the S21 bought with hosting, which has no end of its own', () => {
    expect(FILLED_IN.map(({ provider, date }) => `${provider} ${date}`)).toEqual(['BitFuFu 2024-09']);
    expect(FILLED_IN[0]?.terms).toMatchObject({ termDays: null, maintenancePerTerahashDay: ASSUMPTIONS.fee.usual });
    expect(ASSUMPTIONS.terahashes.usual * 1e12).toBe(reference().rate);
  });
});

describe('names that words and links rely on', () => {
  it('are names of the data', () => {
    const names = ladderRungs(1).map(({ name }) => name);
    for (const name of Object.keys(words.ladder.shortNames)) expect(names).toContain(name);
    expect(names.some((name) => name.includes('~'))).toBe(false);
  });

  it('are one for each contract, the first shown among them', () => {
    const keys = REPLAYABLE.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('hashflare-sha-256-one-year-2018-01');
  });

  it('stay in the link from screen to screen', () => {
    setFields({ cents: '7', month: '2012-01' });
    expect(hrefOf('current')).toBe('#/current?cents=7&month=2012-01');
  });
});

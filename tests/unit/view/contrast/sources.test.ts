import { afterEach, describe, expect, it } from 'vitest';
import { networkMonths, shareHistory } from '../../../../src/insight/network';
import { hashesPerSecond } from '../../../../src/core/units';
import { fields, setFields } from '../../../../src/view/contrast/fields';
import { crossingSentence } from '../../../../src/view/contrast/months/months';
import { powerSources } from '../../../../src/view/contrast/power-sources';
import { farmPriceSources, homePriceSources } from '../../../../src/view/contrast/price-sources';

afterEach(() => {
  fields.value = {};
});

describe('the sources of what was filled in', () => {
  it('are those of the row of homes of the world and of the farm, one each', () => {
    expect(homePriceSources()).toHaveLength(1);
    expect(farmPriceSources()).toHaveLength(1);
    for (const { sources } of [...homePriceSources(), ...farmPriceSources()]) expect(sources[0]?.date).toMatch(/^2025/);
  });

  it('go when the person sets a price, and stay when what was typed is none', () => {
    setFields({ cents: '10', farmcents: '5' });
    expect([...homePriceSources(), ...farmPriceSources()]).toEqual([]);
    setFields({ cents: 'much' });
    expect(homePriceSources()).toHaveLength(1);
  });
});

describe('the sources of the watts', () => {
  it('are those of the picked card, with the day they were checked', () => {
    setFields({ power: 'card', card: 'GeForce RTX 4090' });
    expect(powerSources()[0]?.sources.length).toBeGreaterThan(0);
    expect(powerSources()[0]?.retrieved).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('are none for the made-up example and for typed watts, and the row of an example that is a device', () => {
    expect(powerSources()).toEqual([]);
    setFields({ power: 'typed', watts: '100' });
    expect(powerSources()).toEqual([]);
    setFields({ power: undefined, watts: undefined, example: 'i7' });
    expect(powerSources()[0]?.sources.length).toBeGreaterThan(0);
  });
});

describe('the level line of the time machine', () => {
  const points = shareHistory(hashesPerSecond(1));
  const last = points.at(-1);

  it('crosses, never crosses, or has not been crossed yet', () => {
    expect(crossingSentence(points, 100e6)).toMatch(/^The network has stayed above it since \w+ 20\d\d\.$/);
    expect(crossingSentence(points, 1e-6)).toBe('The network lies above it in every month.');
    expect(crossingSentence(points, (last?.networkRate ?? 0) * 1.001)).toMatch(/still lies below it/);
    expect(networkMonths.length).toBeGreaterThan(points.length - 1);
  });

  it('is left in the month after the last that lay below it', () => {
    const rate = points[20]?.networkRate ?? 0;
    const after = points.findIndex((_, index) => points.slice(index).every(({ networkRate }) => networkRate > rate));
    const named = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(crossingSentence(points, rate)).toContain(named.format(new Date(`${points[after]?.month}-01T00:00:00Z`)));
  });
});

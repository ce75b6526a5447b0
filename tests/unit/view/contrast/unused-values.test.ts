import { afterEach, describe, expect, it } from 'vitest';
import { ladderRungs } from '../../../../src/insight/ladder';
import { modernDevices } from '../../../../src/insight/password-hash-rates';
import { fields, setFields } from '../../../../src/view/contrast/fields';
import { withoutPower, withoutRungs } from '../../../../src/view/contrast/ladder/ladder-model';
import '../../../../src/view/contrast/current/places';
import '../../../../src/view/contrast/ladder/ladder';
import '../../../../src/view/contrast/months/months';
import { FILLED_IN } from '../../../../src/view/contrast/rented/terms';
import '../../../../src/view/contrast/rented/rented';
import { ASSUMPTIONS } from '../../../../src/view/contrast/assumptions';
import { unusedValues } from '../../../../src/view/contrast/unused-values';
import { words } from '../../../../src/view/text/contrast';

afterEach(() => {
  fields.value = {};
});

describe('values of a link', () => {
  it.each([
    { month: '2030-01' },
    { with: 'Nonsense' },
    { deal: 'x' },
    { machine: 'x' },
    { axis: 'x' },
    { places: 'x' },
    { example: 'x' },
    { power: 'x' },
    { watts: 'abc' },
    { part: 'x' },
    { signs: 'x' },
    { bill: 'x' },
  ])('are named when they cannot be used: %j', (set) => {
    setFields(set);
    const [[name, value]] = Object.entries(set) as [[string, string]];
    expect(unusedValues.value).toEqual([{ name, value }]);
  });

  it('are not named when they can be used', () => {
    setFields({ month: '2011-01', with: 'Core i7-920~GeForce RTX 3090', deal: 'own', machine: 'own', axis: 'efficiency', places: 'us' });
    expect(unusedValues.value).toEqual([]);
    setFields({ machine: 'Antminer S19', example: 'i7', power: 'meter', part: 'cpu', bill: 'capped', signs: 'guaranteed,nothing' });
    expect(unusedValues.value).toEqual([]);
    setFields({ power: undefined, watts: '10-28', badge: 'estimated', scope: 'chip' });
    expect(unusedValues.value).toEqual([]);
  });

  it('are named alone when the others of their list can be used', () => {
    setFields({ with: 'Core i7-920~Nonsense' });
    expect(unusedValues.value).toEqual([{ name: 'with', value: 'Nonsense' }]);
  });

  it('are left to the sentence beside their field when they were typed there', () => {
    setFields({ power: 'typed', watts: 'abc' });
    expect(unusedValues.value).toEqual([]);
  });
});

describe('what counts until a rate is readable', () => {
  it('is the measurement where there is one, else the example', () => {
    expect(words.frame.rateUnreadable('x', true)).toMatch(/the measurement counts/);
    expect(words.frame.rateUnreadable('x', false)).toMatch(/the example counts/);
  });
});

describe('devices of the ladder', () => {
  const rungs = ladderRungs(1);

  it.each(['GeForce RTX 4090', 'GeForce RTX 3090', 'Radeon RX 6800 XT'])('%s is not called unmeasured, because it is a rung', (name) => {
    expect(modernDevices.some((device) => device.name === name)).toBe(true);
    expect(withoutRungs(modernDevices, rungs).some((device) => device.name === name)).toBe(false);
  });

  it('leave the others of the search in', () => {
    expect(withoutRungs(modernDevices, rungs).map(({ name }) => name)).toContain('GeForce RTX 5090');
  });

  it('without known watts are named, and only when picked', () => {
    const bare = rungs.find((rung) => rung.efficiency === null && rung.kind !== 'network')?.name ?? '';
    expect(bare).not.toBe('');
    expect(withoutPower(rungs, [bare, 'Core i7-920'])).toEqual([bare]);
    expect(withoutPower(rungs, [])).toEqual([]);
  });
});

describe('the terms filled in', () => {
  it('are those of one contract in the data, to the digits shown', () => {
    expect(FILLED_IN).toHaveLength(1);
    expect(FILLED_IN[0]?.date).toBe('2024-09');
    expect(FILLED_IN[0]?.terms?.maintenancePerTerahashDay).toBeCloseTo(ASSUMPTIONS.fee.usual, 3);
  });
});

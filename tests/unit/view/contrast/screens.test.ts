import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderRungs } from '../../../../src/insight/ladder';
import { NAME_SEPARATOR } from '../../../../src/view/contrast/ladder/ladder-model';
import { FIELD_NAMES, readFragment, SCREENS, writeFragment } from '../../../../src/view/contrast/screens';

describe('the part of the address that opens a screen', () => {
  it('comes back as it was written, for any values in any fields', () => {
    const value = fc.string({ minLength: 1, maxLength: 40 });
    const fields = fc.dictionary(fc.constantFrom(...FIELD_NAMES), value, { maxKeys: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...SCREENS), fields, (screen, written) => {
        const opened = readFragment(writeFragment(screen, written));
        expect(opened).toEqual({ screen, fields: { ...written }, unknown: [] });
      }),
    );
  });

  it('is short and readable for what people share', () => {
    expect(writeFragment('months', { month: '2011-01', cents: '10' })).toBe('#/months?cents=10&month=2011-01');
    expect(writeFragment('ladder', {})).toBe('#/ladder');
  });

  it.each(['', '#measure', '#/', '#/nowhere', '#/ladders', 'ladder', '#/ladder/more'])('is left to others when it is %j', (fragment) => {
    expect(readFragment(fragment)).toBeNull();
  });

  it('names what no screen knows and keeps the rest', () => {
    expect(readFragment('#/current?cents=7&colour=red')).toEqual({ screen: 'current', fields: { cents: '7' }, unknown: ['colour'] });
  });

  it('does not grow with a hostile link', () => {
    const opened = readFragment(`#/ladder?card=${'x'.repeat(100_000)}&${'y'.repeat(1000)}=1`);
    expect(opened?.fields.card?.length).toBe(200);
    expect(JSON.stringify(opened).length).toBeLessThan(400);
    expect(readFragment(`#/ladder?with=${'x'.repeat(100_000)}`)?.fields.with?.length).toBe(1000);
  });

  it('has room for as many devices as can be picked, with the longest names of the list', () => {
    const longest = ladderRungs(1)
      .map(({ name }) => name)
      .toSorted((first, second) => second.length - first.length)
      .slice(0, 8)
      .join(NAME_SEPARATOR);
    expect(longest.length).toBeGreaterThan(200);
    expect(readFragment(writeFragment('ladder', { with: longest }))?.fields.with).toBe(longest);
  });

  it('takes no name from the prototype', () => {
    expect(readFragment('#/ladder?__proto__=1&constructor=2')?.fields).toEqual({});
  });
});

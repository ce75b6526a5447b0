/** What `--power` and `--price` accept, on both sides of every boundary. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommandLine } from '../../../src/cli/arguments';
import { parsePower } from '../../../src/cli/power-option';
import { HashwattError } from '../../../src/core/errors';

function given(text: string) {
  const choice = parsePower(text);
  if (choice.kind !== 'given') throw new Error(`"${text}" was not taken as watts`);
  return choice;
}

describe('--power', () => {
  test('left out means sensors', () => {
    expect(parseCommandLine([])).toMatchObject({ power: { kind: 'sensors' } });
  });

  test.each(['sensors', 'estimate', 'none'] as const)('%s is a word of its own', (word) => {
    expect(parsePower(word)).toEqual({ kind: word });
  });

  test('one figure is taken as give or take a fifth, and says so', () => {
    const { figure, scope } = given('45W');
    expect(figure).toMatchObject({ badge: 'typed', power: { low: 36, high: 54 } });
    expect(figure.source).toContain('45W');
    expect(figure.source).toContain('a fifth');
    expect(scope).toBeNull();
  });

  test('a range is taken as it stands', () => {
    expect(given('40-60W').figure).toMatchObject({ badge: 'typed', power: { low: 40, high: 60 } });
  });

  test.each([
    ['1.2kW', 960, 1440],
    ['500mW', 0.4, 0.6],
    ['0.001W', 0.0008, 0.0012],
    ['1000000W', 8e5, 1.2e6],
  ])('%s lies between %d and %d W', (text, low, high) => {
    const { power } = given(text).figure;
    expect(power.low).toBeCloseTo(low, 9);
    expect(power.high).toBeCloseTo(high, 6);
  });

  test.each([
    ['45W:chip', 'chip'],
    ['40-60W:board', 'board'],
    ['45W:computer', 'whole-computer'],
  ])('%s covers %s', (text, scope) => {
    expect(given(text)).toMatchObject({ scope, figure: { scope } });
  });

  test('how far sensors or a meter may be off can be said, from 0 to 90 %', () => {
    expect(parsePower('sensors:10%')).toEqual({ kind: 'sensors', error: 0.1 });
    expect(parsePower('sensors:0%')).toEqual({ kind: 'sensors', error: 0 });
    expect(parsePower('sensors:90%')).toEqual({ kind: 'sensors', error: 0.9 });
    const { power } = given('meter:38,97:3%').figure;
    expect(power.low).toBeCloseTo(97 - 38 - (1 + 0.03 * 97) - (1 + 0.03 * 38), 9);
    for (const wrong of ['sensors:91%', 'sensors:', 'sensors:10', 'sensors:-1%', 'meter:38,97:91%', 'meter:38,97:%'])
      expect(() => parsePower(wrong), wrong).toThrow(HashwattError);
  });

  test('two meter readings give what hashing added, each give or take its last digit and 2 %', () => {
    const { figure, scope } = given('meter:38,97');
    expect(scope).toBe('whole-computer');
    expect(figure.badge).toBe('metered');
    expect(figure.power.low).toBeCloseTo(97 - 38 - (1 + 0.02 * 97) - (1 + 0.02 * 38), 9);
    expect(figure.power.high).toBeCloseTo(97 - 38 + (1 + 0.02 * 97) + (1 + 0.02 * 38), 9);
  });

  test('the coarser of two readings decides the last digit', () => {
    const coarse = given('meter:38.0,97').figure.power;
    const fine = given('meter:38.0,97.0').figure.power;
    expect(coarse.high - coarse.low - (fine.high - fine.low)).toBeCloseTo(4 * 0.9, 9);
  });

  test.each([
    ['45', /45W/],
    ['45w', /45W/],
    ['0W', /0\.001/],
    ['0.0009W', /0\.001/],
    ['1000001W', /1000000/],
    ['-5W', /45W/],
    ['1e3W', /45W/],
    ['60-40W', /lower end/],
    ['40-40W', /lower end/],
    ['45W:desk', /chip, board, computer/],
    ['meter:97', /meter:IDLE,LOADED/],
    ['meter:97,38', /idle reading first/],
    ['meter:97,97', /further apart/],
    ['meter:95,97', /further apart/],
    ['meter:38,0', /0\.001/],
    ['', /45W/],
  ])('"%s" is refused with a sentence', (text, sentence) => {
    expect(() => parsePower(text)).toThrow(HashwattError);
    expect(() => parsePower(text)).toThrow(sentence);
  });

  test('whatever is accepted is a range above zero with its low end below its high end', () => {
    const number = fc.oneof(
      fc.nat(2_000_000).map(String),
      fc.double({ min: 0, max: 2e6, noNaN: true }).map((value) => value.toFixed(2)),
    );
    const words = fc.oneof(
      fc.tuple(number, fc.constantFrom('W', 'kW', 'mW')).map(([first, unit]) => `${first}${unit}`),
      fc.tuple(number, number).map(([first, second]) => `${first}-${second}W`),
      fc.tuple(number, number).map(([idle, loaded]) => `meter:${idle},${loaded}`),
    );
    fc.assert(
      fc.property(words, (text) => {
        const power = attempt(text)?.power ?? { low: 1, high: 2 };
        expect(power.low).toBeGreaterThan(0);
        expect(power.high).toBeGreaterThan(power.low);
      }),
    );
  });

  test('every sensible amount, range and pair of readings is accepted', () => {
    const low = fc.integer({ min: 1, max: 1_000 });
    const sensible = fc.oneof(
      fc.tuple(low, fc.constantFrom('W', 'kW')).map(([first, unit]) => `${first}${unit}`),
      fc.tuple(low, low).map(([first, more]) => `${first}-${first + more}W`),
      fc.tuple(low, low).map(([idle, more]) => `meter:${idle},${2 * idle + more + 5}`),
    );
    fc.assert(fc.property(sensible, (text) => void expect(attempt(text)).not.toBeNull()));
  });
});

function attempt(text: string) {
  try {
    return given(text).figure;
  } catch (error) {
    if (error instanceof HashwattError) return null;
    throw error;
  }
}

describe('--price', () => {
  test('is dollars for a kilowatt-hour; left out it is undefined', () => {
    expect(parseCommandLine(['--price', '0.10', '--contrast'])).toMatchObject({ electricityPrice: 0.1, contrast: true });
    expect(parseCommandLine([])).toMatchObject({ electricityPrice: undefined, contrast: false });
    expect(parseCommandLine(['--price', '0'])).toMatchObject({ electricityPrice: 0 });
    expect(parseCommandLine(['--price', '9.99'])).toMatchObject({ electricityPrice: 9.99 });
  });

  test.each(['10', '-1', '16 cents', '0,10', 'free'])('"%s" is refused', (text) => {
    expect(() => parseCommandLine([`--price=${text}`])).toThrow(/--price.*0\.10/);
  });
});

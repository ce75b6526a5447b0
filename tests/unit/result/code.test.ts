import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashesPerSecond } from '../../../src/core/units';
import { CODE_RATE_BOUNDS, type CodeFields, classMark, codeOf, decodeCode, encodeFields } from '../../../src/result/code';
import { INVALID, NOT_COMPARABLE, RESULT, WITHOUT_NUMBER } from '../../fixtures/events/documents';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const plain = (code: string): string => code.replace('-', '');

const anyFields: fc.Arbitrary<CodeFields> = fc
  .record({
    backend: fc.constantFrom('webgpu' as const, 'cpu' as const, 'both' as const),
    exponent: fc.double({ min: 0, max: 13.1, noNaN: true }),
    classMark: fc.integer({ min: 0, max: 31 }),
    idMark: fc.integer({ min: 0, max: 255 }),
  })
  .map(({ exponent, ...others }) => ({ ...others, rate: hashesPerSecond(10 ** exponent) }));

/** Many codes over the whole range, the same in every run. */
const sample = fc.sample(anyFields, { numRuns: 120, seed: 20_261_121 });

function valueOf(text: string): CodeFields {
  const decoded = decodeCode(text);
  if (decoded.kind !== 'ok') throw new Error(`${text} is ${decoded.kind}`);
  return decoded.fields;
}

test('every code gives back backend, class mark and id mark exactly, and the rate to 0.047 %', () => {
  fc.assert(
    fc.property(anyFields, (fields) => {
      const code = encodeFields(fields);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      const { rate, ...others } = valueOf(code);
      expect({ ...fields, rate }).toEqual({ ...others, rate });
      expect(Math.abs(rate / fields.rate - 1)).toBeLessThan(0.00047);
      expect(encodeFields(valueOf(code))).toBe(code);
    }),
  );
});

/** What decoding makes of a wrong code: never `ok`; `corrected` only to what was meant. */
function outcomes(
  wrongs: readonly string[],
  meant: string,
): { readonly corrected: number; readonly refused: number; readonly wrong: string[] } {
  const decoded = wrongs.map((text) => ({ text, decoded: decodeCode(text) }));
  return {
    corrected: decoded.filter(({ decoded: one }) => one.kind === 'corrected' && plain(one.code) === meant).length,
    refused: decoded.filter(({ decoded: one }) => one.kind === 'bad').length,
    wrong: decoded
      .filter(({ decoded: one }) => one.kind === 'ok' || (one.kind === 'corrected' && plain(one.code) !== meant))
      .map(({ text }) => text),
  };
}

test('each of the 248 single wrong characters leads back to the code that was meant', () => {
  for (const fields of sample) {
    const code = plain(encodeFields(fields));
    const wrongs = [...code].flatMap((right, place) =>
      [...ALPHABET.replace(right, '')].map((wrong) => [...code].with(place, wrong).join('')),
    );
    expect(outcomes(wrongs, code)).toEqual({ corrected: 248, refused: 0, wrong: [] });
  }
});

test('each of the 28 swaps of two different characters leads back to the code that was meant, or is refused; never taken', () => {
  let corrected = 0;
  let swaps = 0;
  for (const fields of sample) {
    const code = plain(encodeFields(fields));
    const places = [...code].flatMap((one, first) =>
      [...code].flatMap((other, second) => (first < second && one !== other ? [[first, second] as const] : [])),
    );
    const found = outcomes(
      places.map(([first, second]) =>
        [...code]
          .with(first, code[second] ?? '')
          .with(second, code[first] ?? '')
          .join(''),
      ),
      code,
    );
    expect(found.wrong).toEqual([]);
    corrected += found.corrected;
    swaps += places.length;
  }
  expect(swaps).toBeGreaterThan(sample.length * 25);
  // The others are explained by another swap just as well.
  expect(corrected).toBeGreaterThan(swaps / 3);
});

test('no two wrong characters make another code, because codes differ in three places', () => {
  const code = plain(encodeFields(sample[0] ?? expect.fail()));
  const taken: string[] = [];
  for (let first = 0; first < 8; first++) {
    for (let second = first + 1; second < 8; second++) {
      for (const one of ALPHABET.replace(code[first] ?? '', '')) {
        for (const other of ALPHABET.replace(code[second] ?? '', '')) {
          const wrong = [...code].with(first, one).with(second, other).join('');
          if (decodeCode(wrong).kind === 'ok') taken.push(wrong);
        }
      }
    }
  }
  expect(taken).toEqual([]);
});

test('lower case, spaces, hyphens of every kind, I and L for 1, O for 0 are read as meant', () => {
  for (const fields of sample) {
    const code = encodeFields(fields);
    const expected = valueOf(code);
    for (const typed of [
      code.toLowerCase(),
      plain(code),
      [...plain(code)].join(' '),
      ` ${code.replace('-', ' \u2013 ')}\u00a0`,
      code.replaceAll('1', 'I').replaceAll('0', 'O'),
      code.replaceAll('1', 'l').replaceAll('0', 'o'),
    ]) {
      expect(valueOf(typed)).toEqual(expected);
    }
  }
});

describe('hostile text', () => {
  test.each([
    ['', 'empty'],
    [' - - ', 'empty'],
    ['ABC', 'length'],
    ['ABCDEFGHJ', 'length'],
    ['ABCD-EFGU', 'character'],
    ['<script>', 'character'],
    ['\u202eABCDEFGH', 'character'],
    ['constructor', 'character'],
    ['0000-0000', 'checksum'],
  ] as const)('%j is refused: %s', (text, reason) => {
    expect(decodeCode(text)).toEqual({ kind: 'bad', reason });
  });

  test('ten million characters are refused for their length, before anything is done with them', () => {
    expect(decodeCode('A'.repeat(10_000_000))).toEqual({ kind: 'bad', reason: 'length' });
  });

  test('eight equal characters are never a code', () => {
    for (const character of ALPHABET) expect(decodeCode(character.repeat(8)).kind).not.toBe('ok');
  });

  test('any text at all is answered without a throw, and what is taken encodes to itself', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 9 })),
        (text) => {
          const decoded = decodeCode(text);
          if (decoded.kind !== 'bad') expect(encodeFields(decoded.fields)).toBe(decoded.code);
        },
      ),
    );
  });

  test('a kept-free backend number is no code, although its check characters are right', () => {
    // Symbol 31 first sets both bits of the backend; the last two characters are searched.
    const kinds = new Set<string>();
    for (const one of ALPHABET) for (const other of ALPHABET) kinds.add(decodeCode(`Z00000${one}${other}`).kind);
    expect(kinds.has('ok')).toBe(false);
  });
});

describe('the ends of the scale', () => {
  const fields = { backend: 'cpu', classMark: 31, idMark: 255 } as const;
  test.each([CODE_RATE_BOUNDS.least, CODE_RATE_BOUNDS.most])('%d H/s has a code', (rate) => {
    expect(valueOf(encodeFields({ ...fields, rate: hashesPerSecond(rate) })).rate / rate).toBeCloseTo(1, 9);
  });
  test.each([0, 0.99, CODE_RATE_BOUNDS.most * 1.001, Number.NaN, Number.POSITIVE_INFINITY, -5])('%d H/s has none', (rate) => {
    expect(() => encodeFields({ ...fields, rate: hashesPerSecond(Math.max(0, rate)) })).toThrow(RangeError);
  });
  test.each([
    ['classMark', 32],
    ['idMark', 256],
    ['idMark', 0.5],
  ])('%s %d does not fit', (name, value) => {
    expect(() => encodeFields({ ...fields, rate: hashesPerSecond(1), [name]: value })).toThrow(RangeError);
  });
});

describe('of a document', () => {
  test('the headline run speaks, with the class and the id in it', () => {
    const document = { ...RESULT, params: { ...RESULT.params, class_code: 'PHYS-7B' } };
    const { rate, ...others } = valueOf(codeOf(document) ?? '');
    expect(rate / 412_600_000).toBeCloseTo(1, 3);
    const mark = createHash('sha256').update('hashwatt class PHYS-7B').digest().readUInt16BE(0) % 31;
    expect(others).toEqual({ backend: 'webgpu', classMark: 1 + mark, idMark: createHash('sha256').update(RESULT.id).digest()[0] });
  });

  test('a result that may not be compared has a code, an invalid one and one without a rate have none', () => {
    expect(codeOf(NOT_COMPARABLE)).not.toBeNull();
    expect(codeOf(INVALID)).toBeNull();
    expect(codeOf({ ...INVALID, validity: { verdict: 'valid', reasons: [] } })).not.toBeNull();
    expect(codeOf(WITHOUT_NUMBER)).toBeNull();
    expect(codeOf({ ...RESULT, params: { ...RESULT.params, class_code: 'too long to be a class code' } })).toBeNull();
  });

  test('no class code is told apart from every class code', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABCXYZ019-'), minLength: 1, maxLength: 16 }), (code) => {
        expect(classMark(code)).toBeGreaterThan(0);
        expect(classMark(code)).toBeLessThan(32);
      }),
    );
    expect(classMark('')).toBe(0);
  });

  test('class marks are spread evenly enough that 30 in 31 other classes are recognised', () => {
    const marks = Array.from({ length: 3100 }, (_, index) => classMark(`CLASS-${index}`));
    const counts = marks.reduce((sums, mark) => sums.set(mark, (sums.get(mark) ?? 0) + 1), new Map<number, number>());
    expect(counts.size).toBe(31);
    expect(Math.max(...counts.values())).toBeLessThan(145);
  });
});

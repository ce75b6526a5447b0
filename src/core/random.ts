/**
 * Seeded random numbers (xoshiro128**, Blackman and Vigna, public domain reference): same seed, same run, on every machine.
 * Place: leftmost room; imports nothing. Not for secrets.
 */
export interface Random {
  /** Uniform over 0 .. 2^32 - 1. */
  nextWord(): number;
  /** Uniform over [0, 1) with 32 bits. */
  nextUnit(): number;
  /** Uniform over 0 .. limit - 1; limit from 1 to 2^32. */
  nextBelow(limit: number): number;
}

/** `seed` is 1 to 32 hex digits. */
export function createRandom(seed: string): Random {
  if (!/^[0-9a-fA-F]{1,32}$/.test(seed)) throw new TypeError(`"seed" expected 1 to 32 hex digits, got ${JSON.stringify(seed)}`);
  const digits = seed.padStart(32, '0');
  const state = Uint32Array.from({ length: 4 }, (_, index) => Number.parseInt(digits.slice(8 * index, 8 * index + 8), 16));
  // Two rounds in which each word takes in the one before: the first word drawn depends on the second word of the state alone, which
  // seeds such as 1 and 2 have in common. Every turn can be undone, so different seeds give different states.
  for (let turn = 0; turn < 8; turn++) {
    const [own = 0, before = 0] = [state[turn % 4], state[(turn + 3) % 4]];
    state[turn % 4] = splitmix((own ^ before) + turn);
  }
  // One seed in 2^128 comes out all zero, from where the generator would never leave.
  if (state.every((word) => word === 0)) state[0] = 1;
  // Four variables instead of the array: a bootstrap draws tens of thousands of words.
  let [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = state;
  const nextWord = (): number => {
    const result = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9) >>> 0;
    const third = s2 ^ s0;
    const fourth = s3 ^ s1;
    s2 = third ^ (s1 << 9);
    s1 ^= third;
    s0 ^= fourth;
    s3 = rotateLeft(fourth, 11);
    return result;
  };
  // Of the limit asked for last: a bootstrap asks for the same one thousands of times, and this remainder is its dearest step.
  let lastLimit = Number.NaN;
  let ceiling = 0;
  return {
    nextWord,
    nextUnit: () => nextWord() / 2 ** 32,
    nextBelow(limit) {
      if (limit !== lastLimit) {
        if (!Number.isInteger(limit) || limit < 1 || limit > 2 ** 32) throw new RangeError(`"limit" expected 1 to 2^32, got ${limit}`);
        lastLimit = limit;
        // Words past the last whole multiple of the limit would favour small results.
        ceiling = 2 ** 32 - (2 ** 32 % limit);
      }
      let word = nextWord();
      while (word >= ceiling) word = nextWord();
      return limit === 2 ** 32 ? word : word % (limit >>> 0);
    },
  };
}

function rotateLeft(word: number, count: number): number {
  return (word << count) | (word >>> (32 - count));
}

/** The finaliser of splitmix32: one to one over 32-bit words. */
function splitmix(value: number): number {
  let mixed = (value + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/**
 * Random matrices of a seed: full mantissas for single precision, so that a kernel that computes with fewer bits shows; every half-precision
 * step between -1 and 1; every byte.
 * Place: beside the contract; the engine makes them once, hands them to the backend and keeps them for the check.
 */
import { createRandom, type Random } from '../../core/random';
import type { MatrixInputs, MatrixShape } from './contract';

/** Some 10 ms: short enough for Stop and for the event loop. */
const WORDS_A_TURN = 2 ** 19;

/** @param pause lets other things run between turns; whoever stops throws from it */
export async function makeInputs(shape: MatrixShape, seed: string, pause: () => Promise<void>): Promise<MatrixInputs> {
  const random = createRandom(seed);
  const { precision, columns, depth } = shape;
  const rows = shape.rows + shape.spareRows;
  if (precision === 'copy') return { kind: 'words', left: await filledWords(new Uint32Array((rows * columns) / 4), random, pause) };
  if (precision === 'int8') {
    const left = await filledBytes(rows * depth, random, pause);
    return { kind: 'whole', left, right: await filledBytes(depth * columns, random, pause) };
  }
  const next = precision === 'f16' ? halfOf : singleOf;
  const left = await filledReals(new Float32Array(rows * depth), random, next, pause);
  return { kind: 'real', left, right: await filledReals(new Float32Array(depth * columns), random, next, pause) };
}

/** -1 to 1 in steps of 2^-31, then rounded to 24 bits by the array that takes it. */
function singleOf(word: number): number {
  return word / 2 ** 31 - 1;
}

/** -1 to just below 1 in steps of 2^-11: half precision holds each exactly. */
function halfOf(word: number): number {
  return (word >>> 20) / 2 ** 11 - 1;
}

async function filledReals(
  values: Float32Array<ArrayBuffer>,
  random: Random,
  next: (word: number) => number,
  pause: () => Promise<void>,
): Promise<Float32Array<ArrayBuffer>> {
  for (let index = 0; index < values.length; index++) {
    if (index % WORDS_A_TURN === WORDS_A_TURN - 1) await pause();
    values[index] = next(random.nextWord());
  }
  return values;
}

async function filledBytes(count: number, random: Random, pause: () => Promise<void>): Promise<Int8Array<ArrayBuffer>> {
  const words = await filledWords(new Uint32Array(Math.ceil(count / 4)), random, pause);
  return new Int8Array(words.buffer, 0, count);
}

async function filledWords(words: Uint32Array<ArrayBuffer>, random: Random, pause: () => Promise<void>): Promise<Uint32Array<ArrayBuffer>> {
  for (let index = 0; index < words.length; index++) {
    if (index % WORDS_A_TURN === WORDS_A_TURN - 1) await pause();
    words[index] = random.nextWord();
  }
  return words;
}

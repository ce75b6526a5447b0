/**
 * The pieces that every block of the document is made of.
 * Place: under schema.ts and its blocks.
 */
import * as v from 'valibot';

/** Puts the meaning beside the field; shown in the generated page and the JSON Schema. */
export const is = <Schema extends v.GenericSchema>(meaning: string, schema: Schema) => v.pipe(schema, v.description(meaning));

export const finite = v.pipe(v.number(), v.finite());
export const positive = v.pipe(finite, v.minValue(0));
export const whole = v.pipe(finite, v.integer(), v.minValue(0));
export const word = v.pipe(whole, v.maxValue(0xffffffff));
export const bits = v.pipe(whole, v.minValue(1), v.maxValue(32));
export const probability = v.pipe(positive, v.maxValue(1));
/** Of any text in a document, characters. */
export const TEXT_LIMIT = 2000;
export const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
export const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
export const count64 = v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,19})$/));
export const interval = v.pipe(
  v.strictTuple([finite, finite]),
  v.check(([low, high]) => low <= high, 'the lower end is above the upper'),
);

/** A list with a limit, so that no stranger's document has more of anything than this program can write. */
export const list = <Item extends v.GenericSchema>(item: Item, most: number) => v.pipe(v.array(item), v.maxLength(most));

/** An hour, the longest run, in windows of 250 ms, the shortest. */
export const MOST_SAMPLES = 14_400;
/** 100 repetitions of eight runs, all workloads on both backends, and nine more for scaling make 809. */
export const MOST_RUNS = 1_500;
/** 809 runs with each of the 18 reasons that can stand together. */
export const MOST_REASONS = 20_000;
/** Bins: 64 places, or a worker each of at most 256, and the GPU. */
export const MOST_BINS = 1_024;
/** Words of a kind: codes of problems, names of settings, ways to sort matches, blocks of the gate. None is near it. */
export const MOST_WORDS = 100;
/** The estimate from 400 matches is good to 5 % (one standard deviation), 9.8 % at 95 %. */
export const RECEIPT_MATCHES = 400;

/**
 * Whose number the screens speak of: a measurement of this device, a number from the link or typed, or an example that says so.
 * Place: reads the page's activity and the fields; every screen reads `subject`.
 */
import { computed } from '@preact/signals';
import { exactly, rangeOf } from '../../core/range';
import { type HashesPerSecond, hashesPerSecond, type Range, type Watts, watts } from '../../core/units';
import { eraDocument } from '../../insight/catalogue-era';
import { type Provenance, provenanceOf } from '../../insight/provenance';
import type { PowerFigure } from '../../power/figure';
import type { ResultDocument } from '../../result/schema';
import { isRated, type RatedRun } from '../result/select';
import { activity } from '../state';
import { fields } from './fields';
import { written } from './number-habits';
import { typedRate } from './typed-number';

export type Part = 'webgpu' | 'cpu' | 'both';

interface Counted {
  readonly rate: HashesPerSecond;
  /** The interval of the measurement; equal ends otherwise. */
  readonly range: Range<HashesPerSecond>;
  readonly part: Part;
}

export type Subject =
  | (Counted & { readonly kind: 'measured'; readonly run: RatedRun; readonly document: ResultDocument })
  | (Counted & { readonly kind: 'given' })
  | (Counted & { readonly kind: 'example'; readonly example: Example });

export interface Example {
  readonly id: string;
  /** Empty: the made-up one, whose name the text holds. */
  readonly name: string;
  readonly rate: HashesPerSecond;
  readonly power: Range<Watts>;
  readonly part: Part;
  readonly provenance: Provenance | null;
}

/** Round figures of nobody's device, easy to scale in one's head. */
const LAPTOP: Example = {
  id: 'laptop',
  name: '',
  rate: hashesPerSecond(100e6),
  power: exactly(watts(15)),
  part: 'webgpu',
  provenance: null,
};

const EXAMPLE_ROWS: readonly (readonly [id: string, name: string])[] = [
  ['i7', 'Core i7-2600K'],
  ['hd5870', 'Radeon HD 5870'],
  ['rtx4090', 'GeForce RTX 4090'],
];

export const EXAMPLES: readonly Example[] = [
  LAPTOP,
  ...EXAMPLE_ROWS.flatMap(([id, name]): Example[] => {
    const row = eraDocument.rows.find((candidate) => candidate.name === name);
    if (row?.power_w === undefined) return [];
    const provenance = provenanceOf(eraDocument, row);
    const part: Part = row.class === 'cpu' ? 'cpu' : 'webgpu';
    return [{ id, name, rate: hashesPerSecond(row.hashrate_hs), power: exactly(watts(row.power_w)), part, provenance }];
  }),
];

/** From a hash a day by hand to a thousand networks: more is a typing error. */
export const RATE_BOUNDS = { least: 1e-6, most: 1e24 };

export const subject = computed<Subject>(() => {
  const { rate, part, example } = fields.value;
  const measured = measuredRuns();
  if (rate !== undefined) {
    const run = measured.find((candidate) => written(candidate.rate) === rate);
    if (run !== undefined) return run;
    const typed = typedRate(rate, RATE_BOUNDS);
    if (typed.kind === 'number') {
      const value = hashesPerSecond(typed.value);
      return { kind: 'given', rate: value, range: exactly(value), part: part === 'cpu' || part === 'both' ? part : 'webgpu' };
    }
  }
  const [first] = measured;
  if (first !== undefined && example === undefined) return first;
  const chosen = EXAMPLES.find((candidate) => candidate.id === example) ?? LAPTOP;
  return { kind: 'example', example: chosen, rate: chosen.rate, range: exactly(chosen.rate), part: chosen.part };
});

/** The result on the page, if it counts. By itself, so that a running measurement redraws nothing here. */
export const shownResult = computed<ResultDocument | null>(() => {
  const now = activity.value;
  return now.kind === 'done' && now.result.validity.verdict !== 'invalid' ? now.result : null;
});

/** The rated runs of that result, headline first. */
export function measuredRuns(): readonly Extract<Subject, { kind: 'measured' }>[] {
  const result = shownResult.value;
  if (result === null) return [];
  const rated = result.runs.filter(isRated).filter((run) => run.hashrate.median_h_per_s > 0);
  return rated
    .toSorted((first, second) => Number(second.index === result.headline_run_index) - Number(first.index === result.headline_run_index))
    .map((run) => measuredOf(run, result));
}

function measuredOf(run: RatedRun, document: ResultDocument): Extract<Subject, { kind: 'measured' }> {
  const { median_h_per_s: median, interval_95_h_per_s: interval, worst_h_per_s: worst } = run.hashrate;
  const rate = hashesPerSecond(median);
  const [intervalLow, high] = interval ?? [median, median];
  // Few and uneven windows can let the interval reach zero, and no energy per hash follows from a rate of zero.
  const low = [intervalLow, worst, median].find((end) => end > 0) ?? median;
  const range = rangeOf('rate', hashesPerSecond(Math.min(low, median)), hashesPerSecond(Math.max(high, median)));
  return { kind: 'measured', run, document, rate, range, part: run.backend };
}

export function exampleFigure(example: Example): PowerFigure {
  return { badge: 'typed', scope: 'board', power: example.power, source: example.name };
}

/**
 * What the picture of a result says, in words: the page's own sentences, cut from the very document that is shown.
 * Place: before card-layout.ts; loaded with the picture. Null where no number counts: a number that is void gets no picture.
 */
import { hashesPerSecond } from '../../core/units';
import { firstContrast } from '../../insight/hardware';
import { accelerator, REFERENCE_ACCELERATOR } from '../../insight/inversion';
import { acceleratorSide } from '../../insight/two-sided';
import { codeOf } from '../../result/code';
import type { ResultDocument, RunResult, ValidityReason } from '../../result/schema';
import { fastestThroughput, type ThroughputRun } from '../../result/throughput';
import { count, part } from '../contrast/quantity-text';
import { countWords, dateTime, rateText, rateUnit, unitFactor } from '../format';
import { adapterOf, hardwareOf } from '../result/headline';
import { addressOfPage } from '../result/page-address';
import { powerSummary } from '../result/power-line';
import { headlineRun, type RatedRun } from '../result/select';
import { distinct, nameOf } from '../result/verdict';
import { words } from '../text/card';
import { sayReason, text } from '../text/text';
import { throughputText } from '../throughput-text';

export interface CardContent {
  readonly name: string;
  readonly tagline: string;
  readonly date: string;
  readonly value: string;
  readonly plusMinus: string | null;
  readonly unit: string;
  readonly sentence: string;
  /** Chip, technology, threads; then browser and system; then watts, where they are known. */
  readonly facts: readonly string[];
  readonly verdict: {
    readonly kind: ResultDocument['validity']['verdict'];
    readonly title: string;
    /** What decides first; empty where all is plainly well. */
    readonly reasons: readonly string[];
  };
  readonly contrast: string;
  readonly code: string | null;
  /** Where to try it, without the protocol; null for a page that nobody else can open. */
  readonly address: string | null;
  readonly fileName: string;
}

type Figure = Pick<CardContent, 'tagline' | 'value' | 'plusMinus' | 'unit' | 'sentence' | 'contrast'> & { readonly hardware: string };

export function contentOf(document: ResultDocument, location: Pick<Location, 'protocol' | 'origin' | 'pathname'>): CardContent | null {
  const run = headlineRun(document);
  const fastest = run === null ? fastestThroughput(document) : null;
  const spoken = run ?? fastest;
  if (document.validity.verdict === 'invalid' || spoken === null) return null;
  const { hardware, ...figure } = run === null ? throughputFigure(fastest ?? unreachable()) : hashFigure(run);
  const code = codeOf(document);
  return {
    ...figure,
    name: text.shell.name,
    date: dateTime(document.created_at),
    facts: [hardware, surroundings(document), powerSummary(spoken)].filter((fact) => fact !== ''),
    verdict: verdictOf(document),
    code: code === null ? null : words.code(code),
    address:
      addressOfPage(location)
        ?.replace(/^https?:\/\//, '')
        .replace(/(\/index\.html|\/)$/, '') ?? null,
    fileName: fileNameOf(document, spoken),
  };
}

function unreachable(): never {
  throw new TypeError('"run" expected a run with a rate');
}

function hashFigure(run: RatedRun): Figure {
  const { median_h_per_s: median, interval_95_h_per_s: interval } = run.hashrate;
  const { value, plusMinus, unit, words: spoken } = rateText(median, interval);
  const { asic, devicesPerAsic } = firstContrast(hashesPerSecond(median), run.backend);
  return {
    tagline: words.tagline,
    value,
    plusMinus,
    unit,
    sentence: text.result.sentence(text.result.backends[run.backend], text.shell.ofHashes(spoken)),
    hardware: hardwareOf(run),
    contrast: text.contrast.asic(asic.name, countWords(devicesPerAsic), text.result.backends[run.backend]),
  };
}

function throughputFigure(run: ThroughputRun): Figure {
  const { throughput, backend } = run;
  const precision = run.precision ?? 'f32';
  const { value, plusMinus, unit } = throughputText(throughput.median_per_s, throughput.interval_95_per_s, throughput.unit, precision);
  const peak = PEAKS[precision];
  const share = peak === null ? null : throughput.median_per_s / peak;
  return {
    tagline: words.taglineOther,
    value,
    plusMinus,
    unit,
    sentence: text.result.throughputSentence(text.result.backends[backend], text.result.workloads[precision]),
    hardware: [text.result.backendTitles[backend], adapterOf(run)].filter((name) => name !== '').join(' · '),
    contrast: share === null || share === 0 ? '' : words.ofAccelerator(share >= 2 ? count(share) : part(share), acceleratorSide.name),
  };
}

/** What the page's own screen sets each kind of work against. */
const PEAKS = {
  f32: acceleratorSide.matrix.single,
  f16: acceleratorSide.matrix.half,
  int8: accelerator(REFERENCE_ACCELERATOR).peak.int8,
  copy: acceleratorSide.memory,
} as const;

function surroundings({ environment: { browser, os } }: ResultDocument): string {
  return [`${browser.name} ${browser.version}`.trim(), os].filter((part) => part !== '').join(' · ');
}

function verdictOf(document: ResultDocument): CardContent['verdict'] {
  const { verdict, reasons } = document.validity;
  const inOrder = distinct(reasons.toSorted((one, other) => Number(one.severity === 'caution') - Number(other.severity === 'caution')));
  return {
    kind: verdict,
    title: text.result.verdicts[verdict].title,
    reasons: [
      ...inOrder.map((reason) => `${bearInMind(reason)}${nameOf(document, reason.run_index)}${sayReason(reason).sentence}`),
      ...(document.is_complete ? [] : [text.result.incomplete]),
    ],
  };
}

function bearInMind({ severity }: ValidityReason): string {
  return severity === 'caution' ? `${text.result.severities.caution}: ` : '';
}

/** "hashwatt-2026-11-20-412.6-MHs.png": the same in every language, safe in every file system. */
function fileNameOf({ created_at: created }: ResultDocument, run: RunResult): string {
  const perSecond = run.hashrate?.median_h_per_s ?? run.throughput?.median_per_s ?? 0;
  const scale = rateUnit(perSecond);
  const shown = (perSecond / unitFactor(scale)).toPrecision(4);
  const prefix = scale.replace('H/s', '');
  const unit = run.hashrate !== null ? 'Hs' : run.throughput?.unit === 'byte_per_s' ? 'Bs' : run.precision === 'int8' ? 'OPs' : 'FLOPs';
  return `hashwatt-${created.slice(0, 10).replace(/[^0-9-]/g, '')}-${Number(shown)}-${prefix}${unit}.png`;
}

/** The same in sentences, for whoever does not see the picture. */
export function alternativeText(content: CardContent): string {
  const { name, date, value, plusMinus, unit, sentence, facts, verdict, contrast, code } = content;
  const number = `${plusMinus === null ? value : `${value} ± ${plusMinus}`} ${unit}`;
  const said = [`${name}, ${date}: ${number}`, sentence, ...facts, verdict.title, ...verdict.reasons, contrast, code ?? ''];
  return said
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

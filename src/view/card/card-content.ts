/**
 * What the picture of a result says, in words: the page's own sentences, cut from the very document that is shown.
 * Place: before card-layout.ts; loaded with the picture. Null where no number counts: a number that is void gets no picture.
 */
import { hashesPerSecond } from '../../core/units';
import { firstContrast } from '../../insight/hardware';
import { codeOf } from '../../result/code';
import type { ResultDocument, RunResult, ValidityReason } from '../../result/schema';
import { acceleratorShare } from '../contrast/accelerator-share';
import { countWords, dateTime, unitFactor } from '../format';
import { figuresOf } from '../result/figures';
import { hardwareOf } from '../result/headline';
import { addressOfPage } from '../result/page-address';
import { powerSummary } from '../result/power-line';
import { speakingRun } from '../result/select';
import { distinct, nameOf } from '../result/verdict';
import { words } from '../text/card';
import { sayReason, text } from '../text/text';
import { type MeasuredText, measuredText, spokenRate } from '../throughput-text';

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

export function contentOf(document: ResultDocument, location: Pick<Location, 'protocol' | 'origin' | 'pathname'>): CardContent | null {
  const run = speakingRun(document);
  const figures = run === null ? null : figuresOf(run);
  if (document.validity.verdict === 'invalid' || run === null || figures === null) return null;
  const shown = measuredText(run, figures.median, figures.interval);
  const code = codeOf(document);
  return {
    name: text.shell.name,
    tagline: figures.counted === null ? words.tagline : words.taglineOther,
    date: dateTime(document.created_at),
    value: shown.value,
    plusMinus: shown.plusMinus,
    unit: shown.unit,
    sentence: spokenRate(run, shown),
    facts: [hardwareOf(run), surroundings(document), powerSummary(run)].filter((fact) => fact !== ''),
    verdict: verdictOf(document),
    contrast: contrastOf(run, figures.median),
    code: code === null ? null : words.code(code),
    address:
      addressOfPage(location)
        ?.replace(/^https?:\/\//, '')
        .replace(/(\/index\.html|\/)$/, '') ?? null,
    fileName: fileNameOf(document, shown, figures.median),
  };
}

/** One line: hashing against an S21, everything else against an H100, as the page's own screens have it. */
function contrastOf({ backend, precision }: RunResult, perSecond: number): string {
  if (precision === null) {
    if (perSecond <= 0) return '';
    const { asic, devicesPerAsic } = firstContrast(hashesPerSecond(perSecond), backend);
    return text.contrast.asic(asic.name, countWords(devicesPerAsic), text.result.backends[backend]);
  }
  const shown = acceleratorShare(precision, perSecond);
  return shown === null ? '' : words.ofAccelerator(shown.share, shown.name);
}

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
function fileNameOf({ created_at: created }: ResultDocument, { scale, unit, decimals }: MeasuredText, perSecond: number): string {
  const shown = (perSecond / unitFactor(scale)).toFixed(decimals);
  return `hashwatt-${created.slice(0, 10).replace(/[^0-9-]/g, '')}-${shown}-${unit.replace('/', '')}.png`;
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

/**
 * What is passed on of a result: its sentence, and a link whose fragment holds rate and power, so that another browser shows the same screens.
 * Place: the Share button; the card takes the sentence. Pure but for the language of the page.
 */
import type { ResultDocument } from '../../result/schema';
import { fastestThroughput } from '../../result/throughput';
import { type Fields, writeFragment } from '../contrast/screens';
import { rateText } from '../format';
import { addressOfPage } from '../result/page-address';
import { headlineRun, type RatedRun } from '../result/select';
import { language, text } from '../text/text';
import { runTitle, throughputText } from '../throughput-text';

export interface Shared {
  readonly sentence: string;
  /** Null for a page that nobody else can open. */
  readonly link: string | null;
  /** The link says the number by itself. */
  readonly holdsNumber: boolean;
}

/** Null where no number counts: there is nothing to pass on but the reasons. */
export function sharedOf(document: ResultDocument, location: Pick<Location, 'protocol' | 'origin' | 'pathname'>): Shared | null {
  if (document.validity.verdict === 'invalid') return null;
  const figure = figureOf(document);
  if (figure === null) return null;
  const run = headlineRun(document);
  const fragment = run === null ? writeFragment('inversion', {}) : writeFragment('ladder', fieldsOf(run));
  const page = addressOfPage(location);
  const spoken = language === 'en' ? '' : `?lang=${language}`;
  return { sentence: text.result.share.sentence(figure), link: page === null ? null : page + spoken + fragment, holdsNumber: run !== null };
}

/** What goes to the clipboard. */
export function copiedText({ sentence, link, holdsNumber }: Shared): string {
  if (link === null) return sentence;
  return holdsNumber ? link : `${sentence} ${link}`;
}

/** "412.6 ± 1.9 MH/s, graphics processor". */
function figureOf(document: ResultDocument): string | null {
  const run = headlineRun(document) ?? fastestThroughput(document);
  if (run === null) return null;
  const { hashrate, throughput } = run;
  const shown =
    hashrate !== null
      ? rateText(hashrate.median_h_per_s, hashrate.interval_95_h_per_s)
      : throughput !== null
        ? throughputText(throughput.median_per_s, throughput.interval_95_per_s, throughput.unit, run.precision ?? 'f32')
        : null;
  if (shown === null) return null;
  const number = shown.plusMinus === null ? shown.value : `${shown.value} ± ${shown.plusMinus}`;
  return `${number} ${shown.unit}, ${runTitle(run).toLowerCase()}`;
}

/** Four digits, as a document's watts are stored; a rate is given whole, so that the link opened here finds its run again. */
function fieldsOf({ hashrate, backend, power }: RatedRun): Fields {
  const counted: Fields = { rate: String(hashrate.median_h_per_s), part: backend };
  if (power === null) return counted;
  const end = (watts: number): string => String(Number(Math.max(LEAST_WATTS, watts).toPrecision(4)));
  return { ...counted, watts: `${end(power.power_w.low)}-${end(power.power_w.high)}`, badge: power.badge, scope: power.scope };
}

/** The screens read no less. */
const LEAST_WATTS = 0.001;

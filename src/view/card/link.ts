/**
 * What is passed on of a result: its sentence, and a link whose fragment holds rate and power, so that another browser shows the same screens.
 * Place: the Share button; the card takes the sentence. Pure but for the language of the page.
 */
import type { ResultDocument } from '../../result/schema';
import { type Fields, writeFragment } from '../contrast/screens';
import { figuresOf } from '../result/figures';
import { addressOfPage } from '../result/page-address';
import { headlineRun, type RatedRun, speakingRun } from '../result/select';
import { language, text } from '../text/text';
import { measuredText, runTitle } from '../throughput-text';

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
  const run = speakingRun(document);
  const figures = run === null ? null : figuresOf(run);
  if (run === null || figures === null) return null;
  const { value, plusMinus, unit } = measuredText(run, figures.median, figures.interval);
  return `${plusMinus === null ? value : `${value} ± ${plusMinus}`} ${unit}, ${runTitle(run).toLowerCase()}`;
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

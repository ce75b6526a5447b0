/**
 * The marks on the time line: the earliest dated device of each hardware era in our lists, the halvings, China 2021, the first price.
 * Dates are taken from the rows, except the month of China's ban: the map has its effect only, so that month is written here.
 * Place: insight, beside network.
 */
import { asicDocument } from './catalogue-asics';
import { eraDocument } from './catalogue-era';
import { geographyDocument } from './catalogue-geography';
import { networkDocument } from './catalogue-network';
import { type Provenance, provenanceOf } from './provenance';

export type MarkKind = 'gpu' | 'fpga' | 'asic' | 'halving' | 'china-ban' | 'first-price';

export interface HistoryMark {
  readonly kind: MarkKind;
  /** YYYY-MM, YYYY-MM-DD or a full time of the header. */
  readonly date: string;
  /** The device for an era, the earliest of our list and perhaps not of the world; empty for the others. */
  readonly device: string;
  /** BTC after a halving. */
  readonly subsidyBtc: number | null;
  readonly provenance: Provenance;
}

/** The ban itself, as the note of the map's row for August names it; the rows show its effect between May and August. */
const CHINA_BAN_MONTH = '2021-06';

const EARLIEST_REPORT = 'Earliest dated user report of the list; graphics cards may have done this work before.';

/** All marks in order of time. */
export function historyMarks(): readonly HistoryMark[] {
  const marks = [...eraMarks(), ...halvingMarks(), ...chinaMark(), ...firstPriceMark()];
  return marks.toSorted((first, second) => first.date.localeCompare(second.date));
}

function eraMarks(): HistoryMark[] {
  const gpus = eraDocument.rows
    .filter((row) => row.class === 'gpu')
    .flatMap((row) => (row.first_used === undefined ? [] : [{ row, date: row.first_used }]));
  const fpgas = eraDocument.rows.filter((row) => row.class === 'fpga' && row.release.length > 4).map((row) => ({ row, date: row.release }));
  const asics = asicDocument.rows.map((row) => ({ row, date: row.release }));
  return [
    ...earliest(gpus).map(({ row, date }) => ({
      kind: 'gpu' as const,
      date,
      device: row.name,
      subsidyBtc: null,
      provenance: provenanceOf(eraDocument, { ...row, note: EARLIEST_REPORT }),
    })),
    ...earliest(fpgas).map(({ row, date }) => ({
      kind: 'fpga' as const,
      date,
      device: row.name,
      subsidyBtc: null,
      provenance: provenanceOf(eraDocument, row),
    })),
    ...earliest(asics).map(({ row, date }) => ({
      kind: 'asic' as const,
      date,
      device: row.model,
      subsidyBtc: null,
      provenance: provenanceOf(asicDocument, row),
    })),
  ];
}

function earliest<Dated extends { readonly date: string }>(candidates: readonly Dated[]): readonly Dated[] {
  return candidates.toSorted((first, second) => first.date.localeCompare(second.date)).slice(0, 1);
}

function halvingMarks(): HistoryMark[] {
  return networkDocument.halvings.flatMap((row) => {
    if (row.date === undefined || row.height === 0) return [];
    const provenance = provenanceOf(networkDocument, { source: row.source, confidence: 'high' });
    return [{ kind: 'halving' as const, date: row.date, device: '', subsidyBtc: row.subsidy_btc, provenance }];
  });
}

function chinaMark(): HistoryMark[] {
  const after = geographyDocument.rows.find((row) => row.country === 'China' && row.date === '2021-08');
  if (after === undefined) return [];
  return [{ kind: 'china-ban', date: CHINA_BAN_MONTH, device: '', subsidyBtc: null, provenance: provenanceOf(geographyDocument, after) }];
}

function firstPriceMark(): HistoryMark[] {
  const row = networkDocument.early_prices.at(-1);
  if (row === undefined) return [];
  return [{ kind: 'first-price', date: row.date, device: '', subsidyBtc: null, provenance: provenanceOf(networkDocument, row) }];
}

/**
 * Rows about the device itself: ladder, efficiency and its year, share of the network, a block alone, the month it stopped earning.
 * Place: insight/report, before rows.
 */
import { type JoulesPerHash, type Range, usDollars } from '../../core/units';
import { compareWithAsic, type Machine, referenceAsic } from '../hardware';
import { type EfficiencyYear, ladderRungs, yearsOfEfficiency } from '../ladder';
import { type EarningEnd, lastMonthEarning, lastMonthInProfit, latestNetworkState, networkMonth, reportedNetworkRates } from '../network';
import type { Provenance } from '../provenance';
import { bitcoinsPerDay, networkRate, shareOfNetwork, timeToBlockAlone } from '../reward';
import type { Phrases } from './phrases';
import { priceOf } from './price';
import type { ReportInput, ReportRow, ReportWriter, RowKind } from './row';

const latest = latestNetworkState();

export function ownRows(input: ReportInput, writer: ReportWriter): readonly ReportRow[] {
  const { rate, efficiency, machine: asic = referenceAsic } = input;
  const { phrases, numbers } = writer;
  const network = networkRate(latest.difficulty);
  const row = (kind: RowKind, sentence: string, ...provenances: readonly Provenance[]): ReportRow => ({
    kind,
    title: phrases.titles[kind],
    sentence,
    provenances,
  });
  const { devicesPerAsic } = compareWithAsic(rate, asic);
  const share = numbers.share(shareOfNetwork(rate, network));
  const mined = numbers.bitcoins(bitcoinsPerDay(rate, latest));
  const month = numbers.month(latest.difficultyMonth);
  const reported = reportedNetworkRates().at(-1);
  return [
    row(
      'ladder',
      phrases.ladder(asic.name, asic.release.slice(0, 4), numbers.rate(asic.rate), numbers.count(devicesPerAsic)),
      asic.provenance,
    ),
    ...(efficiency === null ? [] : [efficiencyRow(efficiency, asic, writer)]),
    row(
      'network',
      `${phrases.network(share, numbers.networkRate(network), month, mined)}${reported === undefined ? '' : phrases.reported(numbers.networkRate(reported.rate), numbers.dates(reported.date))}`,
      latest.provenance,
      ...(reported === undefined ? [] : [reported.provenance]),
    ),
    row('alone', phrases.alone(numbers.duration(timeToBlockAlone(rate, latest.difficulty)), month), latest.provenance),
    monthsRow(input, writer),
  ];
}

function efficiencyRow(efficiency: Range<JoulesPerHash>, asic: Machine, { phrases, numbers }: ReportWriter): ReportRow {
  const { early, late } = yearsOfEfficiency(ladderRungs(latest.difficulty), efficiency);
  const times = numbers.span({ low: efficiency.low / asic.efficiency, high: efficiency.high / asic.efficiency }, numbers.count);
  const machine = numbers.efficiency({ low: asic.efficiency, high: asic.efficiency });
  return {
    kind: 'efficiency',
    title: phrases.titles.efficiency,
    sentence: phrases.efficiency(numbers.efficiency(efficiency), times, asic.name, machine, yearWords(early, late, phrases.years)),
    provenances: [asic.provenance, ...[early, late].flatMap((end) => (end.kind === 'reached' ? (end.first.provenance ?? []) : []))],
  };
}

/** The worse end of a range belongs to the earlier hardware. */
function yearWords(early: EfficiencyYear, late: EfficiencyYear, words: Phrases['years']): string {
  if (late.kind === 'before-all') return words.worst;
  if (early.kind === 'after-all') return words.best;
  const best = late.kind === 'after-all' ? words.best : words.one(String(late.year), late.first.name);
  if (early.kind === 'before-all') return words.atBest(best);
  if (late.kind === 'after-all') return words.toBest(String(early.year), early.first.name, best);
  return early.first.name === late.first.name ? best : words.span(String(early.year), early.first.name, String(late.year), late.first.name);
}

/** Without power only the cent is known. */
function monthsRow(input: ReportInput, writer: ReportWriter): ReportRow {
  const { phrases, numbers } = writer;
  const cent = lastMonthEarning(input.rate, usDollars(0.01));
  const { price, words, provenances } = priceOf(input, writer);
  const profit = input.power === null ? null : lastMonthInProfit({ rate: input.rate, power: input.power, electricityPrice: price });
  const monthText = (end: EarningEnd): string => (end.kind === 'never' ? '' : numbers.month(end.lastMonth));
  return {
    kind: 'months',
    title: phrases.titles.months,
    sentence: `${phrases.cent[cent.kind](monthText(cent))}${profit === null ? '.' : phrases.profit[profit.kind](monthText(profit), words)}`,
    provenances: [
      ...[cent, profit].flatMap((end) => (end === null || end.kind === 'never' ? [] : [networkMonth(end.lastMonth).provenance])),
      networkMonth(latest.priceMonth).provenance,
      ...(profit === null ? [] : provenances),
    ],
  };
}

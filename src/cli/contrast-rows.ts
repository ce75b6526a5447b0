/**
 * What a result means, row by row: ladder, efficiency, share of the network, a block alone, electricity, every PC, heat. Sources with each.
 * Place: formats `md` and `text --contrast` print the rows; the arithmetic is src/insight's, at the newest bundled month. docs/contrast.md has the formulas.
 */
import { rangeOf } from '../core/range';
import {
  type HashesPerSecond,
  hashesPerSecond,
  type JoulesPerHash,
  joulesPerHash,
  type Range,
  type UsDollarsPerKilowattHour,
  type Watts,
  watts,
} from '../core/units';
import { costPerBitcoin, electricityPerBitcoin } from '../insight/cost';
import { electricityPrices } from '../insight/cost-by-region';
import { computerCountProvenance, DEFAULT_COMPUTER_COUNT, everyone } from '../insight/everyone';
import { compareWithAsic, referenceAsic } from '../insight/hardware';
import { DEFAULT_COEFFICIENT_OF_PERFORMANCE, heatPrices } from '../insight/heat';
import { type EfficiencyYear, ladderRungs, yearsOfEfficiency } from '../insight/ladder';
import { latestNetworkState, networkMonth } from '../insight/network';
import type { Provenance } from '../insight/provenance';
import { bitcoinsPerDay, networkRate, shareOfNetwork, timeToBlockAlone } from '../insight/reward';
import { joulesPerTerahashText } from '../result/power-text';
import type { ResultDocument, RunResult } from '../result/schema';
import {
  bigRateWords,
  bitcoinWords,
  centWords,
  countWords,
  durationWords,
  energyWords,
  moneyWords,
  shareWords,
  spanWords,
  wattWords,
} from './contrast-words';

export interface ContrastRow {
  readonly title: string;
  readonly sentence: string;
  readonly provenances: readonly Provenance[];
}

export interface ContrastInput {
  readonly rate: HashesPerSecond;
  /** Null where no power is known: rows that need it are left out. */
  readonly power: Range<Watts> | null;
  /** J/H, of the result. */
  readonly efficiency: Range<JoulesPerHash> | null;
  /** Undefined: what homes of the world pay. */
  readonly electricityPrice: UsDollarsPerKilowattHour | undefined;
}

const latest = latestNetworkState();
const asic = referenceAsic;

/** Of the headline run; empty when nothing was measured or the number must not be used. */
export function rowsOfResult(result: ResultDocument, electricityPrice?: UsDollarsPerKilowattHour): readonly ContrastRow[] {
  const run = result.runs.find(({ index }) => index === result.headline_run_index);
  const median = run?.hashrate?.median_h_per_s ?? 0;
  if (run === undefined || median <= 0 || result.validity.verdict === 'invalid') return [];
  return contrastRows({ rate: hashesPerSecond(median), power: powerOf(run), efficiency: efficiencyOf(run), electricityPrice });
}

function powerOf({ power }: RunResult): Range<Watts> | null {
  return power === null || power.power_w.low <= 0 ? null : rangeOf('power', watts(power.power_w.low), watts(power.power_w.high));
}

function efficiencyOf({ efficiency }: RunResult): Range<JoulesPerHash> | null {
  if (efficiency === null) return null;
  const { low, high } = efficiency.joules_per_terahash;
  return rangeOf('efficiency', joulesPerHash(low / 1e12), joulesPerHash(high / 1e12));
}

export function contrastRows(input: ContrastInput): readonly ContrastRow[] {
  const { rate, power, efficiency } = input;
  return [
    ladderRow(rate),
    ...(efficiency === null ? [] : [efficiencyRow(efficiency)]),
    shareRow(rate),
    aloneRow(rate),
    ...(efficiency === null ? [] : [electricityRow(efficiency, priceOf(input))]),
    ...(power === null ? [] : [everyoneRow(rate, power)]),
    ...(efficiency === null ? [] : [heatRow(efficiency, priceOf(input))]),
  ];
}

interface ChosenPrice {
  readonly price: UsDollarsPerKilowattHour;
  readonly provenances: readonly Provenance[];
  readonly words: string;
}

function priceOf({ electricityPrice }: ContrastInput): ChosenPrice {
  if (electricityPrice !== undefined) {
    return { price: electricityPrice, provenances: [], words: `${centWords(electricityPrice)} a kWh (chosen)` };
  }
  const home = electricityPrices.find(({ country, sector }) => country === 'World' && sector === 'residential');
  if (home === undefined) throw new RangeError('"electricityPrices" expected a row for homes of the world, got none');
  return {
    price: home.price,
    provenances: [home.provenance],
    words: `${centWords(home.price)} a kWh (homes of the world, ${home.date})`,
  };
}

function ladderRow(rate: HashesPerSecond): ContrastRow {
  const { devicesPerAsic } = compareWithAsic(rate);
  return {
    title: 'Ladder',
    sentence: `One ${asic.name} (${asic.release.slice(0, 4)}, ${bigRateWords(asic.rate)}) hashes as fast as ${countWords(devicesPerAsic)} of these.`,
    provenances: [asic.provenance],
  };
}

function efficiencyRow(efficiency: Range<JoulesPerHash>): ContrastRow {
  const { early, late } = yearsOfEfficiency(ladderRungs(latest.difficulty), efficiency);
  const times = spanWords({ low: efficiency.low / asic.efficiency, high: efficiency.high / asic.efficiency }, countWords);
  const own = joulesPerTerahashText({ joules_per_terahash: { low: efficiency.low * 1e12, high: efficiency.high * 1e12 } });
  return {
    title: 'Efficiency',
    sentence: `${own}, ${times} times the energy of the ${asic.name} (${joulesPerTerahash(asic.efficiency)}): ${yearWords(early, late)}.`,
    provenances: [asic.provenance, ...[early, late].flatMap((end) => (end.kind === 'reached' ? (end.first.provenance ?? []) : []))],
  };
}

function joulesPerTerahash(value: JoulesPerHash): string {
  return `${Number((value * 1e12).toPrecision(3))} J/TH`;
}

/** The worse end of a range belongs to the earlier hardware. */
function yearWords(early: EfficiencyYear, late: EfficiencyYear): string {
  if (late.kind === 'before-all') return 'worse than any hardware in the data';
  if (early.kind === 'after-all') return 'better than any hardware in the data';
  const best = late.kind === 'after-all' ? 'better than any hardware in the data' : `the efficiency of hardware of ${deviceWords(late)}`;
  if (early.kind === 'before-all') return `at best ${best}, at worst below any in the data`;
  if (late.kind === 'after-all') return `from the efficiency of hardware of ${deviceWords(early)} to ${best}`;
  return early.first.name === late.first.name ? best : `the efficiency of hardware of ${deviceWords(early)} to ${deviceWords(late)}`;
}

function deviceWords({ year, first }: Extract<EfficiencyYear, { kind: 'reached' }>): string {
  return `${year} (${first.name})`;
}

function shareRow(rate: HashesPerSecond): ContrastRow {
  const network = networkRate(latest.difficulty);
  return {
    title: 'Network',
    sentence: `${shareWords(shareOfNetwork(rate, network))} of the network (${bigRateWords(network)}, ${latest.difficultyMonth}), on average ${bitcoinWords(bitcoinsPerDay(rate, latest))} a day without fees.`,
    provenances: [latest.provenance],
  };
}

function aloneRow(rate: HashesPerSecond): ContrastRow {
  return {
    title: 'Alone',
    sentence: `One block alone takes ${durationWords(timeToBlockAlone(rate, latest.difficulty))} on average, at the difficulty of ${latest.difficultyMonth}.`,
    provenances: [latest.provenance],
  };
}

function electricityRow(efficiency: Range<JoulesPerHash>, { price, provenances, words }: ChosenPrice): ContrastRow {
  const own = electricityPerBitcoin(efficiency, latest);
  const exact = { low: asic.efficiency, high: asic.efficiency };
  const machine = electricityPerBitcoin(exact, latest).low;
  return {
    title: 'Electricity',
    sentence: `One bitcoin takes ${spanWords(own, energyWords)}, ${spanWords(costPerBitcoin(efficiency, latest, price), moneyWords)} at ${words}; with an ${asic.name} ${energyWords(machine)}, ${moneyWords(costPerBitcoin(exact, latest, price).low)}.`,
    provenances: [latest.provenance, asic.provenance, ...provenances],
  };
}

function everyoneRow(rate: HashesPerSecond, power: Range<Watts>): ContrastRow {
  const all = everyone({ count: DEFAULT_COMPUTER_COUNT, rate, power, difficulty: latest.difficulty });
  return {
    title: 'Every PC',
    sentence: `${countWords(DEFAULT_COMPUTER_COUNT)} of these make ${shareWords(all.share)} of the network, as much as ${countWords(all.asics)} ${asic.name}: ${spanWords(all.power, wattWords)} against ${wattWords(all.asicPower)}. Half of the network takes ${countWords(all.half.computers)} of these.`,
    provenances: [computerCountProvenance, latest.provenance, asic.provenance],
  };
}

function heatRow(efficiency: Range<JoulesPerHash>, { price, provenances, words }: ChosenPrice): ContrastRow {
  const own = heatPrices({ efficiency, state: latest, electricityPrice: price });
  const machine = heatPrices({ efficiency: { low: asic.efficiency, high: asic.efficiency }, state: latest, electricityPrice: price });
  return {
    title: 'Heater',
    sentence: `As a heater it earns back ${spanWords(own.earned, centWords)} a kWh (${asic.name}: ${centWords(machine.earned.low)}, bitcoin at its price of ${latest.priceMonth}), so a kWh of heat costs ${spanWords(own.hashing, centWords)}; a plain heater ${centWords(own.resistive)}, a heat pump (COP ${DEFAULT_COEFFICIENT_OF_PERFORMANCE}) ${centWords(own.heatPump)}, with electricity at ${words}.`,
    provenances: [latest.provenance, networkMonth(latest.priceMonth).provenance, asic.provenance, ...provenances],
  };
}

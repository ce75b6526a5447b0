/**
 * The ladder: one log axis from a hash by hand to the whole network, in H/s or in J/TH, with the visitor on it.
 * Place: insight, after hardware. Source: asics.json, era-hardware.json, landmarks.json and the network's difficulty.
 */
import { expectPositive } from '../core/expect';
import { type HashesPerSecond, hashesPerSecond, type JoulesPerHash, joulesPerHash, type Range, watts } from '../core/units';
import { asicDocument } from './catalogue-asics';
import { eraDocument } from './catalogue-era';
import { byHand, landmarkDocument } from './catalogue-landmarks';
import { energyPerHash } from './hardware';
import { type Provenance, provenanceOf, yearOf } from './provenance';
import { networkRate } from './reward';

export type RungKind = 'hand' | 'cpu' | 'gpu' | 'fpga' | 'usb' | 'home' | 'industrial' | 'network';

export interface Rung {
  readonly kind: RungKind;
  readonly name: string;
  /** Empty for hand and network. */
  readonly maker: string;
  /** Release, YYYY or finer; empty for the network, which is dated by its state. */
  readonly release: string;
  readonly rate: HashesPerSecond;
  /** Null where no power is known. */
  readonly efficiency: JoulesPerHash | null;
  /** Null for the network: it follows from the difficulty. */
  readonly provenance: Provenance | null;
}

/** Every rung, slowest first; the network's rate follows from `difficulty`. */
export function ladderRungs(difficulty: number): readonly Rung[] {
  const network: Rung = {
    kind: 'network',
    name: '',
    maker: '',
    release: '',
    rate: networkRate(difficulty),
    efficiency: null,
    provenance: null,
  };
  return [handRung(), ...eraRungs(), ...asicRungs(), network].toSorted((first, second) => first.rate - second.rate);
}

function handRung(): Rung {
  return {
    kind: 'hand',
    name: '',
    maker: '',
    release: byHand.date,
    rate: hashesPerSecond(byHand.hashes_per_day / 86_400),
    efficiency: joulesPerHash(byHand.joules_per_hash),
    provenance: provenanceOf(landmarkDocument, byHand),
  };
}

function eraRungs(): readonly Rung[] {
  return eraDocument.rows.map((row) => ({
    kind: row.class,
    name: row.name,
    maker: row.vendor,
    release: row.release,
    rate: hashesPerSecond(row.hashrate_hs),
    efficiency: row.power_w === undefined ? null : energyPerHash(watts(row.power_w), hashesPerSecond(row.hashrate_hs)),
    provenance: provenanceOf(eraDocument, row),
  }));
}

function asicRungs(): readonly Rung[] {
  return asicDocument.rows.map((row) => ({
    kind: row.class,
    name: row.model,
    maker: row.maker,
    release: row.release,
    rate: hashesPerSecond(row.hashrate_hs),
    efficiency: energyPerHash(watts(row.power_w), hashesPerSecond(row.hashrate_hs)),
    provenance: provenanceOf(asicDocument, row),
  }));
}

/** The rungs that tell the story in one picture, by name as in the data; a test holds every name to a row. */
export const STORY_NAMES: readonly string[] = [
  'ARM1176 (Raspberry Pi 1 class)',
  'Core i7-920',
  'Radeon HD 5870',
  'X6500 (2x Spartan-6 LX150)',
  'Block Erupter USB (BE Sapphire)',
  'GeForce RTX 4090',
  'Antminer S1',
  'Bitaxe Gamma 601 (BM1370)',
  'Avalon Nano 3S',
  'Antminer S9 (14 TH/s)',
  'Antminer S19',
  'Antminer S21',
  'Antminer S23 Hyd 3U',
];

/** By hand, the story's devices and the network. */
export function storyRungs(rungs: readonly Rung[]): readonly Rung[] {
  return rungs.filter((rung) => rung.kind === 'hand' || rung.kind === 'network' || STORY_NAMES.includes(rung.name));
}

export interface Placement {
  /** The fastest rung that is not faster than the visitor; null below the first. */
  readonly below: Rung | null;
  /** The slowest rung that is faster; null above the last. */
  readonly above: Rung | null;
}

/** The two neighbours of a rate in H/s on a ladder in ascending order. */
export function placeOnLadder(rungs: readonly Rung[], rate: HashesPerSecond): Placement {
  expectPositive('rate', rate);
  return {
    below: rungs.findLast((rung) => rung.rate <= rate) ?? null,
    above: rungs.find((rung) => rung.rate > rate) ?? null,
  };
}

/** "Your efficiency is that of hardware from year y": when somebody could first buy something that good. */
export type EfficiencyYear =
  /** Worse than the worst device with a known power. */
  | { readonly kind: 'before-all' }
  /** Better than everything sold so far. */
  | { readonly kind: 'after-all' }
  | { readonly kind: 'reached'; readonly year: number; readonly first: Rung };

/** The first release whose energy per hash (J/H) is at or below `efficiency`; rows of low confidence do not count. */
export function yearOfEfficiency(rungs: readonly Rung[], efficiency: JoulesPerHash): EfficiencyYear {
  expectPositive('efficiency', efficiency);
  const devices = rungs.filter(
    (rung) =>
      rung.kind !== 'hand' && rung.kind !== 'network' && rung.efficiency !== null && (rung.provenance?.confidence ?? 'low') !== 'low',
  );
  if (devices.every((rung) => rung.efficiency !== null && rung.efficiency < efficiency)) return { kind: 'before-all' };
  const asGood = devices.filter((rung) => rung.efficiency !== null && rung.efficiency <= efficiency);
  const [first] = asGood.toSorted((one, other) => yearOf(one.release) - yearOf(other.release));
  return first === undefined ? { kind: 'after-all' } : { kind: 'reached', year: Math.floor(yearOf(first.release)), first };
}

/** Both ends of an efficiency range: the better end (fewer J/H) is the later year. */
export function yearsOfEfficiency(
  rungs: readonly Rung[],
  efficiency: Range<JoulesPerHash>,
): { readonly early: EfficiencyYear; readonly late: EfficiencyYear } {
  return { early: yearOfEfficiency(rungs, efficiency.high), late: yearOfEfficiency(rungs, efficiency.low) };
}

/** Rungs whose maker and name hold every word of the query, in any case; those that begin with it come first. At most `limit`. */
export function searchLadder(rungs: readonly Rung[], query: string, limit = 20): readonly Rung[] {
  if (typeof query !== 'string') throw new TypeError(`"query" expected a string, got ${typeof query}`);
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found = rungs.filter((rung) => words.every((word) => `${rung.maker} ${rung.name}`.toLowerCase().includes(word)));
  const rank = (rung: Rung): number => (rung.name.toLowerCase().startsWith(words.join(' ')) ? 0 : 1);
  return found.toSorted((first, second) => rank(first) - rank(second)).slice(0, limit);
}

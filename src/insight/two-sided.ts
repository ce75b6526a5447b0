/**
 * Both sides of the inversion for each class of device: share of an S21 (or another ASIC) at hashing, share of an H100 at matrix multiplication
 * and memory, as a whole, per watt and per dollar.
 * Place: insight, after inversion; the screen and step 10 draw it. Published figures of laptop and workstation; the phone is an assumption and says so.
 */
import { expectPositive } from '../core/expect';
import { exactly } from '../core/range';
import {
  type BytesPerSecond,
  bytesPerSecond,
  type HashesPerSecond,
  hashesPerSecond,
  type OperationsPerSecond,
  operationsPerSecond,
  type Range,
  type UsDollars,
  usDollars,
  type Watts,
  watts,
} from '../core/units';
import { type AiRow, aiDocument } from './catalogue-ai';
import { asicDocument, findAsic } from './catalogue-asics';
import { contractDocument } from './catalogue-contracts';
import { eraDocument } from './catalogue-era';
import { type Machine, referenceAsic } from './hardware';
import { REFERENCE_ACCELERATOR } from './inversion';
import { modernDevices } from './password-hash-rates';
import { joined, type Provenance, provenanceOf } from './provenance';

/** What the shares are counted by. */
export type Per = 'device' | 'watt' | 'dollar';
/** half: 16-bit factors, 32-bit sums where the maker says so; single: 32-bit factors. */
export type TwoSidedPrecision = 'half' | 'single';

export interface TwoSidedDevice {
  readonly id: 'asic' | 'accelerator' | 'workstation' | 'laptop' | 'phone' | 'own';
  readonly name: string;
  /** Null: none known. */
  readonly hashRate: Range<HashesPerSecond> | null;
  /** Null: cannot, or not known. */
  readonly matrix: Readonly<Record<TwoSidedPrecision, OperationsPerSecond | null>>;
  readonly memory: BytesPerSecond | null;
  /** While hashing. */
  readonly power: Range<Watts> | null;
  /** While doing the other work, where that was found out by itself; absent: as while hashing. */
  readonly matrixPower?: Range<Watts> | null;
  readonly memoryPower?: Range<Watts> | null;
  readonly price: Range<UsDollars> | null;
  /** Scaled from another device rather than published or measured. */
  readonly isAssumed: boolean;
  /** The hash rate follows from another discipline (password-hash-rates.ts). */
  readonly isInferred: boolean;
  readonly provenance: Provenance | null;
  /** Of everything but the price, where that has sources of its own. */
  readonly unpricedProvenance?: Provenance;
}

/** Two shares, each null where the device cannot do the work or the figure is not known. 1 is one whole reference machine. */
export interface TwoShares {
  readonly hashing: Range<number> | null;
  readonly matrix: Range<number> | null;
  readonly memory: Range<number> | null;
}

function aiRow(name: string): AiRow {
  const row = aiDocument.rows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new RangeError(`"name" expected a bundled AI device, got ${JSON.stringify(name)}`);
  return row;
}

/** Bfloat16 is quoted with 32-bit sums everywhere; FP16 of GeForce cards is not, so it stands in only where there is no other figure. */
function matrixOf(row: AiRow): TwoSidedDevice['matrix'] {
  const half = row.peak_bf16_flop_s ?? row.peak_fp16_flop_s;
  return {
    half: half === undefined ? null : operationsPerSecond(half),
    single: row.peak_fp32_flop_s === undefined ? null : operationsPerSecond(row.peak_fp32_flop_s),
  };
}

function priceOf(row: AiRow): Range<UsDollars> | null {
  if (row.price_usd !== undefined) return exactly(usDollars(row.price_usd));
  if (row.price_low_usd === undefined || row.price_high_usd === undefined) return null;
  return { low: usDollars(row.price_low_usd), high: usDollars(row.price_high_usd) };
}

function nativeHashRate(name: string): { readonly rate: HashesPerSecond; readonly provenance: Provenance } {
  const row = eraDocument.rows.find((candidate) => candidate.name === name);
  if (row === undefined) throw new RangeError(`"name" expected a bundled device, got ${JSON.stringify(name)}`);
  return { rate: hashesPerSecond(row.hashrate_hs), provenance: provenanceOf(eraDocument, row) };
}

function consumer(id: 'workstation' | 'laptop', aiName: string, eraName: string): TwoSidedDevice {
  const row = aiRow(aiName);
  const native = nativeHashRate(eraName);
  return {
    id,
    name: row.name,
    hashRate: exactly(native.rate),
    matrix: matrixOf(row),
    memory: row.memory_bandwidth_b_s === undefined ? null : bytesPerSecond(row.memory_bandwidth_b_s),
    power: row.power_w === undefined ? null : exactly(watts(row.power_w)),
    price: priceOf(row),
    isAssumed: false,
    isInferred: false,
    provenance: joined(native.provenance, provenanceOf(aiDocument, row)),
  };
}

/** The board of the list whose hash rate at one SHA-256 is known stands in for the faster form of the same chip. */
const HASHED_ACCELERATOR = 'H100 PCIe';

function acceleratorOf(): TwoSidedDevice {
  const row = aiRow(REFERENCE_ACCELERATOR);
  const hashed = modernDevices.find(({ name }) => name === HASHED_ACCELERATOR);
  const own = provenanceOf(aiDocument, row);
  return {
    id: 'accelerator',
    name: row.name,
    hashRate: hashed?.nonceTrials ?? null,
    matrix: matrixOf(row),
    memory: row.memory_bandwidth_b_s === undefined ? null : bytesPerSecond(row.memory_bandwidth_b_s),
    power: row.power_w === undefined ? null : exactly(watts(row.power_w)),
    price: priceOf(row),
    isAssumed: false,
    isInferred: true,
    provenance: hashed === undefined ? own : joined(own, hashed.provenance),
  };
}

interface Priced {
  readonly price: UsDollars;
  readonly provenance: Provenance;
}

/** The S21 as it was sold in September 2024, the only offer of the data that prices the machine itself; of others the launch price. */
function asicPrice({ name, rate }: Machine): Priced | null {
  if (name !== referenceAsic.name) {
    const row = findAsic(name);
    if (row?.price_usd === undefined) return null;
    const source = row.price_source === undefined ? row.source : [row.price_source];
    return { price: usDollars(row.price_usd), provenance: provenanceOf(asicDocument, { source, confidence: row.confidence }) };
  }
  const offer = contractDocument.rows.find(({ provider, product }) => provider === 'BitFuFu' && product.startsWith('S21'));
  if (offer?.price_usd_per_th_s === undefined) return null;
  return { price: usDollars((offer.price_usd_per_th_s * rate) / 1e12), provenance: provenanceOf(contractDocument, offer) };
}

/** A machine made for hashing as the side that others are shares of. Its price is null where the data have none. */
export function asicSideOf(machine: Machine): TwoSidedDevice {
  const priced = asicPrice(machine);
  return {
    id: 'asic',
    name: machine.name,
    hashRate: exactly(machine.rate),
    matrix: { half: null, single: null },
    memory: null,
    power: exactly(machine.power),
    price: priced === null ? null : exactly(priced.price),
    isAssumed: false,
    isInferred: false,
    provenance: priced === null ? machine.provenance : joined(machine.provenance, priced.provenance),
    unpricedProvenance: machine.provenance,
  };
}

/** What a phone's chip draws in graphics tests (data/gpu-power.json, Snapdragon 8 Gen 2, 7.3 to 7.6 W). */
export const PHONE_POWER: Watts = watts(7.5);

/** No phone's hash rate is in the data: the laptop's chip at the phone's watts, the same work from a joule. */
function phoneOf(laptop: TwoSidedDevice): TwoSidedDevice {
  const factor = PHONE_POWER / (laptop.power?.high ?? Number.NaN);
  const scaled = (rate: OperationsPerSecond | null): OperationsPerSecond | null =>
    rate === null ? null : operationsPerSecond(rate * factor);
  return {
    ...laptop,
    id: 'phone',
    name: '',
    hashRate: laptop.hashRate === null ? null : exactly(hashesPerSecond(laptop.hashRate.low * factor)),
    matrix: { half: scaled(laptop.matrix.half), single: scaled(laptop.matrix.single) },
    memory: null,
    power: exactly(PHONE_POWER),
    price: null,
    isAssumed: true,
  };
}

export const asicSide: TwoSidedDevice = asicSideOf(referenceAsic);
export const acceleratorSide: TwoSidedDevice = acceleratorOf();
const workstation = consumer('workstation', 'GeForce RTX 4090', 'GeForce RTX 4090');
const laptop = consumer('laptop', 'Radeon 680M', 'Radeon 680M (integrated)');

/** From the machine that only hashes to the one that hardly does. */
export const twoSidedDevices: readonly TwoSidedDevice[] = [asicSide, phoneOf(laptop), laptop, workstation, acceleratorSide];

/**
 * True where a figure behind the device's shares is assumed, inferred, remembered or of less than high confidence: whoever shows it marks it.
 * An ASIC's rate and watts are its maker's; what it costs is another's word and counts only where shares are by the dollar.
 */
export function isUnsure(device: TwoSidedDevice, per: Per): boolean {
  if (device.isAssumed || device.isInferred) return true;
  const provenance = per === 'dollar' ? device.provenance : (device.unpricedProvenance ?? device.provenance);
  return provenance !== null && (provenance.isWeak || provenance.confidence !== 'high');
}

const ONE: Range<number> = { low: 1, high: 1 };

/** What the shares are divided by; null where watts or price are not known. */
function costOf(device: TwoSidedDevice, per: Per, power: Range<Watts> | null = device.power): Range<number> | null {
  return per === 'device' ? ONE : per === 'watt' ? power : device.price;
}

/** (value / cost) / (reference value / reference cost), from the worst case to the best. */
function shareOf(
  value: Range<number> | null,
  cost: Range<number> | null,
  whole: Range<number> | null,
  wholeCost: Range<number> | null,
): Range<number> | null {
  if (value === null || cost === null || whole === null || wholeCost === null) return null;
  expectPositive('value', value.low);
  return {
    low: value.low / cost.high / (whole.high / wholeCost.low),
    high: value.high / cost.low / (whole.low / wholeCost.high),
  };
}

function exactlyOr(value: number | null): Range<number> | null {
  return value === null ? null : exactly(value);
}

/**
 * Shares of the S21 (hashing) and of the H100 (matrix multiplication, memory), counted by device, watt or dollar. A machine is exactly 1 of itself.
 * RangeError for a rate of zero or less.
 * @param asic another machine than the S21 to count hashing by, from asicSideOf
 */
export function twoShares(device: TwoSidedDevice, per: Per, precision: TwoSidedPrecision, asic: TwoSidedDevice = asicSide): TwoShares {
  const { power, matrixPower = power, memoryPower = power } = device;
  const share = (value: Range<number> | null, drawn: Range<Watts> | null, reference: TwoSidedDevice, whole: Range<number> | null) =>
    device.id === reference.id && device.name === reference.name
      ? ONE
      : shareOf(value, costOf(device, per, drawn), whole, costOf(reference, per));
  return {
    hashing: share(device.hashRate, power, asic, asic.hashRate),
    matrix: share(exactlyOr(device.matrix[precision]), matrixPower, acceleratorSide, exactlyOr(acceleratorSide.matrix[precision])),
    memory: share(exactlyOr(device.memory), memoryPower, acceleratorSide, exactlyOr(acceleratorSide.memory)),
  };
}

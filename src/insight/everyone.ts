/**
 * Every PC on Earth against the network: n times the visitor's rate and power, and how much of anything half the network would take.
 * Place: insight, after hardware and reward. Formulas: docs/contrast.md.
 */
import { expectPositive } from '../core/expect';
import { mapRange } from '../core/range';
import { type HashesPerSecond, hashesPerSecond, type Range, type Watts, watts } from '../core/units';
import { computersInUse, landmarkDocument } from './catalogue-landmarks';
import { type Machine, referenceAsic } from './hardware';
import { type Provenance, provenanceOf } from './provenance';
import { networkRate, shareOfNetwork } from './reward';

/** Nearly two billion in 2014 by one count; an assumption for the person to change. */
export const DEFAULT_COMPUTER_COUNT: number = computersInUse.count;
export const computerCountProvenance: Provenance = provenanceOf(landmarkDocument, computersInUse);

export interface EveryoneInput {
  readonly count: number;
  /** Of one computer. */
  readonly rate: HashesPerSecond;
  readonly power: Range<Watts>;
  readonly difficulty: number;
  readonly asic?: Machine;
}

export interface Everyone {
  readonly rate: HashesPerSecond;
  readonly power: Range<Watts>;
  readonly network: HashesPerSecond;
  /** n*H / (n*H + N), 0 to 1. */
  readonly share: number;
  /** Machines that hash as much as all these computers: n*H / H_asic, and their power in W. */
  readonly asics: number;
  readonly asicPower: Watts;
  /** To hold half one must add as much as there is: N / H computers, N / H_asic machines, with their power in W. */
  readonly half: { readonly computers: number; readonly computerPower: Range<Watts>; readonly asics: number; readonly asicPower: Watts };
}

/** n computers of rate H (H/s) and power P (W) at a difficulty, to scale with the same rate in ASICs. */
export function everyone({ count, rate, power, difficulty, asic = referenceAsic }: EveryoneInput): Everyone {
  const total = hashesPerSecond(expectPositive('count', count) * expectPositive('rate', rate));
  const network = networkRate(difficulty);
  const powerOf = (computers: number): Range<Watts> => mapRange(power, (value) => watts(computers * expectPositive('power', value)));
  const asics = total / asic.rate;
  const halfComputers = network / rate;
  const halfAsics = network / asic.rate;
  return {
    rate: total,
    power: powerOf(count),
    network,
    share: shareOfNetwork(total, network),
    asics,
    asicPower: watts(asics * asic.power),
    half: {
      computers: halfComputers,
      computerPower: powerOf(halfComputers),
      asics: halfAsics,
      asicPower: watts(halfAsics * asic.power),
    },
  };
}

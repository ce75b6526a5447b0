/** Everything that one thread can compare by itself, in Node or in a worker. Names are fixed here, for the rows. */
import { type Engine, hashWasmEngine, nobleEngine, ourEngines, ourRolledEngines } from './engines';
import { checkAgreement, interleave, quickest } from './interleave';

/** Hashes per second, medians of interleaved rounds. */
export interface PeerRates {
  readonly single: number;
  readonly rolled: number;
  readonly rolledHeaders: number;
  readonly noble: number;
  readonly hashWasm: number;
}

/** Ours and theirs alike: the best that a fresh process or worker gave of each, because a compiled copy may be slow for as long as it lives. */
export function bestOfLaunches(launches: readonly PeerRates[]): PeerRates {
  const most = (rate: (launch: PeerRates) => number): number => Math.max(...launches.map(rate));
  const quickest = launches.toSorted((one, other) => other.rolled - one.rolled)[0];
  return {
    single: most(({ single }) => single),
    rolled: most(({ rolled }) => rolled),
    rolledHeaders: quickest?.rolledHeaders ?? Number.NaN,
    noble: most(({ noble }) => noble),
    hashWasm: most(({ hashWasm }) => hashWasm),
  };
}

export const LAUNCHES = 3;
export const ROUNDS = 9;
export const TURN_MS = 150;

export async function comparePeers(): Promise<PeerRates> {
  const singles = ourEngines(1);
  const noble = nobleEngine();
  const hashWasm = await hashWasmEngine();
  checkAgreement([...singles, noble, hashWasm]);
  const single = quickest(singles);
  const rolled = quickest(ourRolledEngines());
  const rates = interleave([single, noble, rolled, hashWasm], ROUNDS, TURN_MS);
  const rateOf = ({ id }: Engine): number => rates[id] ?? Number.NaN;
  return {
    single: rateOf(single),
    rolled: rateOf(rolled),
    rolledHeaders: rolled.headers,
    noble: rateOf(noble),
    hashWasm: rateOf(hashWasm),
  };
}

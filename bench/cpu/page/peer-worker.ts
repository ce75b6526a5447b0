/** Runs our loops and their JavaScript peers in a worker, where the product hashes. */
import { expose } from 'comlink';
import { type OurLoops, type OurTurn, openOurLoops } from '../our-loops';
import { comparePeers } from '../peers';

let loops: OurLoops | undefined;

const peerWorker = {
  comparePeers,
  /** The loops are chosen at the first turn and stay. */
  ourTurn(duration: number): OurTurn {
    loops ??= openOurLoops();
    return loops.turn(duration);
  },
};

export type PeerWorker = typeof peerWorker;

expose(peerWorker);

/** Runs the comparison with peers in a worker, where the product hashes. */
import { expose } from 'comlink';
import { comparePeers } from '../peers';

expose({ comparePeers });

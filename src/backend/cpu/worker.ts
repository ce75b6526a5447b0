/**
 * A thread of the CPU backend: the emitted loop behind comlink.
 * Place: entry of its own bundle; the pool's spawner starts it. Nothing else is in here, so that a test may run the same API in one thread.
 */
import { expose } from 'comlink';
import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { createNonceSearch } from './nonce-search';
import { createWorkerApi } from './worker-api';

expose(createWorkerApi(createNonceSearch(loops, sourceSha256), performance));

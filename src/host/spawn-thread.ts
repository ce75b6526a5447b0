/** A thread of the CPU backend as a file of its own. Place: handed to host/engine-host.ts; the single file has spawn-inlined-thread.ts instead. */
import threadAddress from '../backend/cpu/worker.ts?worker&url';
import { startWorker } from './start-worker';

export function spawnThread(): Worker {
  return startWorker(threadAddress, 'hashwatt-thread');
}

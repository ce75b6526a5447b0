/** A thread of the CPU backend from text that the engine's own text carries. Place: stands in for spawn-thread.ts in the single file. */
import threadText from 'virtual:hashwatt/thread-text';
import { startWorkerFromText } from './start-worker';

export function spawnThread(): Worker {
  return startWorkerFromText(threadText, 'hashwatt-thread');
}

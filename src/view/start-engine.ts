/** The engine's worker as a file of its own. Place: called by engine-client.ts; the single file has single-file/start-engine.ts instead. */
import engineAddress from '../engine.worker.ts?worker&url';
import { startWorker } from '../host/start-worker';

/** @throws HashwattError `worker-missing` */
export async function startEngine(): Promise<Worker> {
  return startWorker(engineAddress, 'hashwatt-engine');
}

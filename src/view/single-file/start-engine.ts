/** The engine's worker from text that the document carries. Place: stands in for view/start-engine.ts in the single file. */
import { HashwattError } from '../../core/errors';
import { startWorkerFromText } from '../../host/start-worker';
import { ENGINE_ELEMENT } from './elements';
import { unpack } from './unpack';

/** @throws HashwattError `worker-missing` */
export async function startEngine(): Promise<Worker> {
  const packed = document.getElementById(ENGINE_ELEMENT)?.textContent;
  if (typeof packed !== 'string') throw new HashwattError('worker-missing', 'the file is not complete');
  return startWorkerFromText(await unpack(packed), 'hashwatt-engine');
}

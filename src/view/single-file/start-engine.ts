/** The engine's worker from the page's own program, which takes that role where there is no document. Place: stands in for view/start-engine.ts in the single file. */
import { HashwattError } from '../../core/errors';
import { startWorkerFromText } from '../../host/start-worker';
import { PROGRAM_ELEMENT } from './elements';

/** @throws HashwattError `worker-missing` */
export async function startEngine(): Promise<Worker> {
  const program = document.getElementById(PROGRAM_ELEMENT)?.textContent;
  if (typeof program !== 'string') throw new HashwattError('worker-missing', 'the file is not complete');
  return startWorkerFromText(program, 'hashwatt-engine');
}

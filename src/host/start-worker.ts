/**
 * Starts a worker from an address, and from text where the address is refused.
 * A frame without an origin (sandboxed) may not use a worker's address of any server, but may make one from text which imports that address.
 * Place: under host/spawn-thread.ts and view/start-engine.ts. Source: HTML Standard, "dedicated workers: same-origin".
 */
import { HashwattError } from '../core/errors';

/** @throws HashwattError `worker-missing` */
export function startWorker(address: string, name: string): Worker {
  if (typeof Worker !== 'function') throw new HashwattError('worker-missing');
  try {
    return new Worker(address, { type: 'module', name });
  } catch {
    return startWorkerFromText(importing(new URL(address, self.location.href).href), name);
  }
}

/** What is asked before the module has arrived is kept and told again, or nobody would ever hear it. */
function importing(address: string): string {
  return `const early = [];
const keep = (event) => early.push(event);
addEventListener('message', keep);
import(${JSON.stringify(address)}).then(() => {
  removeEventListener('message', keep);
  for (const event of early) dispatchEvent(event);
});
`;
}

/** Blobs by their text: a pool starts the same one for each thread, and a blob lives as long as its address. */
const addresses = new Map<string, string>();

/** Classic, because browsers refuse modules from disk, and module workers of frames without an origin. @throws HashwattError `worker-missing` */
export function startWorkerFromText(text: string, name: string): Worker {
  if (typeof Worker !== 'function') throw new HashwattError('worker-missing');
  try {
    const address = addresses.get(text) ?? URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    addresses.set(text, address);
    return new Worker(address, { name });
  } catch (cause) {
    throw new HashwattError('worker-missing', undefined, { cause });
  }
}

/**
 * A worker that lives in the test's own thread: the same API behind the same comlink messages, over a MessageChannel.
 * For Node, where the pool's logic is tested; real workers are tested in the browser.
 */
import { expose } from 'comlink';
import type { WorkerApi } from '../../src/backend/cpu/worker-api';
import type { WorkerPort } from '../../src/backend/cpu/worker-link';

export interface InProcessWorker extends WorkerPort {
  /** As a browser reports an uncaught error of the script. */
  crash(message: string): void;
  readonly isTerminated: boolean;
}

export function inProcessWorker(api: WorkerApi): InProcessWorker {
  const { port1, port2 } = new MessageChannel();
  const errors = new EventTarget();
  let isTerminated = false;
  expose(api, port2);
  return {
    postMessage: (message, transfer = []) => port1.postMessage(message, transfer),
    addEventListener(type, listener) {
      if (type === 'error') return errors.addEventListener(type, listener);
      port1.addEventListener(type, listener);
      port1.start();
    },
    removeEventListener: (type, listener) => (type === 'error' ? errors : port1).removeEventListener(type, listener),
    terminate() {
      isTerminated = true;
      port1.close();
      port2.close();
    },
    crash: (message) => errors.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message })),
    get isTerminated() {
      return isTerminated;
    },
  };
}

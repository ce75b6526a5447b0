/** The pool, its lanes and the emitted loop in one thread; cpu.browser.test.ts runs the same suite on real workers. */
import { openCpuBackend } from '../../src/backend/cpu/pool';
import { createNonceSearch } from '../../src/backend/cpu/nonce-search';
import { createWorkerApi } from '../../src/backend/cpu/worker-api';
import { loops, sourceSha256 } from 'virtual:hashwatt/nonce-loop';
import { inProcessWorker } from './in-process-worker';
import { never, testClock } from './subject';
import { contractSuite } from './suite';

contractSuite('cpu', () =>
  openCpuBackend(never(), () => inProcessWorker(createWorkerApi(createNonceSearch(loops, sourceSha256), performance)), testClock, {
    threads: 2,
  }),
);

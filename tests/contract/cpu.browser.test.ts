/** The whole CPU backend as the page has it: real module workers, real messages, and a thread of its own for each lane. */
import { openCpuBackend } from '../../src/backend/cpu/pool';
import { never, testClock } from './subject';
import { contractSuite } from './suite';

const spawn = (): Worker => new Worker(new URL('../../src/backend/cpu/worker.ts', import.meta.url), { type: 'module' });

contractSuite('cpu', () => openCpuBackend(never(), spawn, testClock, { threads: 2 }));

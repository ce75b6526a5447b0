/** The GPU backend in real WebGPU, as the page has it; an absent adapter fails. */
import { openGpuBackend } from '../../src/backend/gpu/gpu-backend';
import { never, testClock } from './subject';
import { contractSuite } from './suite';

contractSuite('gpu', () => openGpuBackend(never(), navigator.gpu, testClock));

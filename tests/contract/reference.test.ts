import { createReferenceBackend } from '../../src/backend/reference';
import { testClock } from './subject';
import { contractSuite } from './suite';

contractSuite('reference', async () => createReferenceBackend(testClock), { isSlow: true });

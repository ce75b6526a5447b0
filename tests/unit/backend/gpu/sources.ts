/** Work for a simulated GPU: a job's nonces in order, without end. */
import type { TaskSource } from '../../../../src/backend/backend';
import { createJob, type Siblings } from '../../../../src/work/job';
import { GENESIS } from '../../../../src/work/known-blocks';

export function never(): AbortSignal {
  return new AbortController().signal;
}

export function countingSource(siblings: Siblings = 1): TaskSource {
  const job = createJob(GENESIS.header, siblings);
  return { next: (count) => ({ job, range: { firstNonce: 0, count }, zeroBits: 24 }), giveBack: () => undefined };
}

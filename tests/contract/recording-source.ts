/** A task source that remembers everything, and hands out small odd tasks when asked to, so that an oracle can follow. */
import type { SearchTask, TaskSource } from '../../src/backend/backend';
import type { Job } from '../../src/work/job';

export interface RecordingSource extends TaskSource {
  /** Handed out and neither delivered nor given back, by first nonce. */
  readonly open: Map<number, SearchTask>;
  readonly askedFor: readonly number[];
  handedOut(): number;
}

export function recordingSource(job: Job, zeroBits: number, firstNonce: number, largest: number): RecordingSource {
  const open = new Map<number, SearchTask>();
  const returned: SearchTask[] = [];
  const askedFor: number[] = [];
  let next = firstNonce;
  let handedOut = 0;
  return {
    open,
    askedFor,
    handedOut: () => handedOut,
    next(count) {
      askedFor.push(count);
      const again = returned.pop();
      const range = again?.range ?? { firstNonce: next, count: Math.min(count, largest) };
      if (again === undefined) next += range.count;
      const task: SearchTask = { job, range, zeroBits };
      open.set(range.firstNonce, task);
      handedOut += 1;
      return task;
    },
    giveBack(task) {
      if (!open.delete(task.range.firstNonce)) throw new Error(`nonce ${task.range.firstNonce} was given back but was not under way`);
      returned.push(task);
    },
  };
}

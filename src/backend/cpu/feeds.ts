/**
 * What lanes are fed with: the pieces of one range, or a stream's task source.
 * Place: beside dispatch.ts.
 */
import type { SearchTask, TaskSource } from '../backend';
import type { Feed } from './dispatch';

/** Cuts the task's range into pieces of the sizes asked for, without gap or overlap. */
export function feedOfTask(task: SearchTask): Feed {
  const returned: SearchTask[] = [];
  let firstNonce = task.range.firstNonce;
  let left = task.range.count;
  return {
    headers: task.job.versions.length,
    next(count) {
      const again = returned.pop();
      if (again !== undefined) return again;
      if (left === 0) return undefined;
      const range = { firstNonce, count: Math.min(count, left) };
      firstNonce += range.count;
      left -= range.count;
      return { ...task, range };
    },
    giveBack: (piece) => returned.push(piece),
  };
}

/** Never empty. `headers` is what the source's jobs hold. */
export function feedOfSource(source: TaskSource, headers: number): Feed {
  return { headers, next: (count) => source.next(count), giveBack: (task) => source.giveBack(task) };
}

/**
 * Every match of one range, exactly: a stream that ends.
 * Place: under gpu-backend.ts, beside stream.ts.
 */
import { abortError } from '../abort';
import type { Match, SearchTask } from '../backend';
import { type Running, streamOn, type TaskFeed } from './stream';

/** @throws AbortError; DeviceLostError */
export async function searchExactly(signal: AbortSignal, running: Running, task: SearchTask): Promise<Match[]> {
  const found: Match[] = [];
  for await (const item of streamOn(signal, running, feedOf(task))) {
    if (item.kind === 'slice') for (const match of item.matches) found.push(match);
  }
  if (signal.aborted) throw abortError(signal);
  return found;
}

/** Cuts the range in order. What is given back belongs to a search that has failed or been cancelled: nobody asks for it again. */
function feedOf(task: SearchTask): TaskFeed {
  let { firstNonce } = task.range;
  const end = firstNonce + task.range.count;
  return {
    next(count) {
      if (firstNonce >= end) return undefined;
      const range = { firstNonce, count: Math.min(count, end - firstNonce) };
      firstNonce += range.count;
      return { ...task, range };
    },
    giveBack: () => undefined,
  };
}

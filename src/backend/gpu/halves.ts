/**
 * A range with more matches than the results buffer holds: nothing of the first answer is used, both halves are hashed again.
 * Place: under stream.ts.
 */
import { HashwattError } from '../../core/errors';
import type { Match, SearchTask } from '../backend';
import type { Kernel } from './pipeline';
import { type GpuSession, MATCH_CAPACITY } from './session';

export async function searchHalves(session: GpuSession, kernel: Kernel, task: SearchTask): Promise<readonly Match[]> {
  const { firstNonce, count } = task.range;
  if (count === 1) throw new HashwattError('results-overflow', `nonce ${firstNonce}`);
  const half = Math.ceil(count / 2);
  const found: Match[] = [];
  for (const range of [
    { firstNonce, count: half },
    { firstNonce: firstNonce + half, count: count - half },
  ]) {
    const piece = { ...task, range };
    const outcome = await session.submit(kernel, piece);
    const matches = outcome.count <= MATCH_CAPACITY ? outcome.matches : await searchHalves(session, kernel, piece);
    for (const match of matches) found.push(match);
  }
  return found;
}

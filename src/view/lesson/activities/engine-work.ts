/**
 * One piece of work for the engine, asked for by an activity: stopped by its own button, Esc, hiding the page, or leaving the step.
 * Place: between the activities of the lesson and engine-client.ts. The engine does one thing at a time, so a running measurement refuses it.
 */
import { HashwattError } from '../../../core/errors';
import { askEngine, askToStop } from '../../engine-client';
import { revive } from '../../revive';
import { activity, engineUser } from '../../state';

type Api = Parameters<Parameters<typeof askEngine>[0]>[0];

let stopCurrent: (() => void) | undefined;

/**
 * Resolves with null when the work was stopped before the engine could answer.
 * @throws HashwattError
 */
export async function workWithEngine<Value>(call: (api: Api) => Promise<Value>): Promise<Value | null> {
  if (engineUser.peek() !== null || activity.value.kind === 'running') {
    throw new HashwattError('plan-invalid', 'something is running already');
  }
  const ending = new AbortController();
  let giveUp: (reason: unknown) => void = () => undefined;
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const stop = (): void => askToStop(() => stopCurrent === stop, giveUp);
  stopCurrent = stop;
  engineUser.value = 'lesson';
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal: ending.signal });
  document.addEventListener('visibilitychange', () => document.hidden && stop(), { signal: ending.signal });
  addEventListener('pagehide', stop, { signal: ending.signal });
  try {
    return await Promise.race([askEngine(call), givenUp]);
  } catch (thrown) {
    const revived = revive(thrown);
    if (revived instanceof Error && revived.name === 'AbortError') return null;
    throw revived;
  } finally {
    ending.abort();
    stopCurrent = undefined;
    engineUser.value = null;
  }
}

/** Safe to call at any time. */
export function stopEngineWork(): void {
  stopCurrent?.();
}

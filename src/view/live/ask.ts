/**
 * One question to a fresh frame: made for it, heard only from it, taken away after it. The page's own policy allows no connection.
 * Place: page side, called by state.ts after the click; the frame's side is frame.ts.
 */
import { FRAME_FILE } from './addresses';
import { type Outcome, readAnswer } from './figures';

/** The frame gives up after five seconds by itself; this is for a frame that never started. */
const FRAME_DEADLINE_MS = 8000;
/** A frame with `sandbox` and without `allow-same-origin` has no origin; browsers write it so. */
const NO_ORIGIN = 'null';

/** A page without an origin (opened from disk, or sandboxed itself) has no server that could hold the frame, nor has the single file. */
export function canAskFrame(): boolean {
  return window.origin !== NO_ORIGIN && !__HASHWATT_SINGLE_FILE__;
}

export interface Question {
  readonly title: string;
  readonly bundledDifficulty: number;
  /** Aborted: the promise is rejected with its reason and the frame is gone, request and all. */
  readonly signal: AbortSignal;
}

export function askFrame({ title, bundledDifficulty, signal }: Question): Promise<Outcome> {
  const id = randomId();
  const frame = makeFrame(title);
  return new Promise<Outcome>((settle, reject) => {
    const finish = (act: () => void): void => {
      clearTimeout(deadline);
      window.removeEventListener('message', onMessage);
      signal.removeEventListener('abort', onAbort);
      frame.remove();
      act();
    };
    const onAbort = (): void => finish(() => reject(signal.reason));
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== frame.contentWindow || event.origin !== NO_ORIGIN) return;
      const outcome = readAnswer(event.data, { id, now: Date.now(), bundledDifficulty });
      if (outcome !== null) finish(() => settle(outcome));
    };
    const deadline = setTimeout(() => finish(() => settle({ kind: 'failed', reason: 'no-frame' })), FRAME_DEADLINE_MS);
    window.addEventListener('message', onMessage);
    signal.addEventListener('abort', onAbort);
    // No origin can be named for a frame that has none; the question holds no secret.
    frame.addEventListener('load', () => frame.contentWindow?.postMessage({ kind: 'hashwatt:ask', id }, '*'));
    document.body.append(frame);
  });
}

function makeFrame(title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;
  frame.title = title;
  frame.src = `./${FRAME_FILE}`;
  return frame;
}

function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

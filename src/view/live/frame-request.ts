/**
 * Asks the host for difficulty and price: no cookies, no referrer, no redirect, five seconds, 64 kB an answer, and never an exception.
 * Place: inside the frame only (frame.ts). `ask` is the frame's `fetch`, so that tests can point it at a server of their own.
 */
import { LIVE_ADDRESSES } from './addresses';
import { figuresOf, type FrameFailure, type Outcome } from './figures';

export const TIMEOUT_MS = 5000;
/** The longer of the two answers has about 1 kB. */
export const LONGEST_ANSWER_BYTES = 64 * 1024;

export type Ask = (address: string, options: RequestInit) => Promise<Response>;

class RequestFailure extends Error {
  constructor(readonly reason: FrameFailure) {
    super(reason);
  }
}

export async function requestFigures(ask: Ask): Promise<Outcome<FrameFailure>> {
  const control = new AbortController();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    control.abort();
  }, TIMEOUT_MS);
  try {
    const [difficulty, price] = await Promise.all([
      readJson(ask, LIVE_ADDRESSES.difficulty, control.signal),
      readJson(ask, LIVE_ADDRESSES.price, control.signal),
    ]);
    return figuresOf(difficulty, price, new Date().toISOString());
  } catch (error) {
    const reason = error instanceof RequestFailure ? error.reason : 'unreachable';
    return { kind: 'failed', reason: isLate ? 'timeout' : reason };
  } finally {
    clearTimeout(timer);
    // The other request, if this one failed.
    control.abort();
  }
}

async function readJson(ask: Ask, address: string, signal: AbortSignal): Promise<unknown> {
  const response = await ask(address, {
    signal,
    method: 'GET',
    mode: 'cors',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  if (!response.ok) throw new RequestFailure('refused');
  const bytes = await readBytes(response);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new RequestFailure('unreadable');
  }
}

/** Piece by piece, because an announced length is only a claim. */
async function readBytes(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) throw new RequestFailure('unreadable');
  const kept = new Uint8Array(LONGEST_ANSWER_BYTES);
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (length + piece.value.length > LONGEST_ANSWER_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw new RequestFailure('too-long');
    }
    kept.set(piece.value, length);
    length += piece.value.length;
  }
  return kept.subarray(0, length);
}

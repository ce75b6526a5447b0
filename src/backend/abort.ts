/**
 * Cancelling as every backend means it: an AbortError, whatever reason the caller gave.
 * Place: beside the contract; pure.
 */

export function abortError(signal: AbortSignal): Error {
  const { reason } = signal;
  return reason instanceof Error && reason.name === 'AbortError' ? reason : new DOMException('The operation was cancelled', 'AbortError');
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw abortError(signal);
}

/** The promise, or an AbortError as soon as the signal aborts; the work behind the promise must be stopped by its owner. */
export function orAbort<Value>(signal: AbortSignal, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(abortError(signal));
    const onAbort = (): void => reject(abortError(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Aborts with any of its parents, or by itself. `release` unties it, so that long-lived parents do not collect dead children. */
export interface ChildAbort {
  readonly signal: AbortSignal;
  abort(): void;
  release(): void;
}

export function childAbort(parent: AbortSignal): ChildAbort {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(abortError(parent));
  if (parent.aborted) onAbort();
  else parent.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    abort: () => controller.abort(),
    release: () => parent.removeEventListener('abort', onAbort),
  };
}

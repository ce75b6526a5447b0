/**
 * The few platform globals that pure rooms may name, the same in browsers, workers and Node.
 * Included by tsconfig.pure.json alone: `document`, `window`, `fetch` or `process` in a pure room do not compile.
 */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean; signal?: AbortSignal }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare const AbortSignal: { prototype: AbortSignal; any(signals: AbortSignal[]): AbortSignal; timeout(ms: number): AbortSignal };
declare class DOMException extends Error {
  constructor(message?: string, name?: string);
}

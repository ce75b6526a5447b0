/**
 * From callbacks to an async iterator: items in order, then the end or the failure.
 * Place: under the pool's stream. Unbounded on purpose: a slow consumer may not slow the workers that are being measured.
 */
export interface ItemQueue<Item> {
  push(item: Item): void;
  end(): void;
  fail(error: unknown): void;
  /** Yields until the end; throws the failure after the items before it. */
  items(): AsyncGenerator<Item>;
  /** Takes what was never yielded. */
  drain(): Item[];
}

type State = { readonly kind: 'open' } | { readonly kind: 'ended' } | { readonly kind: 'failed'; readonly error: unknown };

export function createItemQueue<Item>(): ItemQueue<Item> {
  const waiting: Item[] = [];
  let state: State = { kind: 'open' };
  let wake: () => void = () => undefined;
  const close = (last: State): void => {
    if (state.kind === 'open') state = last;
    wake();
  };
  return {
    push(item) {
      waiting.push(item);
      wake();
    },
    end: () => close({ kind: 'ended' }),
    fail: (error) => close({ kind: 'failed', error }),
    async *items() {
      for (;;) {
        const item = waiting.shift();
        if (item !== undefined) yield item;
        else if (state.kind === 'failed') throw state.error;
        else if (state.kind === 'ended') return;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
    drain: () => waiting.splice(0),
  };
}

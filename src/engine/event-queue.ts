/**
 * Lets deep code say what happened (`emit`) while the caller of runBenchmark pulls events one by one.
 * Place: inside the engine only.
 */
export interface EventQueue<Event> {
  emit(event: Event): void;
  end(): void;
  fail(error: unknown): void;
  /** Ends after `end`, throws after `fail`, in both cases not before every event is taken. */
  events(): AsyncGenerator<Event, void>;
}

type Ending = { readonly kind: 'ended' } | { readonly kind: 'failed'; readonly error: unknown };

export function createEventQueue<Event>(): EventQueue<Event> {
  const waiting: Event[] = [];
  let ending: Ending | null = null;
  let wake: () => void = () => undefined;

  const finish = (how: Ending): void => {
    ending ??= how;
    wake();
  };

  return {
    emit(event) {
      waiting.push(event);
      wake();
    },
    end: () => finish({ kind: 'ended' }),
    fail: (error) => finish({ kind: 'failed', error }),
    async *events() {
      for (;;) {
        const event = waiting.shift();
        if (event !== undefined) {
          yield event;
          continue;
        }
        const how: Ending | null = ending;
        if (how?.kind === 'failed') throw how.error;
        if (how !== null) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

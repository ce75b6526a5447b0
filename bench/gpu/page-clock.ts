/** The clock that a page gives the backend. */
import type { BackendClock } from '../../src/backend/clock';
import { milliseconds } from '../../src/core/units';

export const pageClock: BackendClock = {
  now: () => milliseconds(performance.now()),
  pause: (signal, duration) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, duration);
      signal.addEventListener('abort', end, { once: true });
    }),
};

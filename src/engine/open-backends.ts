/**
 * Backends of one benchmark: opened when first needed, tuned once, kept for repetitions, closed at the end or after they broke.
 * Place: between the run list and a run.
 */
import type { Backend } from '../backend/backend';
import type { Context } from './context';
import { isLoss } from './mishap';
import type { RunSpec } from '../measure/run-list';

export interface BackendKeeper {
  /** One backend, or GPU then CPU for a run of both. @throws what opening throws; again on every later ask, unless a mishap was the cause */
  open(spec: RunSpec): Promise<readonly Backend[]>;
  /** True the first time it is asked about a backend. */
  needsTuning(backend: Backend): boolean;
  /** Closes these; the next ask opens fresh ones. */
  discard(backends: readonly Backend[]): Promise<void>;
  closeAll(): Promise<void>;
}

export function keepBackends(context: Context): BackendKeeper {
  const opened = new Map<string, Promise<Backend>>();
  const tuned = new WeakSet<Backend>();

  const openOne = async (kind: 'cpu' | 'gpu', threads: number | null): Promise<Backend> => {
    const key = kind === 'gpu' ? 'gpu' : `cpu/${threads ?? 'all'}`;
    // Idle workers of another thread count would share caches and turbo with those that are measured.
    if (kind === 'cpu') await closeWhere((other) => other.startsWith('cpu') && other !== key);
    const known = opened.get(key);
    if (known !== undefined) return known;
    const opening = context.ports.openBackend(context.signal, kind, threads);
    opened.set(key, opening);
    // A driver that was resetting may answer the next repetition.
    opening.catch((thrown: unknown) => isLoss(thrown) && opened.delete(key));
    return opening;
  };

  const closeWhere = async (applies: (key: string, opening: Promise<Backend>) => boolean): Promise<void> => {
    for (const [key, opening] of [...opened]) {
      if (!applies(key, opening)) continue;
      const backend = await opening.catch(() => undefined);
      // A backend that did not open is remembered: asking again would only take time.
      if (backend === undefined) continue;
      opened.delete(key);
      await backend.dispose().catch(() => undefined);
    }
  };

  return {
    async open({ backend, threads }) {
      if (backend === 'webgpu') return [await openOne('gpu', null)];
      if (backend === 'cpu') return [await openOne('cpu', threads)];
      return [await openOne('gpu', null), await openOne('cpu', threads)];
    },
    needsTuning(backend) {
      const isFresh = !tuned.has(backend);
      tuned.add(backend);
      return isFresh;
    },
    async discard(backends) {
      for (const [key, opening] of [...opened]) {
        const backend = await opening.catch(() => undefined);
        if (backend === undefined || !backends.includes(backend)) continue;
        opened.delete(key);
        await backend.dispose().catch(() => undefined);
      }
    },
    closeAll: () => closeWhere(() => true),
  };
}

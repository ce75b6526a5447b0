/** The engine for a page that hosts it itself. Place: loaded by view/engine-client.ts only where no worker can do it; the usual host is engine.worker.ts. */
import type { EngineApi } from '../engine/api';
import { createEngine } from './engine-host';
import { spawnThread } from './spawn-thread';

export function createEngineHere(): EngineApi {
  return createEngine(spawnThread);
}

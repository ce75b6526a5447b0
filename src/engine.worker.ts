/**
 * Hosts the engine off the main thread, so that a frame being drawn never sits between two dispatches.
 * Place: entry of its own bundle; the page talks to it through comlink. What it hosts is host/engine-host.ts.
 */
import { expose } from 'comlink';
import { createEngine } from './host/engine-host';
import { spawnThread } from './host/spawn-thread';

export type { EngineApi, EngineSearch, PageFacts } from './engine/api';

expose(createEngine(spawnThread));

/**
 * The engine as the page sees it through comlink; src/engine.worker.ts is the other end.
 * Place: between engine-client.ts and whoever asks. Types only; plain data crosses.
 */
import type { BenchmarkEvent, Observation, SearchReport, SearchRequest } from '../engine';
import type { Plan } from '../measure/plan';
import type { ResultDocument } from '../result/schema';

export interface EngineApi {
  /** Calls `onEvent` with every event, the last one too, and answers with the document, also after `stop`. */
  run(plan: Plan, onEvent: (event: BenchmarkEvent) => void): Promise<ResultDocument>;
  search(request: SearchRequest): Promise<SearchReport>;
  stop(): Promise<void>;
  observe(observation: Observation): Promise<void>;
}

/** A search as the form and drivers order it: flat, plain JSON. */
export interface SearchOrder {
  /** 160 hex digits. */
  readonly headerHex: string;
  readonly firstNonce: number;
  readonly count: number;
  readonly zeroBits: number;
  readonly backend: 'webgpu' | 'cpu';
}

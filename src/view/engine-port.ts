/**
 * The engine as the page sees it through comlink; src/engine.worker.ts is the other end.
 * Place: between engine-client.ts and whoever asks. Types only; plain data crosses.
 */
import type { BenchmarkEvent, Observation } from '../engine';
import type { Plan } from '../measure/plan';
import type { ResultDocument } from '../result/schema';

export interface SearchRequest {
  readonly headerHex: string;
  readonly firstNonce: number;
  readonly count: number;
  readonly zeroBits: number;
  readonly backend: 'webgpu' | 'cpu';
}

export interface SearchReport {
  readonly backend: 'webgpu' | 'cpu';
  readonly hashes: number;
  readonly matches: readonly { readonly nonce: number; readonly hash: string }[];
  readonly elapsed_s: number;
  readonly rate_h_per_s: number;
}

export interface EngineApi {
  run(plan: Plan, onEvent: (event: BenchmarkEvent) => void): Promise<ResultDocument>;
  search(request: SearchRequest): Promise<SearchReport>;
  stop(): Promise<void>;
  observe(observation: Observation): Promise<void>;
}

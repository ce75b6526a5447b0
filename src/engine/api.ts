/**
 * What the engine's worker offers over comlink: plain data in, plain data and callbacks out.
 * Place: engine.worker.ts implements it, the page calls it.
 */
import type { BenchmarkEvent } from '../engine';
import type { Plan } from '../measure/plan';
import type { Claim } from '../result/claim';
import type { NavigatorFacts } from '../result/environment';
import type { ResultDocument } from '../result/schema';
import type { ClimbEvent, ClimbOrder, ClimbReport, ShareEvent, ShareOrder, ShareReport } from './first-finds';
import type { Observation } from './ports';
import type { SearchProgress, SearchReport } from './search';

export interface EngineSearch {
  /** 160 hex digits. */
  readonly headerHex: string;
  readonly firstNonce: number;
  readonly count: number;
  readonly zeroBits: number;
  readonly backend: 'webgpu' | 'cpu';
}

/** What a worker cannot see for itself. */
export type PageFacts = Partial<
  Pick<NavigatorFacts, 'isAutomated' | 'isMobile' | 'protocol' | 'isSecureContext' | 'isCrossOriginIsolated'>
>;

export interface EngineApi {
  /** One at a time. Ends after `stop` too, with what was measured. */
  run(plan: Plan, onEvent: (event: BenchmarkEvent) => void, page?: PageFacts): Promise<ResultDocument>;
  /** Rejects with an AbortError after `stop`. With `onProgress` in parts, each told of. */
  search(request: EngineSearch, onProgress?: (progress: SearchProgress) => void): Promise<SearchReport>;
  /** Resolves after `stop` too, with what was done. */
  climb(order: ClimbOrder, onEvent: (event: ClimbEvent) => void): Promise<ClimbReport>;
  /** Until `stop` or the order's limit. */
  findShares(order: ShareOrder, onEvent: (event: ShareEvent) => void): Promise<ShareReport>;
  /** A stranger's document, read and hashed again; works beside a run, but takes from it. */
  check(text: string): Promise<Claim>;
  stop(): Promise<void>;
  /** Of the run under way; what is said before a run is asked for is not held against it. */
  observe(observation: Observation): Promise<void>;
  /** Whether WebGPU is offered where the engine runs: in a frame without an origin a worker may lack what the page has. */
  hasWebGpu(): Promise<boolean>;
}

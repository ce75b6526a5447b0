/**
 * The public library: measure, search and verify from your own program. No DOM, no network; you hand in clock and backends as ports.
 * Place: rightmost, beside page and command line. `examples/library.ts` shows it at work.
 */
export { type BenchmarkEvent, type Clock, type EnginePorts, type Observation, runBenchmark } from './engine';
export { searchNonces, type SearchReport, type SearchRequest } from './engine';
export type { Backend, BackendKind, Match, SearchTask, Slice, StreamItem, TaskSource } from './backend/backend';
export { createReferenceBackend } from './backend/reference';
export { openCpuBackend } from './backend/cpu/pool';
export { openGpuBackend } from './backend/gpu/gpu-backend';
export { type Hashes, hashes, type HashesPerSecond, hashesPerSecond, type Milliseconds, milliseconds } from './core/units';
export { ERRORS, type ErrorCode, type ErrorReport, HashwattError } from './core/errors';
export { makePlan, type Plan, type PlanOptions, type Profile, seedFromWords } from './measure/plan';
export { buildEnvironment, type NavigatorFacts } from './result/environment';
export type { Environment, ResultDocument, RunResult } from './result/schema';
export type { MatrixBackend, MatrixInputs, MatrixShape, MatrixSource, MatrixTask } from './backend/matrix/contract';
export { openCpuMatrix } from './backend/matrix/cpu-backend';
export { openGpuMatrix } from './backend/matrix/gpu-backend';
export { bestBandwidth, bestMatrixRate, bestThroughput } from './result/throughput';
export { withPower } from './result/build';
export { compareResults, type Comparison, type ComparisonReport } from './result/compare';
export { toCsv, toJson, toMarkdown } from './result/export';
export { checkResult, parseResult } from './result/parse';
export { type RepeatSpread, repeatSpreads } from './result/repeats';
export { scalingCurve, type ScalingPoint } from './result/scaling';
export { type Finding, type ReceiptWork, type Verification, verifyResult } from './result/verify';

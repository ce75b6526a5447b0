/**
 * The watts of a finished run, estimated from its device and from what the browser tells; put into the document with H/J and J/TH.
 * Place: loaded when a run starts (session.ts) and with the contrast screens, which show the same figures. Reads the renderer only after a run.
 */
import {
  type CpuHints,
  estimateBothPower,
  estimateCpuPower,
  estimateGpuPower,
  type GpuHints,
  type EstimateMargins,
  type PowerEstimate,
  USUAL_MARGINS,
} from '../../power/estimate';
import { withPower } from '../../result/build';
import { powerBlock } from '../../result/power-block';
import type { ResultDocument, RunResult } from '../../result/schema';
import { cpuHints, gpuHints } from '../contrast/device-hints';

/** What the estimate stands on; handed in by tests, read from the browser otherwise. */
export interface HintReaders {
  readonly gpu: (run: RunResult) => GpuHints;
  readonly cpu: (document: ResultDocument) => CpuHints;
}

const BROWSER: HintReaders = { gpu: gpuHints, cpu: cpuHints };

export function estimateOfRun(
  run: RunResult,
  document: ResultDocument,
  readers: HintReaders = BROWSER,
  margins: EstimateMargins = USUAL_MARGINS,
): PowerEstimate {
  if (run.backend === 'cpu') return processorOfRun(run, document, readers, margins);
  const gpu = cardOfRun(run, document, readers, margins);
  // A software adapter is the processor at full load already: adding the worker threads would count it twice.
  if (run.backend === 'webgpu' || gpu.basis === 'software-renderer') return gpu;
  return estimateBothPower(gpu, processorOfRun(run, document, readers, margins));
}

/** The graphics half alone, for whoever knows the other better. */
export function cardOfRun(run: RunResult, document: ResultDocument, readers = BROWSER, margins = USUAL_MARGINS): PowerEstimate {
  return estimateGpuPower(readers.gpu(run), readers.cpu(document), margins);
}

/** The processor's half alone. */
export function processorOfRun(run: RunResult, document: ResultDocument, readers = BROWSER, margins = USUAL_MARGINS): PowerEstimate {
  return estimateCpuPower(readers.cpu(document), run.threads ?? undefined, margins);
}

/** Every run with a rate gets its estimate; power that stands there already (a sensor's) is kept. */
export function withEstimates(document: ResultDocument, readers: HintReaders = BROWSER): ResultDocument {
  return document.runs
    .filter((run) => (run.hashrate !== null || run.throughput !== null) && run.power === null)
    .reduce((built, run) => withPower(built, run.index, powerBlock(estimateOfRun(run, document, readers))), document);
}

/** The estimate behind a document's power, for its reasons and sources; null when that power came from somewhere else, or another device. */
export function estimateBehind(run: RunResult, document: ResultDocument, readers: HintReaders = BROWSER): PowerEstimate | null {
  if (run.power?.badge !== 'estimated') return null;
  const estimate = estimateOfRun(run, document, readers);
  const { low, high } = powerBlock(estimate).power_w;
  return low === run.power.power_w.low && high === run.power.power_w.high ? estimate : null;
}

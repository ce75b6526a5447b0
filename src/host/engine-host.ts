/**
 * The engine on a real platform: clock, navigator, storage, GPU and threads. Here, and only here, the engine meets them.
 * Place: engine.worker.ts hosts it off the main thread; where no worker can be made the page hosts it itself (view/engine-client.ts).
 */
import type { Backend } from '../backend/backend';
import { openCpuBackend } from '../backend/cpu/pool';
import { openCpuMatrix } from '../backend/matrix/cpu-backend';
import { openGpuMatrix } from '../backend/matrix/gpu-backend';
import { openGpuBackend } from '../backend/gpu/gpu-backend';
import type { TuningCache } from '../backend/gpu/tune';
import { HashwattError } from '../core/errors';
import { type Milliseconds, milliseconds } from '../core/units';
import { climb, type EnginePorts, findShares, type Observation, runBenchmark, searchNonces } from '../engine';
import type { EngineApi, PageFacts } from '../engine/api';
import { createTuningStore } from '../engine/tuning-store';
import { WORKLOAD_VERSION } from '../result/build';
import { readClaim } from '../result/claim';
import { buildEnvironment } from '../result/environment';
import type { ResultDocument } from '../result/schema';

const clock: EnginePorts['clock'] = {
  now: () => milliseconds(performance.now()),
  date: () => new Date().toISOString(),
  pause: (signal, duration) => pause(signal, duration),
};

/** Starts one thread of the CPU backend. @throws HashwattError `worker-missing` */
export type SpawnThread = () => Worker;

/** Opened at the first GPU run: nothing is stored before a click. */
let tuning: TuningCache | undefined;

/** Each engine has a run and observations of its own: one that was given up must not keep the next from working. */
export function createEngine(spawnThread: SpawnThread): EngineApi {
  const { exclusively, takeObservations, ...control } = createDesk();
  const portsFor = (page: PageFacts = {}): EnginePorts => ({ ...createPorts(spawnThread, page), takeObservations });
  return {
    run: (plan, onEvent, page) =>
      exclusively(async (signal) => {
        let result: ResultDocument | undefined;
        for await (const event of runBenchmark(plan, portsFor(page), signal)) {
          if (event.kind === 'finished') result = event.result;
          // Through comlink this is a message whose answer nobody needs; awaiting it would let the page's frames slow the engine.
          onEvent(event);
        }
        if (result === undefined) throw new HashwattError('internal', 'the engine ended without a result');
        return result;
      }),
    search: ({ headerHex, firstNonce, count, zeroBits, backend }, onProgress) =>
      exclusively((signal) =>
        searchNonces(signal, portsFor(), { header: headerHex, range: { firstNonce, count }, zeroBits, backend }, onProgress),
      ),
    climb: (order, onEvent) => exclusively((signal) => climb(signal, portsFor(), order, onEvent)),
    findShares: (order, onEvent) => exclusively((signal) => findShares(signal, portsFor(), order, onEvent)),
    check: async (text) => readClaim(text),
    hasWebGpu: async () => readGpu() !== undefined,
    ...control,
  };
}

/** Takes one order at a time, because the hardware can be measured only by one, and keeps what the host says meanwhile. */
function createDesk() {
  const observations: Observation[] = [];
  let running: AbortController | null = null;
  return {
    async exclusively<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
      if (running !== null) throw new HashwattError('plan-invalid', 'a run is under way; stop it first');
      running = new AbortController();
      // Said of the run before, after its end: messages take their time. States are said anew of each run, once it is asked for.
      observations.length = 0;
      try {
        return await work(running.signal);
      } finally {
        running = null;
      }
    },
    takeObservations: () => observations.splice(0),
    stop: async () => running?.abort(),
    observe: async (observation: Observation) => void observations.push(observation),
  };
}

function createPorts(spawnThread: SpawnThread, page: PageFacts): Omit<EnginePorts, 'takeObservations'> {
  return {
    clock,
    environment: buildEnvironment({ ...readNavigator(), ...page }),
    tool: { version: __HASHWATT_VERSION__, commit: __HASHWATT_COMMIT__ },
    openBackend: (signal, kind, threads) =>
      kind === 'gpu' ? openGpu(signal) : openCpuBackend(signal, spawnThread, clock, { threads: threads ?? allThreads() }),
    openMatrix: async (signal, kind, precision, threads) => {
      if (kind === 'cpu') return openCpuMatrix(signal, spawnThread, clock, precision, { threads: threads ?? allThreads() });
      const { gpu, cache, browserVersion } = gpuPlace();
      return openGpuMatrix(signal, gpu, clock, precision, { cache, browserVersion });
    },
  };
}

/** Typed as always there, but absent without WebGPU or a secure context. */
function readGpu(): GPU | undefined {
  return navigator.gpu;
}

function allThreads(): number {
  return Math.max(1, navigator.hardwareConcurrency ?? 1);
}

/** @throws HashwattError `webgpu-missing` */
function gpuPlace() {
  const gpu = readGpu();
  if (gpu === undefined) throw new HashwattError('webgpu-missing');
  tuning ??= createTuningStore();
  const { browser } = buildEnvironment(readNavigator());
  return { gpu, cache: tuning, browserVersion: `${browser.name} ${browser.version}` };
}

async function openGpu(signal: AbortSignal): Promise<Backend> {
  const { gpu, cache, browserVersion } = gpuPlace();
  return openGpuBackend(signal, gpu, clock, { cache, browserVersion, workloadVersion: WORKLOAD_VERSION });
}

/** Not in every TypeScript library yet: Chromium's structured user agent. */
interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly mobile: boolean;
}

function readNavigator() {
  const { userAgentData } = navigator as typeof navigator & { readonly userAgentData?: UserAgentData };
  return {
    userAgent: navigator.userAgent,
    brands: userAgentData?.brands ?? null,
    platform: navigator.platform,
    isMobile: userAgentData?.mobile ?? null,
    hardwareConcurrency: navigator.hardwareConcurrency ?? null,
    isAutomated: false,
    isSecureContext: self.isSecureContext,
    isCrossOriginIsolated: self.crossOriginIsolated,
    protocol: self.location.protocol,
  };
}

function pause(signal: AbortSignal, duration: Milliseconds): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, duration);
    signal.addEventListener('abort', end, { once: true });
  });
}

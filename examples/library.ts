/**
 * Hashwatt as a library: search a header, measure, verify. Here with the slow reference backend, so that it runs in any JavaScript engine;
 * in a browser pass `openCpuBackend` and `openGpuBackend` instead and get the hardware's speed.
 */
import {
  buildEnvironment,
  createReferenceBackend,
  type EnginePorts,
  HashwattError,
  makePlan,
  milliseconds,
  runBenchmark,
  searchNonces,
  seedFromWords,
  verifyResult,
} from 'hashwatt';

const clock: EnginePorts['clock'] = {
  now: () => milliseconds(performance.now()),
  date: () => new Date().toISOString(),
  pause: (signal, duration) =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, duration);
      // A turn of the event loop need not be cut short.
      if (duration > 0) signal.addEventListener('abort', end);
    }),
};

const ports: EnginePorts = {
  clock,
  environment: buildEnvironment({
    userAgent: `Node.js/${process.versions.node}`,
    brands: null,
    platform: process.platform,
    isMobile: false,
    hardwareConcurrency: 1,
    isAutomated: true,
    isSecureContext: false,
    isCrossOriginIsolated: false,
    protocol: '',
  }),
  tool: { version: 'example', commit: null },
  takeObservations: () => [],
  async openBackend(_signal, kind) {
    if (kind === 'gpu') throw new HashwattError('webgpu-missing', 'the reference has no GPU');
    return createReferenceBackend(clock);
  },
};

/** The nonce that began Bitcoin: 2083236893. */
export async function findGenesis(signal: AbortSignal): Promise<number | undefined> {
  const header = `01000000${'00'.repeat(32)}3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d00000000`;
  const range = { firstNonce: 2083236893 - 500, count: 1000 };
  const { matches } = await searchNonces(signal, ports, { header, range, zeroBits: 32, backend: 'cpu' });
  return matches[0]?.nonce;
}

export async function measure(signal: AbortSignal, say: (line: string) => void): Promise<boolean> {
  const seed = seedFromWords(crypto.getRandomValues(new Uint32Array(4)));
  for await (const event of runBenchmark(makePlan({ profile: 'smoke', backend: 'cpu', seed }), ports, signal)) {
    if (event.kind === 'sampled') say(`window ${event.index}: ${Math.round(event.rate)} H/s`);
    if (event.kind !== 'finished') continue;
    const { isConsistent, matchesRehashed } = verifyResult(event.result);
    say(`${event.result.validity.verdict}; ${matchesRehashed} matches hashed again; consistent: ${isConsistent}`);
    return isConsistent && event.result.runs[0]?.status === 'ok';
  }
  return false;
}

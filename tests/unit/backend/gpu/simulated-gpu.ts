/**
 * A GPU of known speed on simulated time: it works through its queue without pause, answers as late as a browser likes, and counts its busy time.
 * Matches are never found; kernels differ in speed and in the time that they take to compile. Devices can be lost, and tell that they were destroyed.
 */
import type { BackendClock } from '../../../../src/backend/clock';
import { milliseconds } from '../../../../src/core/units';

export interface TurningClock extends BackendClock {
  /** Runs the work to its end; time jumps from one timer to the next whenever nothing else is left to do. */
  run<Value>(work: Promise<Value>): Promise<Value>;
  /** Resolves at that time. */
  at(time: number): Promise<void>;
}

export function createTurningClock(): TurningClock {
  let now = 0;
  const timers: { readonly until: number; readonly wake: () => void }[] = [];
  const at = (time: number): Promise<void> => new Promise((wake) => timers.push({ until: Math.max(now, time), wake }));
  return {
    now: () => milliseconds(now),
    at,
    pause: (signal, duration) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const end = (): void => {
          signal.removeEventListener('abort', end);
          resolve();
        };
        signal.addEventListener('abort', end, { once: true });
        void at(now + duration).then(end);
      }),
    async run(work) {
      let isOpen = true;
      const end = (): void => void (isOpen = false);
      work.then(end, end);
      while (isOpen) {
        await new Promise((turn) => setImmediate(turn));
        const next = timers.toSorted((one, other) => one.until - other.until)[0];
        if (!isOpen || next === undefined) continue;
        timers.splice(timers.indexOf(next), 1);
        now = next.until;
        next.wake();
      }
      return work;
    },
  };
}

export interface SimulatedGpuOptions {
  /** Nonces per millisecond of a kernel by its id ("wgsl-unrolled-m1-n1") and workgroup size. */
  readonly speed: (kernel: string, workgroupSize: number) => number;
  /** Completions are seen at multiples of this only; 0: at once. */
  readonly pollMs?: number;
  /** Between two completions that the same look finds: each then comes in a turn of the event loop of its own. */
  readonly spreadMs?: number;
  /** Each completion is seen so much later, by its number. */
  readonly lateMs?: (dispatch: number) => number;
  /** And whenever something is submitted, as in Firefox. */
  readonly looksOnSubmit?: boolean;
  readonly compileMs?: (kernel: string) => number;
  readonly architecture?: string;
  /** Before the device is there. */
  readonly openMs?: number;
  /** What the GPU's own clock says of that many milliseconds, in milliseconds; left out: it has no clock. */
  readonly deviceClock?: (duration: number, kernel: string) => number;
}

export interface SimulatedGpu {
  readonly gpu: GPU;
  /** Kernels in the order in which they were asked for. */
  readonly compiled: string[];
  /** Milliseconds spent hashing up to now. */
  busy(): number;
  /** How long each dispatch so far took. */
  readonly dispatches: number[];
  /** From the end of a dispatch to the moment that its result was seen. */
  readonly delays: number[];
  /** Every one that was given, the newest last. */
  readonly devices: SimulatedDevice[];
}

export interface SimulatedDevice {
  isDestroyed: boolean;
  lose(reason: string): void;
}

/** Nanoseconds of the GPU's clock, where a query set or a buffer holds two of them. */
interface Timed {
  times?: readonly [offset: number, beganAt: bigint, endedAt: bigint];
}

interface Pipeline {
  readonly kernel: string;
  readonly noncesPerWorkgroup: number;
  readonly noncesPerMs: number;
}

export function createSimulatedGpu(clock: TurningClock, options: SimulatedGpuOptions): SimulatedGpu {
  const {
    speed,
    pollMs = 0,
    spreadMs = 0,
    lateMs = () => 0,
    looksOnSubmit = false,
    compileMs = () => 0,
    openMs = 0,
    architecture = '',
    deviceClock,
  } = options;
  const features = new Set(deviceClock === undefined ? [] : ['timestamp-query']);
  const compiled: string[] = [];
  const dispatches: number[] = [];
  const delays: number[] = [];
  let freeAt = 0;
  let worked = 0;
  let lastSeenAt = Number.NEGATIVE_INFINITY;

  const execute = ({ kernel, noncesPerWorkgroup, noncesPerMs }: Pipeline, workgroups: number, timed: Timed | undefined): void => {
    const duration = (workgroups * noncesPerWorkgroup) / noncesPerMs;
    dispatches.push(duration);
    worked += duration;
    const beganAt = Math.max(freeAt, clock.now());
    freeAt = beganAt + duration;
    if (timed !== undefined && deviceClock !== undefined)
      timed.times = [0, nanoseconds(1 + beganAt), nanoseconds(1 + beganAt + deviceClock(duration, kernel))];
  };
  const unseen: { readonly doneAt: number; readonly see: () => void }[] = [];
  const look = (): void => {
    for (const { doneAt, see } of unseen) if (doneAt <= clock.now()) see();
  };
  const seen = (): Promise<void> => {
    const doneAt = freeAt;
    const due = doneAt + lateMs(dispatches.length);
    const look = pollMs === 0 ? due : Math.ceil(due / pollMs) * pollMs;
    lastSeenAt = Math.max(look, lastSeenAt + spreadMs);
    const tick = clock.at(lastSeenAt);
    const first = looksOnSubmit ? Promise.race([tick, new Promise<void>((see) => unseen.push({ doneAt, see }))]) : tick;
    return first.then(() => void delays.push(clock.now() - doneAt));
  };

  const createBuffer = ({ size }: { size: number }) => {
    const buffer: Timed = {};
    const getMappedRange = (): ArrayBuffer => {
      const view = new DataView(new ArrayBuffer(size));
      const [offset, ...times] = buffer.times ?? [0];
      for (const [index, time] of times.entries()) view.setBigUint64(offset + 8 * index, time, true);
      return view.buffer;
    };
    return Object.assign(buffer, { size, mapAsync: seen, getMappedRange, unmap: () => undefined });
  };

  const createCommandEncoder = () => {
    let pipeline: Pipeline = { kernel: '', noncesPerWorkgroup: 0, noncesPerMs: 1 };
    const work: (() => void)[] = [];
    let timed: Timed | undefined;
    const pass = {
      setPipeline: (chosen: Pipeline) => void (pipeline = chosen),
      setBindGroup: () => undefined,
      dispatchWorkgroups: (x: number, y: number) => void work.push(() => execute(pipeline, x * y, timed)),
      end: () => undefined,
    };
    return {
      clearBuffer: () => undefined,
      beginComputePass({ timestampWrites }: { timestampWrites?: { querySet: Timed } }) {
        timed = timestampWrites?.querySet;
        return pass;
      },
      resolveQuerySet: (from: Timed, _first: number, _count: number, to: Timed) => void work.push(() => void Object.assign(to, from)),
      copyBufferToBuffer: (from: Timed, _at: number, to: Timed, offset: number) =>
        void work.push(() => {
          if (from.times !== undefined) to.times = [offset, from.times[1], from.times[2]];
        }),
      finish: () => work,
    };
  };

  const device = {
    features,
    createBuffer,
    createQuerySet: (): Timed => ({}),
    createCommandEncoder,
    createBindGroup: () => ({}),
    createBindGroupLayout: () => ({}),
    createPipelineLayout: () => ({}),
    createShaderModule: ({ code }: { code: string }) => code,
    async createComputePipelineAsync({ label, compute }: { label: string; compute: { module: string } }): Promise<Pipeline> {
      const read = (name: string): number => Number(new RegExp(`const ${name} = (\\d+)u`).exec(compute.module)?.[1]);
      const workgroupSize = read('WORKGROUP_SIZE');
      compiled.push(`${label} ${workgroupSize}`);
      await clock.at(clock.now() + compileMs(label));
      return { kernel: label, noncesPerWorkgroup: workgroupSize * read('NONCES_PER_INVOCATION'), noncesPerMs: speed(label, workgroupSize) };
    },
    queue: {
      writeBuffer: () => undefined,
      submit: (commands: readonly (readonly (() => void)[])[]) => {
        for (const work of commands.flat()) work();
        look();
      },
    },
  };
  const devices: SimulatedDevice[] = [];
  const requestDevice = async () => {
    if (openMs > 0) await clock.at(clock.now() + openMs);
    let tell: (info: { reason: string; message: string }) => void = () => undefined;
    const lost = new Promise((resolve) => {
      tell = resolve;
    });
    const hand: SimulatedDevice = { isDestroyed: false, lose: (reason) => tell({ reason, message: '' }) };
    devices.push(hand);
    const destroy = (): void => {
      hand.isDestroyed = true;
      hand.lose('destroyed');
    };
    return { ...device, lost, destroy };
  };
  const adapter = { features, info: { vendor: 'simulated', architecture, device: '', description: '' }, requestDevice };
  return {
    // A simulation has what the backend asks for and nothing else of the standard's GPU.
    gpu: { requestAdapter: async () => adapter } as unknown as GPU,
    compiled,
    dispatches,
    delays,
    devices,
    busy: () => worked - Math.max(0, freeAt - clock.now()),
  };
}

function nanoseconds(duration: number): bigint {
  return BigInt(Math.round(1e6 * duration));
}

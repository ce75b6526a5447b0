/**
 * The page's GPU as a browser would give it that looks for finished work only each 100 ms: results may be read at those ticks and not before.
 * Place: overhead.ts runs the backend on it, against a bare loop on the GPU as it is.
 */
const TICK_MS = 100;

export function slowCompletion(gpu: GPU): GPU {
  const requestAdapter = async (options?: GPURequestAdapterOptions): Promise<GPUAdapter | null> => {
    const adapter = await gpu.requestAdapter(options);
    if (adapter === null) return null;
    const requestDevice = adapter.requestDevice.bind(adapter);
    adapter.requestDevice = async (descriptor) => slowDevice(await requestDevice(descriptor));
    return adapter;
  };
  // The backend asks a GPU for adapters and for nothing else.
  return { requestAdapter } as unknown as GPU;
}

function slowDevice(device: GPUDevice): GPUDevice {
  const createBuffer = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = createBuffer(descriptor);
    const mapAsync = buffer.mapAsync.bind(buffer);
    buffer.mapAsync = async (...where) => {
      await mapAsync(...where);
      await nextTick();
      return undefined;
    };
    return buffer;
  };
  return device;
}

function nextTick(): Promise<void> {
  const now = performance.now();
  return new Promise((resolve) => setTimeout(resolve, Math.ceil(now / TICK_MS) * TICK_MS - now));
}

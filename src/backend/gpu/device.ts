/**
 * From an injected GPU to a device, and again after a loss. An adapter gives one device and is not used again: after a loss it is dead.
 * Place: first of gpu; session.ts puts buffers and kernels on the device. Source: WebGPU (W3C), 4.2 "Adapters and devices".
 */
import { HashwattError } from '../../core/errors';
import { milliseconds } from '../../core/units';
import { orAbort } from '../abort';
import type { DeviceDescription } from '../backend';
import type { BackendClock } from '../clock';
import { TIMESTAMP_FEATURE } from './timestamps';

export interface OpenedDevice {
  readonly device: GPUDevice;
  readonly description: DeviceDescription;
  /** Resolves with the reason once, when the device is gone. */
  readonly lost: Promise<string>;
}

/**
 * @param features that the device must have
 * @throws HashwattError `adapter-missing`; `precision-missing` without one of the features
 */
export async function openDevice(signal: AbortSignal, gpu: GPU, features: readonly GPUFeatureName[] = []): Promise<OpenedDevice> {
  const adapter = await orAbort(signal, requestAdapter(gpu));
  const missing = features.filter((feature) => !adapter.features.has(feature));
  if (missing.length > 0) throw new HashwattError('precision-missing', `the adapter has no ${missing.join(', ')}`);
  const device = await unlessAborted(signal, requestDevice(adapter, features));
  const lost = device.lost.then(({ reason, message }) => `${reason}${message === '' ? '' : `: ${message}`}`);
  return { device, description: describe(adapter), lost };
}

/** A device that comes after the abort is nobody's, and would keep the adapter busy until it is collected. */
async function unlessAborted(signal: AbortSignal, request: Promise<GPUDevice>): Promise<GPUDevice> {
  try {
    return await orAbort(signal, request);
  } catch (error) {
    request.then(
      (device) => device.destroy(),
      () => undefined,
    );
    throw error;
  }
}

/** A lost driver needs a moment to come back; each attempt takes a new adapter. */
const BACK_OFF_MS = [50, 200, 800, 2000];

/** @throws HashwattError `device-lost` when no device comes back. */
export async function reopenDevice(
  signal: AbortSignal,
  gpu: GPU,
  clock: BackendClock,
  features: readonly GPUFeatureName[] = [],
): Promise<OpenedDevice> {
  let cause: unknown;
  for (const delay of BACK_OFF_MS) {
    await orAbort(signal, clock.pause(signal, milliseconds(delay)));
    try {
      return await openDevice(signal, gpu, features);
    } catch (error) {
      if (signal.aborted) throw error;
      cause = error;
    }
  }
  throw new HashwattError('device-lost', `it did not come back in ${BACK_OFF_MS.length} attempts`, { cause });
}

/** The preference is a hint only; what came is in the description. */
async function requestAdapter(gpu: GPU): Promise<GPUAdapter> {
  let adapter: GPUAdapter | null;
  try {
    adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
  } catch (cause) {
    throw new HashwattError('adapter-missing', cause instanceof Error ? cause.message : undefined, { cause });
  }
  if (adapter === null) throw new HashwattError('adapter-missing');
  return adapter;
}

async function requestDevice(adapter: GPUAdapter, features: readonly GPUFeatureName[]): Promise<GPUDevice> {
  const clock: readonly GPUFeatureName[] = adapter.features.has(TIMESTAMP_FEATURE) ? [TIMESTAMP_FEATURE] : [];
  try {
    return await adapter.requestDevice({ requiredFeatures: [...clock, ...features] });
  } catch (cause) {
    throw new HashwattError('adapter-missing', cause instanceof Error ? cause.message : undefined, { cause });
  }
}

/** Software renderers by the names they give themselves: SwiftShader (Chromium), llvmpipe and lavapipe (Mesa), WARP (Windows). */
const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|microsoft basic render|\bwarp\b/i;

function describe(adapter: GPUAdapter): DeviceDescription {
  const { vendor, architecture, device, description } = adapter.info;
  const names = [vendor, architecture, device, description].join(' ');
  return { vendor, architecture, device, description, isSoftware: isFallback(adapter) || SOFTWARE.test(names) };
}

/** The flag has moved from the adapter to its info; browsers offer one or the other. */
function isFallback(adapter: GPUAdapter): boolean {
  return adapter.info.isFallbackAdapter === true || ('isFallbackAdapter' in adapter && adapter.isFallbackAdapter === true);
}

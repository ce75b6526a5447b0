/**
 * WebGPU without a browser: Dawn for Node on the Vulkan driver of the system, or on the one that VK_ICD_FILENAMES names.
 * Place: lavapipe rows. Chromium would not take that driver: it brings its own.
 */
import { availableParallelism } from 'node:os';
import { create, globals } from 'webgpu';

/** @throws where Dawn finds no adapter; Mesa's lavapipe is accepted from release 24 on. */
export async function dawnGpu(): Promise<GPU> {
  // While a result is awaited, Dawn for Node keeps one core busy with asking for it: lavapipe gets the others.
  process.env.LP_NUM_THREADS ??= String(Math.max(1, availableParallelism() - 1));
  Object.assign(globalThis, globals);
  const gpu = create(['backend=vulkan']);
  if ((await gpu.requestAdapter({ powerPreference: 'high-performance' })) === null)
    throw new Error('Dawn for Node found no Vulkan adapter that it accepts (of Mesa, 24 or newer; VK_ICD_FILENAMES names another driver)');
  return gpu;
}

/**
 * How Chromium is started so that WebGPU answers without a window, on a machine with a GPU and on one without.
 * Place: the one list for the command line and for every test that opens a browser. Playwright itself adds the quiet ones (no first-start
 * tour, no background traffic, no throttling of windows nobody sees). Source: developer.chrome.com, "Supercharge Web AI model testing:
 * WebGPU, WebGL and headless Chrome"; checked on Chromium 156.
 */

/** WebGPU is behind a flag on Linux, and the software adapter (SwiftShader) behind the same one on every system. */
const WEBGPU_FLAGS = ['--enable-unsafe-webgpu'];

/** Lets a real GPU answer first on Linux; where there is none, SwiftShader still answers. */
const LINUX_FLAGS = ['--enable-features=Vulkan'];

/** `isRoot`: Chromium's sandbox refuses to run as root, which is what most containers are. */
export function browserFlags(platform: string, isRoot: boolean): string[] {
  return [...WEBGPU_FLAGS, ...(platform === 'linux' ? LINUX_FLAGS : []), ...(isRoot ? ['--no-sandbox'] : [])];
}

/**
 * What a finished run and the browser tell about the hardware, for the power estimate. The renderer's name is asked for only after a run.
 * Place: power/estimate-run.ts calls it with the runs of a result, so never before the click.
 */
import { type CpuArchitecture, type CpuPlatform, matchGpu } from '../../power/catalogue';
import type { CpuHints, GpuHints } from '../../power/estimate';
import type { ResultDocument, RunResult } from '../../result/schema';

let renderer: string | undefined;

/** WebGL's UNMASKED_RENDERER; empty where the browser hides it. */
function rendererName(): string {
  renderer ??= readRenderer() ?? '';
  return renderer;
}

function readRenderer(): string | null {
  const context = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  const extension = context?.getExtension('WEBGL_debug_renderer_info');
  if (context === null || extension === null || extension === undefined) return null;
  const name: unknown = context.getParameter(extension.UNMASKED_RENDERER_WEBGL);
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : null;
}

export function gpuHints(run: RunResult): GpuHints {
  const { device } = run;
  const isNamed = device !== null && (device.is_software || matchGpu(device.description)?.level === 'model');
  return {
    // WebGL knows no more than an adapter that names its model.
    renderer: isNamed ? undefined : rendererName(),
    isSoftware: device?.is_software,
    adapter:
      device === null
        ? undefined
        : { vendor: device.vendor, architecture: device.architecture, device: device.device, description: device.description },
  };
}

const PLATFORMS: readonly (readonly [RegExp, CpuPlatform])[] = [
  [/windows/i, 'windows'],
  [/ipad/i, 'ipad'],
  [/iphone|ios/i, 'iphone'],
  [/mac/i, 'mac'],
  [/android/i, 'android'],
  [/chrom(e|ium) ?os|cros/i, 'chromeos'],
  [/linux/i, 'linux'],
];

export function cpuHints({ environment }: ResultDocument): CpuHints {
  const platform = PLATFORMS.find(([pattern]) => pattern.test(environment.os))?.[1];
  return {
    platform,
    architecture: architectureOf(platform),
    isMobile: environment.is_mobile,
    logicalCores: environment.logical_cores ?? undefined,
  };
}

/** Phones and tablets are ARM; PCs and Macs may be either, and a browser does not say which without being asked for more. */
function architectureOf(platform: CpuPlatform | undefined): CpuArchitecture | undefined {
  return platform === 'iphone' || platform === 'ipad' || platform === 'android' ? 'arm' : undefined;
}

/**
 * What this browser offers, told without starting anything: no adapter is requested and no worker started before a click.
 * Place: asked once by main.tsx.
 */
export interface Capabilities {
  readonly hasWorkers: boolean;
  readonly hasWebGpu: boolean;
  /** At least 1; browsers may round it. */
  readonly logicalCores: number;
}

/** Without workers the page itself can still drive the GPU. */
export function canMeasure({ hasWorkers, hasWebGpu }: Capabilities): boolean {
  return hasWorkers || hasWebGpu;
}

export const UNKNOWN_CAPABILITIES: Capabilities = { hasWorkers: true, hasWebGpu: true, logicalCores: 1 };

export function readCapabilities(scope: { readonly navigator: Navigator; readonly Worker?: unknown }): Capabilities {
  const { navigator } = scope;
  const cores = navigator.hardwareConcurrency;
  return {
    hasWorkers: typeof scope.Worker === 'function',
    // Typed as always there, absent in many browsers and in insecure contexts.
    hasWebGpu: 'gpu' in navigator && navigator.gpu !== undefined && navigator.gpu !== null,
    logicalCores: Number.isInteger(cores) && cores > 0 ? cores : 1,
  };
}

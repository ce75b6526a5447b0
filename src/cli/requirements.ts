/**
 * --require webgpu, hardware, stable, metered: what a pipeline insists on besides speed.
 * Place: judged by measurement.ts after measuring. A missing backend or meter is "unavailable", an unstable run is "invalid".
 */
import type { ResultDocument, RunResult } from '../result/schema';
import type { Requirement } from './arguments';
import { EXIT, type ExitCode } from './exit-code';

export interface Unmet {
  readonly requirement: Requirement;
  readonly sentence: string;
  readonly code: ExitCode;
}

/** The same limit raises the caution `low-stability`. */
const STABLE_FROM = 0.97;

const CHECKS: Readonly<
  Record<Requirement, { readonly isMet: (result: ResultDocument) => boolean; readonly sentence: string; readonly code: ExitCode }>
> = {
  webgpu: { isMet: (result) => result.runs.some(isGpuRun), sentence: 'No WebGPU run gave a rate.', code: EXIT.unavailable },
  hardware: {
    isMet: (result) => result.runs.some((run) => isGpuRun(run) && run.device?.is_software === false),
    sentence: 'No WebGPU run used a hardware adapter.',
    code: EXIT.unavailable,
  },
  stable: {
    isMet: (result) =>
      measured(result).length > 0 &&
      measured(result).every((run) => ((run.hashrate ?? run.throughput)?.stability_ratio ?? 0) >= STABLE_FROM),
    sentence: `A run's slowest window was below ${STABLE_FROM} of its fastest.`,
    code: EXIT.invalid,
  },
  metered: {
    isMet: (result) => measured(result).some((run) => run.power?.badge === 'metered' || run.power?.badge === 'sensor'),
    sentence: 'No run has metered or sensor power.',
    code: EXIT.unavailable,
  },
};

export function unmetRequirements(requirements: readonly Requirement[], result: ResultDocument): Unmet[] {
  return requirements
    .filter((requirement) => !CHECKS[requirement].isMet(result))
    .map((requirement) => ({ requirement, sentence: CHECKS[requirement].sentence, code: CHECKS[requirement].code }));
}

function measured(result: ResultDocument): RunResult[] {
  return result.runs.filter((run) => run.status === 'ok' && hasRate(run));
}

function hasRate({ hashrate, throughput }: RunResult): boolean {
  return hashrate !== null || throughput !== null;
}

function isGpuRun(run: RunResult): boolean {
  return run.backend !== 'cpu' && run.status === 'ok' && hasRate(run);
}

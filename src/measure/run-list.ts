/**
 * Which runs a plan makes, in which order.
 * Place: first step of a benchmark. Repetitions alternate between the backends, so that heat and other programs hit both alike.
 */
import type { Plan } from './plan';

export interface RunSpec {
  readonly backend: 'webgpu' | 'cpu' | 'both';
  /** CPU threads; null = as the plan says. */
  readonly threads: number | null;
  readonly repeatIndex: number;
}

export function listRuns(plan: Plan, logicalCores: number | null): RunSpec[] {
  const specs: RunSpec[] = [];
  for (let repeatIndex = 0; repeatIndex < plan.repeat; repeatIndex++) {
    for (const backend of backendsOf(plan)) specs.push({ backend, threads: plan.threads, repeatIndex });
  }
  const most = plan.threads ?? logicalCores ?? 1;
  if (plan.scaling) for (const threads of scalingThreads(most)) specs.push({ backend: 'cpu', threads, repeatIndex: 0 });
  // The largest number of the scaling curve is the plan's own CPU run, where it has one.
  if (plan.scaling && !backendsOf(plan).includes('cpu')) specs.push({ backend: 'cpu', threads: most, repeatIndex: 0 });
  return specs;
}

/** 1, 2, 4 … below n. */
export function scalingThreads(most: number): number[] {
  const counts: number[] = [];
  for (let threads = 1; threads < most; threads *= 2) counts.push(threads);
  return counts;
}

function backendsOf({ backend }: Plan): readonly RunSpec['backend'][] {
  return backend === 'auto' ? ['webgpu', 'cpu'] : [backend];
}

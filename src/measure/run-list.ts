/**
 * Which runs a plan makes, in which order.
 * Place: first step of a benchmark. Repetitions alternate between the backends, so that heat and other programs hit both alike.
 */
import type { Precision, Workload } from '../work/workload';
import type { Plan } from './plan';

export interface RunSpec {
  readonly workload: Workload;
  /** Null for hashing. */
  readonly precision: Precision | null;
  readonly backend: 'webgpu' | 'cpu' | 'both';
  /** CPU threads; null = as the plan says. */
  readonly threads: number | null;
  readonly repeatIndex: number;
}

export function listRuns(plan: Plan, logicalCores: number | null): RunSpec[] {
  const specs: RunSpec[] = [];
  for (let repeatIndex = 0; repeatIndex < plan.repeat; repeatIndex++) {
    for (const run of runsOf(plan)) specs.push({ ...run, threads: plan.threads, repeatIndex });
  }
  const most = plan.threads ?? logicalCores ?? 1;
  const hashing = { workload: 'sha256d', precision: null, backend: 'cpu', repeatIndex: 0 } as const;
  if (plan.scaling) for (const threads of scalingThreads(most)) specs.push({ ...hashing, threads });
  // The largest number of the scaling curve is the plan's own CPU run, where it has one.
  if (plan.scaling && !backendsOf(plan).includes('cpu')) specs.push({ ...hashing, threads: most });
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

type Kind = Pick<RunSpec, 'workload' | 'precision' | 'backend'>;

/** Precisions that JavaScript has a typed array and an honest loop for: half and quarter precision are the GPU's. */
const PRECISIONS_OF = { webgpu: ['f32', 'f16', 'int8'], cpu: ['f32'], both: [] } as const;

function runsOf(plan: Plan): readonly Kind[] {
  const backends = backendsOf(plan);
  const has = (workload: Workload): boolean => plan.workload === workload || plan.workload === 'all';
  const hashing = backends.map((backend): Kind => ({ workload: 'sha256d', precision: null, backend }));
  const multiplying = backends.flatMap((backend) =>
    PRECISIONS_OF[backend].map((precision): Kind => ({ workload: 'gemm', precision, backend })),
  );
  const copying = backends.map((backend): Kind => ({ workload: 'bandwidth', precision: 'copy', backend }));
  return [...(has('sha256d') ? hashing : []), ...(has('gemm') ? multiplying : []), ...(has('bandwidth') ? copying : [])];
}

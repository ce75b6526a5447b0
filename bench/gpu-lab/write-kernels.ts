/**
 * Writes our kernels as stand-alone WGSL with descriptors that a lab bench can read: one file a variant, job words named as tokens or computed by
 * the adapter module beside them. Run on a machine with an NVIDIA GPU next to a hand-written CUDA reference; see README.md.
 * Place: outside the product. `npx vite build --ssr bench/gpu-lab/write-kernels.ts --outDir dist/gpu-lab && node dist/gpu-lab/write-kernels.js`
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { matchesBytes, taskBytes } from '../../src/backend/gpu/layout';
import { assemble } from '../../src/backend/gpu/pipeline';
import { emitWgsl } from '../../src/kernel/emit-wgsl';
import { type GpuVariant, gpuVariant } from '../../src/kernel/variant';
import { createJob } from '../../src/work/job';

const VARIANTS: readonly GpuVariant[] = [
  gpuVariant(),
  gpuVariant({ noncesPerInvocation: 16 }),
  gpuVariant({ additions: 'balanced' }),
  gpuVariant({ additions: 'balanced', noncesPerInvocation: 16 }),
  gpuVariant({ headers: 2 }),
  gpuVariant({ headers: 2, noncesPerInvocation: 16 }),
  gpuVariant({ headers: 2, additions: 'balanced' }),
  gpuVariant({ headers: 2, additions: 'balanced', noncesPerInvocation: 16 }),
  gpuVariant({ headers: 4, additions: 'balanced' }),
];
const WORKGROUP_SIZE = 256;
const CAPACITY = 4096;

/** The job words of any header, for the adapter modules: `dist/gpu-lab` is self-contained JavaScript. */
export function taskWords(id: string, header: Uint8Array, base: number, mask: number): Uint32Array {
  const variant = VARIANTS.find((candidate) => candidate.id === id);
  if (variant === undefined) throw new RangeError(`"id" expected a variant of this lab, got ${id}`);
  const hostWords = emitWgsl(variant).hostWords(createJob(header, variant.headers));
  // No range to keep to: a lab dispatch is counted whole.
  return Uint32Array.from([base, 0xffffffff, mask, 1, ...hostWords]);
}

function descriptorOf(variant: GpuVariant): object {
  const { jobWords } = emitWgsl(variant);
  return {
    name: variant.id,
    wgsl: `${variant.id}.wgsl`,
    entryPoint: 'search',
    workgroupSize: WORKGROUP_SIZE,
    noncesPerInvocation: variant.noncesPerInvocation,
    midstates: variant.headers,
    bindings: [
      { binding: 0, type: 'uniform', size: taskBytes(jobWords.length) },
      { binding: 1, type: 'storage', size: matchesBytes(CAPACITY), result: { count: 0, list: 1, stride: 2, midWord: 1 } },
    ],
    adapter: `${variant.id}.mjs`,
  };
}

function adapterOf(variant: GpuVariant): string {
  return [
    "import { taskWords } from './write-kernels.js';",
    'export function params({ binding, header, base, mask }) {',
    `  return binding === 0 ? taskWords('${variant.id}', header, base, mask) : undefined;`,
    '}',
    '',
  ].join('\n');
}

/** Answers the names of the files written. */
export async function writeKernels(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = VARIANTS.flatMap((variant): [string, string][] => [
    [`${variant.id}.wgsl`, assemble({ variant, workgroupSize: WORKGROUP_SIZE })],
    [`${variant.id}.json`, `${JSON.stringify(descriptorOf(variant), null, 1)}\n`],
    [`${variant.id}.mjs`, adapterOf(variant)],
  ]);
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  return files.map(([name]) => name);
}

if (process.argv[1]?.endsWith('write-kernels.js') === true) {
  const files = await writeKernels(process.argv[2] ?? import.meta.dirname);
  process.stdout.write(`${files.join('\n')}\n`);
}

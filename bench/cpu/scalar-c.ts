/**
 * The same work in scalar C, from the same folded graph, in every shape that could be best: what a compiler without V8's limits makes of it.
 * Place: a peer of the CPU rows. Each shape is one program, `scalar <first nonce> <nonces>`, which prints its matches and seconds.
 * Vector instructions are off: the comparison is one hash at a time on both sides (AVX-512 would hash sixteen, SHA-NI far more).
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Forms } from '../../src/kernel/forms';
import type { Node } from '../../src/kernel/graph';
import { hostWordsOf } from '../../src/kernel/host-words';
import { type Dialect, type Naming, print } from '../../src/kernel/print';
import { buildNonceProgram, type NonceProgram } from '../../src/kernel/sha256d-graph';
import { createJob } from '../../src/work/job';
import { benchHeader, MASK } from './engines';

const run = promisify(execFile);

export const FLAGS = ['-O3', '-march=native', '-fno-tree-vectorize', '-fno-tree-slp-vectorize'];
const COMPILE_LIMIT_MS = 120_000;

/** one: both hashes in a single loop. two: two loops over a block, as ours, for the cache of decoded instructions. */
type Shape = 'one' | 'two';

interface Variant {
  readonly name: string;
  readonly shape: Shape;
  readonly forms: Forms;
  readonly flags: readonly string[];
}

const REUSE: Forms = { choose: 'mask', majority: 'reuse', sigmas: 'nested' };
const DIRECT: Forms = { choose: 'mask', majority: 'direct', sigmas: 'flat' };
/** gcc orders a sum as it likes; this keeps it as written, with the term that arrives last at the end. */
const AS_WRITTEN = ['-fno-tree-reassoc'];

const VARIANTS: readonly Variant[] = [
  { name: 'one loop', shape: 'one', forms: REUSE, flags: [] },
  { name: 'one loop, direct majority', shape: 'one', forms: DIRECT, flags: [] },
  { name: 'two loops', shape: 'two', forms: REUSE, flags: [] },
  { name: 'two loops, sums as written', shape: 'two', forms: REUSE, flags: AS_WRITTEN },
  { name: 'two loops, direct majority, sums as written', shape: 'two', forms: DIRECT, flags: AS_WRITTEN },
];

export interface ScalarProgram {
  readonly name: string;
  /** Matches and hashes per second. */
  time(nonces: number): Promise<{ matches: number; rate: number }>;
}

export interface ScalarPrograms {
  readonly compiler: string;
  readonly programs: readonly ScalarProgram[];
  remove(): Promise<void>;
}

/** @throws where there is no gcc. */
export async function compileScalarPrograms(): Promise<ScalarPrograms> {
  const { stdout } = await run('gcc', ['--version']);
  const folder = await mkdtemp(join(tmpdir(), 'hashwatt-c-'));
  const programs = await Promise.all(
    VARIANTS.map(async ({ shape, name, forms, flags }, index): Promise<ScalarProgram> => {
      const source = join(folder, `scalar-${index}.c`);
      const program = join(folder, `scalar-${index}`);
      await writeFile(source, emitScalarC(shape, forms));
      await run('gcc', [...FLAGS, ...flags, '-o', program, source], { timeout: COMPILE_LIMIT_MS });
      return { name, time: (nonces) => timeProgram(program, nonces) };
    }),
  );
  return { compiler: stdout.split('\n')[0] ?? 'gcc', programs, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function timeProgram(program: string, nonces: number): Promise<{ matches: number; rate: number }> {
  const { stdout } = await run(program, ['0', String(nonces)]);
  const [matches = Number.NaN, seconds = Number.NaN] = stdout.split(' ').map(Number);
  return { matches, rate: nonces / seconds };
}

export function emitScalarC(shape: Shape, forms: Forms): string {
  const program = buildNonceProgram(1, forms);
  const words = [...hostWordsOf(program, createJob(benchHeader()))].map((word) => `${word}u`).join(', ');
  return `${PRELUDE}
static volatile uint32_t job[] = { ${words} };
${shape === 'one' ? oneLoop(program) : twoLoops(program)}
${MAIN}`;
}

const PRELUDE = `#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#define ROTR(x, n) (((x) >> (n)) | ((x) << (32 - (n))))
#define MASK ${MASK}u
#define BLOCK 256
/* Without this gcc spills to vector registers on AMD, which takes a third of the speed. */
#define SCALAR __attribute__((noinline, target("general-regs-only")))
`;

const MAIN = `
int main(int count, char **arguments) {
  uint32_t first = (uint32_t)strtoul(arguments[1], 0, 10);
  uint32_t nonces = (uint32_t)strtoul(arguments[2], 0, 10);
  struct timespec from, to;
  (void)count;
  clock_gettime(CLOCK_MONOTONIC, &from);
  uint32_t matches = search(first, nonces);
  clock_gettime(CLOCK_MONOTONIC, &to);
  printf("%u %.9f\\n", matches, (double)(to.tv_sec - from.tv_sec) + 1e-9 * (double)(to.tv_nsec - from.tv_nsec));
  return 0;
}
`;

/** A value, a name: the C compiler finds its registers itself. */
class FreshNames implements Naming {
  #next = 0;

  constructor(private readonly prefix: string) {}

  take(): string {
    return `${this.prefix}${this.#next++}`;
  }

  release(): void {
    // Nothing to give back: names are never reused.
  }
}

const SIGNS = { xor: '^', and: '&', or: '|' } as const;

const DIALECT: Dialect = {
  constant: (value) => `${value >>> 0}u`,
  add: (terms) => `(${terms.join(' + ')})`,
  binary: (operation, left, right) => `(${left} ${SIGNS[operation]} ${right})`,
  not: (term) => `(~${term})`,
  rotr: (term, distance) => `ROTR(${term}, ${distance})`,
  shr: (term, distance) => `(${term} >> ${distance})`,
};

interface Body {
  readonly lines: string;
  readonly outputs: readonly string[];
}

function body(outputs: readonly Node[], given: ReadonlyMap<Node, string>, prefix: string): Body {
  const printed = print(outputs, given, DIALECT, new FreshNames(prefix));
  return {
    lines: printed.assignments.map(({ name, expression }) => `    uint32_t ${name} = ${expression};`).join('\n'),
    outputs: printed.outputs,
  };
}

function firstGiven(program: NonceProgram): Map<Node, string> {
  const given = new Map<Node, string>(program.jobWords.map((node, index) => [node, `j${index}`]));
  return given.set(program.nonceWord, 'w');
}

function jobLocals(program: NonceProgram): string {
  return program.jobWords.map((_, index) => `  const uint32_t j${index} = job[${index}];`).join('\n');
}

function oneLoop(program: NonceProgram): string {
  const first = body(program.firstDigests.flat(), firstGiven(program), 'a');
  const second = body([program.lastWord], new Map(program.digestWords.map((node, index) => [node, `d${index}`])), 'b');
  return `static SCALAR uint32_t search(uint32_t first, uint32_t nonces) {
${jobLocals(program)}
  uint32_t matches = 0;
  for (uint32_t i = 0; i < nonces; i++) {
    const uint32_t w = __builtin_bswap32(first + i);
${first.lines}
${first.outputs.map((output, index) => `    uint32_t d${index} = ${output};`).join('\n')}
${second.lines}
    matches += (${second.outputs.join('')} & MASK) == 0;
  }
  return matches;
}`;
}

function twoLoops(program: NonceProgram): string {
  const first = body(program.firstDigests.flat(), firstGiven(program), 'a');
  const second = body([program.lastWord], new Map(program.digestWords.map((node, index) => [node, `d${index}`])), 'b');
  return `static SCALAR void hash_first(uint32_t nonce, uint32_t size, uint32_t *block) {
${jobLocals(program)}
  for (uint32_t i = 0; i < size; i++) {
    const uint32_t w = __builtin_bswap32(nonce + i);
${first.lines}
${first.outputs.map((output, index) => `    block[8 * i + ${index}] = ${output};`).join('\n')}
  }
}
static SCALAR uint32_t hash_second(const uint32_t *block, uint32_t size) {
  uint32_t matches = 0;
  for (uint32_t i = 0; i < size; i++) {
${program.digestWords.map((_, index) => `    const uint32_t d${index} = block[8 * i + ${index}];`).join('\n')}
${second.lines}
    matches += (${second.outputs.join('')} & MASK) == 0;
  }
  return matches;
}
static uint32_t search(uint32_t first, uint32_t nonces) {
  static uint32_t block[8 * BLOCK];
  uint32_t matches = 0;
  for (uint32_t done = 0; done < nonces; done += BLOCK) {
    const uint32_t size = nonces - done < BLOCK ? nonces - done : BLOCK;
    hash_first(first + done, size, block);
    matches += hash_second(block, size);
  }
  return matches;
}`;
}

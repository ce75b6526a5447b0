/**
 * The GPU's hot loop as WGSL: scalar straight lines, because local arrays go to memory on some devices and loops get counters on others.
 * Place: right of sha256d-graph.ts; backend/gpu/pipeline.ts puts the result into shaders/search.wgsl, which calls `examine` for every nonce.
 */
import type { Job } from '../work/job';
import { SHA256, type Sha256Definition } from './definition';
import { FAR, type Forms } from './forms';
import type { Node } from './graph';
import { hostWordsOf } from './host-words';
import { type Dialect, type Naming, type Printed, print } from './print';
import { buildNonceProgram, type NonceProgram } from './sha256d-graph';
import type { GpuVariant } from './variant';

export interface EmittedWgsl {
  /** `struct JobWords` and `fn examine(job: JobWords, nonce: u32)`; uses `task`, `report` and `swap_bytes` of search.wgsl. */
  readonly source: string;
  /** Names of the members of JobWords, all u32, in order. */
  readonly jobWords: readonly string[];
  /** Their values for a job with `variant.headers` versions. */
  hostWords(job: Job): Uint32Array;
}

/** `definition` is SHA-256; tests break it to see that a broken kernel is caught. */
export function emitWgsl(variant: GpuVariant, definition: Sha256Definition = SHA256): EmittedWgsl {
  if (variant.body === 'rolled') return emitRolled(variant);
  const choose = variant.choose === 'select' ? 'select' : 'mask';
  const forms: Forms = { choose, majority: 'direct', sigmas: variant.shifts === 'float' ? 'far' : 'flat' };
  const program = buildNonceProgram(variant.headers, forms, definition);
  const dialect = dialectOf(variant);
  const names = program.jobWords.map((node, index) => node.label || `x${index}`);
  const source = [jobWordsStruct(names), secondHash(program, dialect), examine(program, names, dialect)].join('\n');
  return { source, jobWords: names, hostWords: (job) => hostWordsOf(program, job) };
}

/** First hash of every header, then the second: `H7 & mask` decides. */
function examine(program: NonceProgram, names: readonly string[], dialect: Dialect): string {
  const given = new Map<Node, string>(program.jobWords.map((node, index) => [node, `job.${names[index]}`]));
  given.set(program.nonceWord, 'W3');
  const printed = print(program.firstDigests.flat(), given, dialect, new SpokenNames());
  const digests = program.firstDigests.map((_, header) => printed.outputs.slice(8 * header, 8 * header + 8));
  const [digest = []] = digests;
  const decisions = digests.length === 1 ? [`  ${decide(digest, '0u')}`] : decideEach(digests);
  return ['fn examine(job: JobWords, nonce: u32) {', '  let W3 = swap_bytes(nonce);', ...lines(printed), ...decisions, '}', ''].join('\n');
}

/** The second hash stands in the code once: with the first hash of several headers before it, more does not fit instruction caches. */
function decideEach(digests: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = digests;
  const digest = first.map((word, index) =>
    others.reduce((chosen, other, place) => `select(${chosen}, ${other[index]}, header == ${place + 1}u)`, word),
  );
  return [`  for (var header = 0u; header < ${digests.length}u; header++) {`, `    ${decide(digest, 'header')}`, '  }'];
}

function decide(digest: readonly string[], header: string): string {
  return `if ((second_hash(${digest.join(', ')}) & task.mask) == 0u) { report(nonce, ${header}); }`;
}

function secondHash(program: NonceProgram, dialect: Dialect): string {
  const given = new Map<Node, string>(program.digestWords.map((node) => [node, node.label]));
  const printed = print([program.lastWord], given, dialect, new SpokenNames());
  const parameters = program.digestWords.map((node) => `${node.label}: u32`).join(', ');
  return [`fn second_hash(${parameters}) -> u32 {`, ...lines(printed), `  return ${printed.outputs.join('')};`, '}', ''].join('\n');
}

function lines(printed: Printed): readonly string[] {
  return printed.assignments.map(({ name, expression }) => `  let ${name} = ${expression};`);
}

function jobWordsStruct(names: readonly string[]): string {
  return ['struct JobWords {', ...names.map((name) => `  ${name}: u32,`), '}', ''].join('\n');
}

/** Loops around sha256.wgsl: nothing folded but the midstate. The kernel to fall back to, and the one to read. */
function emitRolled(variant: GpuVariant): EmittedWgsl {
  const midstates = Array.from({ length: 8 * variant.headers }, (_, index) => `m${Math.floor(index / 8)}_${index % 8}`);
  const names = ['W0', 'W1', 'W2', ...midstates];
  const decisions = Array.from({ length: variant.headers }, (_, header) => {
    const state = Array.from({ length: 8 }, (_unused, index) => `job.m${header}_${index}`).join(', ');
    return `  ${decide([`compress(array<u32, 8>(${state}), block)`], `${header}u`)}`;
  });
  const source = [
    jobWordsStruct(names),
    'fn second_hash(digest: array<u32, 8>) -> u32 {',
    '  return compress(INITIAL_STATE, digest_block(digest))[7];',
    '}',
    '',
    'fn examine(job: JobWords, nonce: u32) {',
    '  let block = header_tail_block(job.W0, job.W1, job.W2, swap_bytes(nonce));',
    ...decisions,
    '}',
    '',
  ].join('\n');
  return {
    source,
    jobWords: names,
    hostWords: (job) => Uint32Array.from([...job.tailWords, ...job.midstates.flatMap((words) => [...words])]),
  };
}

/** Every value keeps a name of its own: compilers bring WGSL into that form anyway. */
class SpokenNames implements Naming {
  #nameless = 0;

  take(node: Node): string {
    return node.label || `t${this.#nameless++}`;
  }

  release(): void {}
}

const SIGNS = { xor: '^', and: '&', or: '|' } as const;

function dialectOf(variant: GpuVariant): Dialect {
  const shiftLeft = (term: string, distance: number): string =>
    variant.shifts === 'native' ? `${term} << ${distance}u` : `${term} * ${2 ** distance}u`;
  const shiftRight = (term: string, distance: number): string =>
    variant.shifts === 'float' && distance >= FAR ? shiftByFloat(term, distance) : `(${term} >> ${distance}u)`;
  return {
    constant: hexadecimal,
    add: (terms) =>
      terms.reduce((sum, term) => (variant.additions === 'balanced' ? `(${sum} * task.one + ${term})` : `(${sum} + ${term})`)),
    binary: (operation, left, right) => `(${left} ${SIGNS[operation]} ${right})`,
    not: (term) => `~${term}`,
    rotr: (term, distance) => `(${shiftRight(term, distance)} | (${shiftLeft(term, 32 - distance)}))`,
    shr: shiftRight,
  };
}

/**
 * x >> n for n >= 10, in f32 (IEEE 754 binary32). Without its low n bits, x as a signed number has at most 22 significant ones, so its conversion is
 * exact. A step of a number near 1.5 * 2^(23 + n) is 2^n, so the sum is exact too, and x / 2^n stands in the low bits of its fraction.
 */
function shiftByFloat(term: string, distance: number): string {
  const kept = hexadecimal(-(2 ** distance) >>> 0);
  const result = hexadecimal(2 ** (32 - distance) - 1);
  return `(bitcast<u32>(f32(bitcast<i32>(${term} & ${kept})) + 0x1.8p${23 + distance}f) & ${result})`;
}

function hexadecimal(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}u`;
}

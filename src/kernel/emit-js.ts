/**
 * The worker's hot loop as JavaScript source, written at build time because the page's content policy forbids evaluating code.
 * Place: right of sha256d-graph.ts; vite-plugin.ts hands the result to the CPU backend as 'virtual:hashwatt/nonce-loop'.
 *
 * The shape is V8's: it never optimises a function over 61,440 bytes of bytecode, and a loop over about 5,000 machine instructions falls out of
 * the processor's cache of decoded instructions. So there are two functions over a block of nonces: the first hash leaves eight words a header
 * in memory, the second hash reads them and compares. Split so, it ran 1.8 times as fast as in one piece (Zen 5, Node 20).
 */
import { JS_FORMS } from './forms';
import type { Node } from './graph';
import { type Dialect, type Naming, print } from './print';
import { buildNonceProgram, type HeaderCount, type NonceProgram } from './sha256d-graph';

export interface EmittedNonceLoop {
  /** For example "js-two-loops-m1". */
  readonly id: string;
  readonly headers: HeaderCount;
  /** 0, 1, 2 …: equal code at different addresses. About 2 % of compiled loops land badly in the instruction cache; the fastest clone is kept. */
  readonly clone: number;
  /**
   * Examines firstNonce .. firstNonce + count - 1, which must not pass 2^32 - 1. `words` are the host words of the job.
   * A nonce matches when (H7 & mask) is 0. Writes (nonce, header index) pairs into `found`, in order, until it is full; returns how many
   * matched, so that more than `found.length / 2` tells of an overflow.
   */
  search(words: Int32Array, firstNonce: number, count: number, mask: number, found: Int32Array): number;
}

/** Items (nonces times headers) between the two functions: 8 kB, a part of every first-level cache. */
const BLOCK_ITEMS = 256;

/** A module with `loops`: every header count, each `clones` times. Clones stand side by side, so that gzip sees one. */
export function emitNonceLoopModule(headerCounts: readonly HeaderCount[], clones: number, programOf = jsProgram): string {
  const programs = headerCounts.map(programOf);
  const [firstProgram] = programs;
  if (firstProgram === undefined) throw new RangeError('"headerCounts" expected at least one count, got none');
  const each = Array.from({ length: clones }, (_, clone) => clone);
  const firsts = programs.map((program) => each.map((clone) => emitFirst(`first${program.headers}_${clone}`, program)).join('\n'));
  const seconds = each.map((clone) => emitSecond(`second_${clone}`, firstProgram));
  const entries = programs.flatMap(({ headers }) =>
    each.map((clone) => `  loop(${headers}, ${clone}, first${headers}_${clone}, second_${clone}),`),
  );
  return [...firsts, ...seconds, SEARCH, 'export const loops = [', ...entries, '];', ''].join('\n');
}

/** One loop as an expression, for tests and benches. */
export function emitNonceLoop(headers: HeaderCount, programOf = jsProgram): string {
  const program = programOf(headers);
  const parts = [emitFirst('first', program), emitSecond('second', program), SEARCH, `return loop(${headers}, 0, first, second);`];
  return `(() => {\n${parts.join('\n')}\n})()`;
}

function jsProgram(headers: HeaderCount): NonceProgram {
  return buildNonceProgram(headers, JS_FORMS);
}

/** Runs the two functions block by block. `shift` is log2 of the header count: items of one nonce stand side by side. */
const SEARCH = `
function loop(headers, clone, first, second) {
  const block = new Int32Array(${BLOCK_ITEMS * 8});
  const step = ${BLOCK_ITEMS} / headers;
  const shift = Math.log2(headers);
  const search = (words, firstNonce, count, mask, found) => {
    let total = 0;
    for (let done = 0; done < count; done += step) {
      const size = Math.min(step, count - done);
      const nonce = (firstNonce + done) | 0;
      first(words, nonce, size, block);
      total = second(block, size * headers, nonce, shift, mask, found, total);
    }
    return total;
  };
  return { id: 'js-two-loops-m' + headers, headers, clone, search };
}`;

function emitFirst(name: string, program: NonceProgram): string {
  const given = new Map<Node, string>(program.jobWords.map((node, index) => [node, `j${index}`]));
  given.set(program.nonceWord, 'w');
  const naming = new ReusedNames('v');
  const printed = print(program.firstDigests.flat(), given, DIALECT, naming);
  const loaded = program.jobWords.map((_, index) => `g${index} = words[${index}]`);
  // Costs nothing in code compiled for the whole function. Where V8 enters the running loop instead (on-stack replacement) it has forgotten that
  // these are 32-bit and adds them as doubles: 0.6 of the speed without this line, 0.89 with it (Zen 4, Node 20).
  const jobWords = program.jobWords.map((_, index) => `j${index} = g${index} | 0`);
  const width = 8 * program.headers;
  return `function ${name}(words, nonce, size, block) {
  const ${loaded.join(', ')};
  let ${naming.all.map((variable) => `${variable} = 0`).join(', ')};
  for (let i = 0, o = 0; i < size; i++, o += ${width}) {
    const ${jobWords.join(', ')};
    const n = (nonce + i) | 0;
    const w = (n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24);
${printed.assignments.map((assignment) => `    ${assignment.name} = ${assignment.expression};`).join('\n')}
${printed.outputs.map((output, index) => `    block[o + ${index}] = ${output};`).join('\n')}
  }
}`;
}

function emitSecond(name: string, program: NonceProgram): string {
  const given = new Map<Node, string>(program.digestWords.map((node, index) => [node, `d${index}`]));
  const naming = new ReusedNames('v');
  const printed = print([program.lastWord], given, DIALECT, naming);
  const digest = program.digestWords.map((_, index) => `d${index} = block[o + ${index}]`);
  return `function ${name}(block, items, nonce, shift, mask, found, total) {
  let ${naming.all.map((variable) => `${variable} = 0`).join(', ')};
  for (let i = 0, o = 0; i < items; i++, o += 8) {
    const ${digest.join(', ')};
${printed.assignments.map((assignment) => `    ${assignment.name} = ${assignment.expression};`).join('\n')}
    if ((${printed.outputs.join('')} & mask) === 0) {
      if (2 * total + 1 < found.length) {
        found[2 * total] = nonce + (i >>> shift);
        found[2 * total + 1] = i & ((1 << shift) - 1);
      }
      total++;
    }
  }
  return total;
}`;
}

/** A variable is reused as soon as its value is dead: few variables mean short bytecode. */
class ReusedNames implements Naming {
  readonly all: string[] = [];
  readonly #free: string[] = [];

  constructor(private readonly prefix: string) {}

  take(): string {
    const reused = this.#free.pop();
    if (reused !== undefined) return reused;
    const name = `${this.prefix}${this.all.length}`;
    this.all.push(name);
    return name;
  }

  release(name: string): void {
    this.#free.push(name);
  }
}

const SIGNS = { xor: '^', and: '&', or: '|' } as const;

const DIALECT: Dialect = {
  constant: (value) => ((value | 0) < 0 ? `(${value | 0})` : `${value}`),
  // Every partial sum is cut to 32 bits: V8 then never leaves integer registers, whatever the interpreter saw before.
  add: (terms) => terms.reduce((sum, term) => `(${sum} + ${term} | 0)`),
  binary: (operation, left, right) => `(${left} ${SIGNS[operation]} ${right})`,
  not: (term) => `~${term}`,
  rotr: (term, distance) => `(${term} >>> ${distance} | ${term} << ${32 - distance})`,
  shr: (term, distance) => `(${term} >>> ${distance})`,
};

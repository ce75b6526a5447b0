/**
 * The worker's hot loop as JavaScript source, written at build time because the page's content policy forbids evaluating code.
 * Place: right of sha256d-graph.ts; vite-plugin.ts hands the result to the CPU backend as 'virtual:hashwatt/nonce-loop'.
 *
 * The shape is V8's: it never optimises a function over 61,440 bytes of bytecode, and a loop over about 5,000 machine instructions falls out of
 * the processor's cache of decoded instructions. So the work is cut into functions that each loop over a block of nonces and hand words on in
 * memory: the first hash leaves eight words a header, the second hash reads them and compares. Split so, it ran 1.8 times as fast as in one piece
 * (Zen 5, Node 20). With several headers the schedule they share is a function before that, then each header has its rounds: in one function
 * the states drive each other out of the registers, 2.81 against 3.65 MH/s for two headers. Schedule and rounds serve two headers and four
 * alike: 3.51 MH/s with one header, 3.68 with two, 3.85 with four (Zen 4, Node 20, best of many short turns).
 *
 * Every word handed on has a typed array of its own that is a constant: V8 then knows address and length, and checks the index once a nonce instead
 * of at every word: 3 % with one header, 17 % with four (Zen 4, Node 20).
 */
import { JS_FORMS } from './forms';
import { type Node, reachable } from './graph';
import { type Dialect, type Naming, print } from './print';
import { buildNonceProgram, type HeaderCount, type NonceProgram } from './sha256d-graph';

export interface EmittedNonceLoop {
  /** "js-two-loops-m1", "js-shared-schedule-m2". */
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

/** Items (nonces times headers) handed on at a time: with two headers, schedule and digests are 34 kB, about a first-level cache. */
const BLOCK_ITEMS = 256;

/** Bytes between two arrays beyond their length: at a power of two apart they would fall on the same few cache lines. */
const GAP_BYTES = 64;

/** A module with `loops`: every header count, each `clones` times. Clones stand side by side, so that gzip sees one. */
export function emitNonceLoopModule(headerCounts: readonly HeaderCount[], clones: number, programOf = jsProgram): string {
  const programs = headerCounts.map(programOf);
  const each = Array.from({ length: clones }, (_, clone) => clone);
  const stages = programs.map(stagesOf);
  const functions = each.flatMap((clone) => [...functionsOf(stages, clone), emitSecond(`second_${clone}`, programs)]);
  const entries = stages.flatMap((list, index) => each.map((clone) => `  ${loopCall(headerCounts[index] ?? 1, clone, list)},`));
  const list = ['[', ...entries, ']'].join('\n');
  return `export const loops = ${closed([emitArrays(programs), ...functions, SEARCH], list)};\n`;
}

/** One loop as an expression, for tests and benches. */
export function emitNonceLoop(headers: HeaderCount, programOf = jsProgram): string {
  const program = programOf(headers);
  const stages = stagesOf(program);
  const parts = [emitArrays([program]), ...functionsOf([stages], 0), emitSecond('second_0', [program]), SEARCH];
  return closed(parts, loopCall(headers, 0, stages));
}

/** In a function of its own, where a bundler leaves `const` alone: at the top of a module it may write `var`, and then no array is a constant to V8. */
function closed(parts: readonly string[], result: string): string {
  return `(() => {\n${parts.join('\n')}\nreturn ${result};\n})()`;
}

function jsProgram(headers: HeaderCount): NonceProgram {
  return buildNonceProgram(headers, JS_FORMS);
}

function loopCall(headers: HeaderCount, clone: number, stages: readonly Stage[]): string {
  const id = headers === 1 ? 'js-two-loops-m1' : `js-shared-schedule-m${headers}`;
  const calls = stages.map(({ name, header, places }) => `[${name}_${clone}, ${header}, [${places.join(', ')}]]`);
  return `loop('${id}', ${headers}, ${clone}, [${calls.join(', ')}], second_${clone})`;
}

/** Runs the stages block by block, each with its own job words. Items of one nonce stand side by side; `shift` is log2 of the header count. */
const SEARCH = `
function loop(id, headers, clone, stages, second) {
  const step = ${BLOCK_ITEMS} / headers;
  const shift = Math.log2(headers);
  const jobs = stages.map(([, , places]) => new Int32Array(places.length));
  const search = (words, firstNonce, count, mask, found) => {
    stages.forEach(([, , places], stage) => places.forEach((place, index) => { jobs[stage][index] = words[place]; }));
    let total = 0;
    for (let done = 0; done < count; done += step) {
      const size = Math.min(step, count - done);
      const nonce = (firstNonce + done) | 0;
      for (let stage = 0; stage < stages.length; stage++) stages[stage][0](jobs[stage], nonce, size, headers, stages[stage][1]);
      total = second(size * headers, nonce, shift, mask, found, total);
    }
    return total;
  };
  return { id, headers, clone, search };
}`;

/** The arrays that words are handed on in: d0 to d7 for digests, s0, s1 … for the sums of constant and schedule that headers share. */
function emitArrays(programs: readonly NonceProgram[]): string {
  const shared = Math.max(...programs.map((program) => sharedWords(program).length));
  const fewest = Math.min(...programs.filter(({ headers }) => headers > 1).map(({ headers }) => headers));
  const lengths = [
    ...Array.from({ length: 8 }, (_, index): [string, number] => [`d${index}`, BLOCK_ITEMS]),
    ...Array.from({ length: shared }, (_, index): [string, number] => [`s${index}`, BLOCK_ITEMS / fewest]),
  ];
  let bytes = 0;
  const arrays = lengths.map(([name, length]) => {
    const array = `  ${name} = new Int32Array(memory, ${bytes}, ${length})`;
    bytes += 4 * length + GAP_BYTES;
    return array;
  });
  return `const memory = new ArrayBuffer(${bytes});\nconst\n${arrays.join(',\n')};`;
}

/** K + W of every round that depends on the nonce; none where a header has its schedule for itself. */
function sharedWords(program: NonceProgram): Node[] {
  if (program.headers === 1) return [];
  return reachable(program.firstDigests.flat()).filter(({ label, known }) => known === 'per-nonce' && /^KW\d+$/.test(label));
}

/** A part of the first hash, and what it is called with. */
interface Stage {
  readonly name: 'alone' | 'schedule' | 'rounds';
  readonly header: number;
  /** Its job words, as indices into all job words of the program. */
  readonly places: readonly number[];
  /** Of the function after its name. Headers that share a schedule differ in their job words alone, so one function serves them all. */
  readonly source: string;
}

/** The first hash: the shared schedule, if any, and the rounds of each header. */
function stagesOf(program: NonceProgram): readonly Stage[] {
  const shared = sharedWords(program);
  const given = new Map<Node, string>(shared.map((node, index) => [node, `s${index}[i]`]));
  const name = program.headers === 1 ? 'alone' : 'rounds';
  const rounds = program.firstDigests.map((digest, header): Stage => {
    const place = program.headers === 1 ? 'i' : 'p';
    return { name, header, ...emitStage(program, digest, given, (index) => `d${index}[${place}]`) };
  });
  if (shared.length === 0) return rounds;
  return [{ name: 'schedule', header: 0, ...emitStage(program, shared, new Map(), (index) => `s${index}[i]`) }, ...rounds];
}

/** Every different function once. */
function functionsOf(stages: readonly (readonly Stage[])[], clone: number): readonly string[] {
  const sources = new Map<string, string>();
  for (const { name, source } of stages.flat()) {
    if (sources.has(name) && sources.get(name) !== source) throw new Error(`the headers' ${name} differ in more than their job words`);
    sources.set(name, source);
  }
  return [...sources].map(([name, source]) => `function ${name}_${clone}${source}`);
}

/** `given`: words of an earlier stage. `target`: where an output goes; `i` counts nonces, `p` items. */
function emitStage(
  program: NonceProgram,
  outputs: readonly Node[],
  given: ReadonlyMap<Node, string>,
  target: (index: number) => string,
): Pick<Stage, 'places' | 'source'> {
  const needed = new Set(reachable(outputs, new Set(given.keys())));
  const places = [...program.jobWords.keys()].filter((index) => isTaken(program.jobWords[index], needed, outputs));
  const jobNames = places.flatMap((place, index) => namedNode(program.jobWords[place], `j${index}`));
  const naming = new ReusedNames('v');
  const printed = print(outputs, new Map([...given, ...jobNames, [program.nonceWord, 'w']]), DIALECT, naming);
  const loaded = places.map((_, index) => `gj${index} = words[${index}]`);
  // Costs nothing in code compiled for the whole function. Where V8 enters the running loop instead (on-stack replacement) it has forgotten that
  // these are 32-bit and adds them as doubles: 0.6 of the speed without this line, 0.89 with it (Zen 4, Node 20).
  const jobWords = places.map((_, index) => `j${index} = gj${index} | 0`);
  const source = `(words, nonce, size, stride, header) {
  const ${loaded.join(', ')};
  let ${naming.all.map((variable) => `${variable} = 0`).join(', ')};
  for (let i = 0, p = header; i < size; i++, p += stride) {
    const ${jobWords.join(', ')};
    const n = (nonce + i) | 0;
    const w = (n << 24) | ((n & 0xff00) << 8) | ((n >>> 8) & 0xff00) | (n >>> 24);
${printed.assignments.map((assignment) => `    ${assignment.name} = ${assignment.expression};`).join('\n')}
${printed.outputs.map((output, index) => `    ${target(index)} = ${output};`).join('\n')}
  }
}`;
  return { places, source };
}

/** A job word is taken by an operation on the nonce, or is an output itself; what only other job words need stays on the host. */
function isTaken(word: Node | undefined, needed: ReadonlySet<Node>, outputs: readonly Node[]): boolean {
  if (word === undefined) return false;
  if (outputs.includes(word)) return true;
  for (const node of needed) if (node.known === 'per-nonce' && node.terms.includes(word)) return true;
  return false;
}

function namedNode(node: Node | undefined, name: string): [Node, string][] {
  return node === undefined ? [] : [[node, name]];
}

/** The same for every program: it starts from digests. */
function emitSecond(name: string, [program]: readonly NonceProgram[]): string {
  if (program === undefined) throw new RangeError('"headerCounts" expected at least one count, got none');
  const given = new Map<Node, string>(program.digestWords.map((node, index) => [node, `e${index}`]));
  const naming = new ReusedNames('v');
  const printed = print([program.lastWord], given, DIALECT, naming);
  const digest = program.digestWords.map((_, index) => `e${index} = d${index}[i]`);
  return `function ${name}(items, nonce, shift, mask, found, total) {
  let ${naming.all.map((variable) => `${variable} = 0`).join(', ')};
  for (let i = 0; i < items; i++) {
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

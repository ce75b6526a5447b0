/**
 * SHA256d of a block header as a graph: what a kernel must compute for one nonce, and nothing else.
 * Place: the one description that every hot loop is emitted from. Names are those of FIPS 180-4, 6.2.2.
 *
 * A header is 80 bytes, two blocks. The first block holds no nonce: its compression (the midstate) comes with the job. The second block is
 * merkle end, time, bits, nonce, padding. Its digest is hashed again, and only the last word of that decides whether a nonce matches.
 * Nothing below says "skip" or "hoist": constants and nonce-free parts fold in graph.ts, and the last rounds fall away because nobody asks for them.
 */
import { SHA256, type Sha256Definition } from './definition';
import { type Forms, type Functions, functionsOf } from './forms';
import { Graph, type Node, reachable } from './graph';

export type HeaderCount = 1 | 2 | 4;

/** One nonce: the nonce word and job words go in; the first hash gives eight words a header, the second hash turns eight words into the deciding one. */
export interface NonceProgram {
  readonly headers: HeaderCount;
  /** W[3] of the second block: the nonce with its bytes swapped, because the header stores it little-endian. */
  readonly nonceWord: Node;
  /** Nonce-free values the kernel needs, in the order of host words. */
  readonly jobWords: readonly Node[];
  /** Eight words for each header. */
  readonly firstDigests: readonly (readonly Node[])[];
  /** Inputs of the second hash, the same formulas for every header. */
  readonly digestWords: readonly Node[];
  /** H7 of the second digest: the most significant word of the number that must be small. */
  readonly lastWord: Node;
}

export function buildNonceProgram(headers: HeaderCount, forms: Forms, definition: Sha256Definition = SHA256): NonceProgram {
  const graph = new Graph();
  const sha256 = new Sha256Builder(graph, definition, functionsOf(graph, definition, forms));
  const zero = graph.constant(0);

  const tail = ['W0', 'W1', 'W2'].map((label) => graph.input(label, 'per-job'));
  const nonceWord = graph.input('W3', 'per-nonce');
  // FIPS 180-4, 5.1.1: a one bit, zeros, and the length of 80 bytes in bits.
  const block = [...tail, nonceWord, graph.constant(0x80000000), ...Array<Node>(10).fill(zero), graph.constant(640)];
  const midstates = Array.from({ length: headers }, (_, header) =>
    Array.from({ length: 8 }, (_, index) => graph.input(midstateLabel(header, index), 'per-job')),
  );
  // Version-rolled headers differ in the first block only, so that all of them share the schedule of this one.
  const firstDigests = sha256.compress(midstates, block, '');

  const digestWords = Array.from({ length: 8 }, (_, index) => graph.input(`D${index}`, 'per-nonce'));
  const secondBlock = [...digestWords, graph.constant(0x80000000), ...Array<Node>(6).fill(zero), graph.constant(256)];
  const initialState = definition.initialState.map((word) => graph.constant(word));
  const [secondDigest = []] = sha256.compress([initialState], secondBlock, 'q');
  const lastWord = graph.name('H7', at(secondDigest, 7));
  return { headers, nonceWord, jobWords: jobWordsOf(firstDigests.flat()), firstDigests, digestWords, lastWord };
}

export function midstateLabel(header: number, index: number): string {
  return `m${header}_${index}`;
}

type State = readonly [a: Node, b: Node, c: Node, d: Node, e: Node, f: Node, g: Node, h: Node];

class Sha256Builder {
  constructor(
    private readonly graph: Graph,
    private readonly definition: Sha256Definition,
    private readonly functions: Functions,
  ) {}

  /** 6.2.2 for one block and several states in step, so that a word of the schedule is needed only while it is fresh. */
  compress(states: readonly (readonly Node[])[], block: readonly Node[], suffix: string): readonly (readonly Node[])[] {
    const W = [...block];
    let working = states.map(eight);
    for (let t = 0; t < this.definition.rounds; t++) {
      if (t >= 16) W.push(this.#scheduleWord(W, t, suffix));
      const isShared = working.length > 1;
      working = working.map((state, index) => this.#round(state, t, at(W, t), isShared ? `${suffix}_${index}` : suffix, isShared));
    }
    return working.map((state, index) => state.map((word, part) => this.graph.add(at(states[index] ?? [], part), word)));
  }

  /** 6.2.2, step 1. Here as below, compilers add in the order written, so what arrives last stands last. */
  #scheduleWord(W: readonly Node[], t: number, suffix: string): Node {
    const { sigma0, sigma1 } = this.functions;
    return this.graph.name(`W${t}${suffix}`, this.graph.add(at(W, t - 16), at(W, t - 7), sigma0(at(W, t - 15)), sigma1(at(W, t - 2))));
  }

  /** 6.2.2, step 3. */
  #round([a, b, c, d, e, f, g, h]: State, t: number, Wt: Node, suffix: string, isShared: boolean): State {
    const { graph, functions } = this;
    const Kt = graph.constant(this.definition.roundConstants[t] ?? 0);
    // States that share a schedule share the sum of K and W too.
    const scheduled = isShared ? [graph.name(`KW${t}`, graph.add(Kt, Wt))] : [Kt, Wt];
    const T1 = graph.name(`T${t}${suffix}`, graph.add(h, ...scheduled, functions.Ch(e, f, g), functions.Sigma1(e)));
    const nextE = graph.name(`e${t + 1}${suffix}`, graph.add(d, T1));
    const nextA = graph.name(`a${t + 1}${suffix}`, graph.add(functions.Maj(a, b, c), T1, functions.Sigma0(a)));
    return [nextA, a, b, c, nextE, e, f, g];
  }
}

function eight(words: readonly Node[]): State {
  return [at(words, 0), at(words, 1), at(words, 2), at(words, 3), at(words, 4), at(words, 5), at(words, 6), at(words, 7)];
}

/** Job values that a kernel's own operations take, or give back as they are: everything below them is done on the host. */
function jobWordsOf(outputs: readonly Node[]): readonly Node[] {
  const taken = new Set<Node>(outputs.filter((node) => node.known === 'per-job'));
  for (const node of reachable(outputs)) {
    if (node.known !== 'per-nonce') continue;
    for (const term of node.terms) if (term.known === 'per-job') taken.add(term);
  }
  return [...taken].sort((left, right) => left.id - right.id);
}

function at(words: readonly Node[], index: number): Node {
  const node = words[index];
  if (node === undefined) throw new RangeError(`"index" expected 0 to ${words.length - 1}, got ${index}`);
  return node;
}

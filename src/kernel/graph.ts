/**
 * Arithmetic on 32-bit words as a graph instead of as numbers, so that one description of SHA-256 can be folded and then written in any language.
 * Place: first of kernel; sha256d-graph.ts builds with it, host-words.ts evaluates it, count.ts counts it, the emitters print it.
 *
 * Folding happens while building. Every node says when its value is known: always (a constant), once per job (nonce-free: left to the host),
 * or once per nonce (left to the kernel). Equal nodes are one node, so a value that two formulas share is computed once.
 */

/** The operations of FIPS 180-4, clause 3.2; `add` is modulo 2^32 and takes any number of terms. */
export type Operation = 'input' | 'constant' | 'add' | 'xor' | 'and' | 'or' | 'not' | 'rotr' | 'shr';
export type Known = 'always' | 'per-job' | 'per-nonce';

export interface Node {
  /** Counts up: arguments have smaller numbers than the nodes that use them. */
  readonly id: number;
  readonly operation: Operation;
  readonly terms: readonly Node[];
  /** Value of a constant; distance of a rotation or shift; otherwise 0. */
  readonly value: number;
  readonly known: Known;
  /** What the standard calls it (W17, T4, e5 …); empty for a nameless part of a formula. */
  label: string;
}

export class Graph {
  readonly #nodes = new Map<string, Node>();
  #count = 0;

  input(label: string, known: 'per-job' | 'per-nonce'): Node {
    return this.#node('input', [], 0, known, label);
  }

  constant(value: number): Node {
    return this.#node('constant', [], value >>> 0, 'always');
  }

  /** Names a node for the reader of emitted code; the first name stays. */
  name(label: string, node: Node): Node {
    if (node.label === '' && node.operation !== 'constant') node.label = label;
    return node;
  }

  /** Added in the order given, but that constants and nonce-free terms become one term, where the first of them stood. */
  add(...terms: readonly Node[]): Node {
    const varying: Node[] = [];
    const fixed: Node[] = [];
    let place = 0;
    for (const term of terms) {
      if (term.known === 'per-nonce') varying.push(term);
      else if (fixed.push(term) === 1) place = varying.length;
    }
    this.#mergeOffsets(varying, fixed);
    const offset = this.#sumOfFixed(fixed);
    if (varying.length === 0) return offset;
    // An offset goes second at the earliest, which is where #mergeOffsets looks for it.
    if (!isZero(offset)) varying.splice(Math.max(1, place), 0, offset);
    const [only] = varying;
    return varying.length === 1 && only !== undefined ? only : this.#node('add', varying, 0, 'per-nonce');
  }

  xor(left: Node, right: Node): Node {
    if (isZero(left)) return right;
    if (isZero(right)) return left;
    return left === right ? this.constant(0) : this.#binary('xor', left, right);
  }

  and(left: Node, right: Node): Node {
    return isZero(left) || isZero(right) ? this.constant(0) : this.#binary('and', left, right);
  }

  or(left: Node, right: Node): Node {
    if (isZero(left)) return right;
    return isZero(right) ? left : this.#binary('or', left, right);
  }

  not(term: Node): Node {
    return this.#operation('not', [term], 0);
  }

  rotr(distance: number, term: Node): Node {
    return this.#operation('rotr', [term], distance);
  }

  shr(distance: number, term: Node): Node {
    return this.#operation('shr', [term], distance);
  }

  /** (offset + x) + other offset is one addition when the offsets meet on the host: x + (offset + other offset). */
  #mergeOffsets(varying: Node[], fixed: Node[]): void {
    if (fixed.length === 0) return;
    for (const [index, term] of varying.entries()) {
      const [inner, offset] = term.terms;
      if (term.operation !== 'add' || term.terms.length !== 2 || inner === undefined || offset === undefined) continue;
      if (offset.known === 'per-nonce') continue;
      varying[index] = inner;
      fixed.push(offset);
    }
  }

  #sumOfFixed(fixed: readonly Node[]): Node {
    let constant = 0;
    const perJob: Node[] = [];
    for (const term of fixed) {
      if (term.known === 'always') constant = (constant + term.value) >>> 0;
      else perJob.push(term);
    }
    if (perJob.length === 0) return this.constant(constant);
    if (constant !== 0) perJob.push(this.constant(constant));
    const [only] = perJob;
    return perJob.length === 1 && only !== undefined ? only : this.#node('add', perJob, 0, 'per-job');
  }

  #binary(operation: 'xor' | 'and' | 'or', left: Node, right: Node): Node {
    return this.#operation(operation, left.id <= right.id ? [left, right] : [right, left], 0);
  }

  #operation(operation: Operation, terms: readonly Node[], value: number): Node {
    if (terms.every((term) => term.known === 'always')) {
      const values = terms.map((term) => term.value);
      return this.constant(apply(operation, values, value));
    }
    const known = terms.some((term) => term.known === 'per-nonce') ? 'per-nonce' : 'per-job';
    return this.#node(operation, terms, value, known);
  }

  #node(operation: Operation, terms: readonly Node[], value: number, known: Known, label = ''): Node {
    const key = keyOf(operation, terms, value, label);
    const existing = this.#nodes.get(key);
    if (existing !== undefined) return existing;
    const node = { id: this.#count++, operation, terms, value, known, label };
    this.#nodes.set(key, node);
    return node;
  }
}

/** The value of one operation; the meaning of the graph, used for folding, for the host and as the judge of the emitters. */
export function apply(operation: Operation, values: readonly number[], distance: number): number {
  const [left = 0, right = 0] = values;
  switch (operation) {
    case 'add':
      return values.reduce((sum, value) => (sum + value) >>> 0, 0);
    case 'xor':
      return (left ^ right) >>> 0;
    case 'and':
      return (left & right) >>> 0;
    case 'or':
      return (left | right) >>> 0;
    case 'not':
      return ~left >>> 0;
    case 'rotr':
      return ((left >>> distance) | (left << (32 - distance))) >>> 0;
    case 'shr':
      return left >>> distance;
    default:
      throw new Error(`an ${operation} has no arguments to apply`);
  }
}

/** Everything the outputs need, arguments first; what they do not need (dead rounds) does not appear, nor do `given` nodes and what is below them. */
export function reachable(outputs: readonly Node[], given: ReadonlySet<Node> = new Set()): readonly Node[] {
  const seen = new Set<Node>();
  const pending = [...outputs];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (seen.has(node) || given.has(node)) continue;
    seen.add(node);
    pending.push(...node.terms);
  }
  return [...seen].sort((left, right) => left.id - right.id);
}

/** The values of the outputs, given the inputs by label. */
export function evaluate(outputs: readonly Node[], inputs: ReadonlyMap<string, number>): Uint32Array {
  const values = new Map<Node, number>();
  const valueOf = (node: Node): number => values.get(node) ?? missing(node);
  for (const node of reachable(outputs)) {
    if (node.operation === 'constant') values.set(node, node.value);
    else if (node.operation === 'input') values.set(node, inputs.get(node.label) ?? missing(node));
    else values.set(node, apply(node.operation, node.terms.map(valueOf), node.value));
  }
  return Uint32Array.from(outputs, valueOf);
}

function missing(node: Node): never {
  throw new Error(`no value for ${node.operation} ${node.label}`);
}

function isZero(node: Node): boolean {
  return node.operation === 'constant' && node.value === 0;
}

function keyOf(operation: Operation, terms: readonly Node[], value: number, label: string): string {
  return operation === 'input' ? `input ${label}` : `${operation} ${value} ${terms.map((term) => term.id).join(' ')}`;
}

/**
 * From graph to text: which values get a variable, in which order they stand, and how one operation is written in a language.
 * Place: between the graph and the two emitters, each of which brings its dialect.
 */
import { type Node, reachable } from './graph';

/** How a language writes one operation. Arguments are complete operands (names, numbers or bracketed expressions). */
export interface Dialect {
  constant(value: number): string;
  add(terms: readonly string[]): string;
  binary(operation: 'xor' | 'and' | 'or', left: string, right: string): string;
  not(term: string): string;
  /** `term` is a plain name: it is written twice. */
  rotr(term: string, distance: number): string;
  shr(term: string, distance: number): string;
}

/** One line of emitted code. */
export interface Assignment {
  readonly node: Node;
  readonly expression: string;
  readonly name: string;
}

export interface Printed {
  readonly assignments: readonly Assignment[];
  readonly outputs: readonly string[];
}

/** Gives names to values. `release` says that a value is not needed any more, so that its name may be used again. */
export interface Naming {
  take(node: Node): string;
  release(name: string): void;
}

/** `given` are values that have a name already: inputs and job words. */
export function print(outputs: readonly Node[], given: ReadonlyMap<Node, string>, dialect: Dialect, naming: Naming): Printed {
  const bound = boundNodes(outputs, given);
  const lastUses = lastUsesOf(bound, outputs, given);
  const names = new Map(given);
  const operand = (node: Node): string => names.get(node) ?? (node.operation === 'constant' ? dialect.constant(node.value) : text(node));
  const text = (node: Node): string => write(node, node.terms.map(operand), dialect);
  const assignments = bound.map((node, index) => {
    const expression = text(node);
    for (const used of lastUses.get(index) ?? []) naming.release(names.get(used) ?? '');
    const name = naming.take(node);
    names.set(node, name);
    return { node, expression, name };
  });
  return { assignments, outputs: outputs.map(operand) };
}

/** A value gets a variable when it is written more than once; everything else stands inside the formula that needs it. */
function boundNodes(outputs: readonly Node[], given: ReadonlyMap<Node, string>): readonly Node[] {
  const nodes = reachable(outputs, new Set(given.keys())).filter((node) => node.known === 'per-nonce');
  const written = new Map<Node, number>(outputs.map((node) => [node, 1]));
  for (const node of nodes) {
    const times = node.operation === 'rotr' ? 2 : 1;
    for (const term of node.terms) written.set(term, (written.get(term) ?? 0) + times);
  }
  return nodes.filter((node) => (written.get(node) ?? 0) > 1);
}

/** For each assignment the bound values that no later text mentions; outputs are needed to the end. */
function lastUsesOf(
  bound: readonly Node[],
  outputs: readonly Node[],
  given: ReadonlyMap<Node, string>,
): ReadonlyMap<number, readonly Node[]> {
  const isBound = new Set(bound);
  const last = new Map<Node, number>();
  const visit = (node: Node, index: number): void => {
    if (isBound.has(node)) last.set(node, index);
    else if (!given.has(node)) for (const term of node.terms) visit(term, index);
  };
  for (const [index, node] of bound.entries()) for (const term of node.terms) visit(term, index);
  for (const node of outputs) visit(node, bound.length);
  const ends = new Map<number, Node[]>();
  for (const [node, index] of last) ends.set(index, [...(ends.get(index) ?? []), node]);
  return ends;
}

function write(node: Node, terms: readonly string[], dialect: Dialect): string {
  const [left = '', right = ''] = terms;
  switch (node.operation) {
    case 'add':
      return dialect.add(terms);
    case 'xor':
    case 'and':
    case 'or':
      return dialect.binary(node.operation, left, right);
    case 'not':
      return dialect.not(left);
    case 'rotr':
      return dialect.rotr(left, node.value);
    case 'shr':
      return dialect.shr(left, node.value);
    default:
      throw new Error(`an ${node.operation} without a name cannot be written`);
  }
}

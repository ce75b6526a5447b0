/**
 * Operations per hash by kind, from the graph itself: what the hardware has to do at least, whatever the language.
 * Place: beside the emitters; tests and bench/ hold kernels to it.
 */
import { type Node, reachable } from './graph';
import type { NonceProgram } from './sha256d-graph';

export interface OperationCount {
  readonly rotates: number;
  readonly shifts: number;
  /** Two-input operations as written. */
  readonly logic: number;
  /** Two-input additions. */
  readonly additions: number;
  /** Logic where the machine takes any function of three words at once (LOP3, vpternlog): Ch, Maj and each sigma are one. */
  readonly logicOfThree: number;
  /** Additions where the machine adds three words at once. */
  readonly additionsOfThree: number;
  readonly total: number;
}

/** Per hash, so the shared schedule of several headers counts as a fraction; the final comparison and the byte swap of the nonce are left out. */
export function countOperations(program: NonceProgram): OperationCount {
  const first = countNodes(program.firstDigests.flat());
  const second = countNodes([program.lastWord]);
  const perHash = (pick: (tally: Tally) => number): number => pick(first) / program.headers + pick(second);
  const rotates = perHash((tally) => tally.rotates);
  const shifts = perHash((tally) => tally.shifts);
  const logic = perHash((tally) => tally.logic);
  const additions = perHash((tally) => tally.additions);
  return {
    rotates,
    shifts,
    logic,
    additions,
    logicOfThree: perHash((tally) => tally.logicOfThree),
    additionsOfThree: perHash((tally) => tally.additionsOfThree),
    total: rotates + shifts + logic + additions,
  };
}

interface Tally {
  rotates: number;
  shifts: number;
  logic: number;
  additions: number;
  logicOfThree: number;
  additionsOfThree: number;
}

function countNodes(outputs: readonly Node[]): Tally {
  const tally: Tally = { rotates: 0, shifts: 0, logic: 0, additions: 0, logicOfThree: 0, additionsOfThree: 0 };
  const nodes = reachable(outputs).filter((node) => node.known === 'per-nonce' && node.operation !== 'input');
  const roots = logicRoots(nodes);
  for (const node of nodes) {
    if (node.operation === 'rotr') tally.rotates++;
    else if (node.operation === 'shr') tally.shifts++;
    else if (node.operation === 'add') {
      tally.additions += node.terms.length - 1;
      tally.additionsOfThree += Math.ceil((node.terms.length - 1) / 2);
    } else {
      tally.logic++;
      if (roots.has(node)) tally.logicOfThree++;
    }
  }
  return tally;
}

/** Logic whose value leaves the logic (into a sum or a rotation): each is one function of three words in SHA-256's direct forms. */
function logicRoots(nodes: readonly Node[]): ReadonlySet<Node> {
  const isLogic = (node: Node): boolean => ['xor', 'and', 'or', 'not'].includes(node.operation);
  const roots = new Set<Node>();
  for (const node of nodes) if (!isLogic(node)) for (const term of node.terms) if (isLogic(term)) roots.add(term);
  return roots;
}

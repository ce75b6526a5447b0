/**
 * The six functions of SHA-256 (FIPS 180-4, 4.1.2) in word operations. Some have several equal forms; which is fastest depends on the machine.
 * Place: between graph.ts and sha256d-graph.ts.
 */
import type { Sha256Definition } from './definition';
import type { Graph, Node } from './graph';

export interface Forms {
  /** mask: z ^ (x & (y ^ z)), three operations. select: (x & y) | (~x & z), one bit-field instruction on AMD. */
  readonly choose: 'mask' | 'select';
  /** reuse: ((x ^ y) & (y ^ z)) ^ y, whose y ^ z is the x ^ y of the round before. direct: (x & y) | (z & (x | y)), one three-input operation. */
  readonly majority: 'reuse' | 'direct';
  /** nested: the two rotations of a small sigma as ROTR(x ^ ROTR(x)), which needs one register less. */
  readonly smallSigma: 'flat' | 'nested';
}

/** Measured in V8 on x86-64: mask gains 4 %, reuse 3 to 5 %, nested 1 % over the other form. */
export const JS_FORMS: Forms = { choose: 'mask', majority: 'reuse', smallSigma: 'nested' };

export interface Functions {
  Ch(x: Node, y: Node, z: Node): Node;
  Maj(x: Node, y: Node, z: Node): Node;
  Sigma0(x: Node): Node;
  Sigma1(x: Node): Node;
  sigma0(x: Node): Node;
  sigma1(x: Node): Node;
}

export function functionsOf(graph: Graph, definition: Sha256Definition, forms: Forms): Functions {
  const xor = (...nodes: readonly [Node, Node, Node]): Node => graph.xor(graph.xor(nodes[0], nodes[1]), nodes[2]);

  const bigSigma = ([first, second, third]: readonly [number, number, number], x: Node): Node =>
    xor(graph.rotr(first, x), graph.rotr(second, x), graph.rotr(third, x));

  const smallSigma = ([first, second, shift]: readonly [number, number, number], x: Node): Node =>
    forms.smallSigma === 'flat'
      ? xor(graph.rotr(first, x), graph.rotr(second, x), graph.shr(shift, x))
      : graph.xor(graph.rotr(first, graph.xor(x, graph.rotr(second - first, x))), graph.shr(shift, x));

  return {
    Ch: (x, y, z) =>
      forms.choose === 'mask' ? graph.xor(z, graph.and(x, graph.xor(y, z))) : graph.or(graph.and(x, y), graph.and(graph.not(x), z)),
    Maj: (x, y, z) =>
      forms.majority === 'reuse'
        ? graph.xor(graph.and(graph.xor(x, y), graph.xor(y, z)), y)
        : graph.or(graph.and(x, y), graph.and(z, graph.or(x, y))),
    Sigma0: (x) => bigSigma(definition.bigSigma0, x),
    Sigma1: (x) => bigSigma(definition.bigSigma1, x),
    sigma0: (x) => smallSigma(definition.smallSigma0, x),
    sigma1: (x) => smallSigma(definition.smallSigma1, x),
  };
}

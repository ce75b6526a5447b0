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
  /**
   * flat: as in the standard. nested: the two rotations of a small sigma as ROTR(x ^ ROTR(x)), which needs one register less.
   * far: no word moves by fewer than `FAR` places to the right, rotations being taken out of the sum or added up modulo 32.
   */
  readonly sigmas: 'flat' | 'nested' | 'far';
}

/** From this distance on 22 bits are left of a shifted word. */
export const FAR = 10;

/** Measured in V8 on x86-64: mask gains 4 %, reuse 3 to 5 %, nested 1 % over the other form. */
export const JS_FORMS: Forms = { choose: 'mask', majority: 'reuse', sigmas: 'nested' };

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
    forms.sigmas === 'far'
      ? graph.rotr(third, xor(x, graph.rotr((first - third) & 31, x), graph.rotr((second - third) & 31, x)))
      : xor(graph.rotr(first, x), graph.rotr(second, x), graph.rotr(third, x));

  const smallSigma = ([first, second, shift]: readonly [number, number, number], x: Node): Node => {
    if (forms.sigmas === 'nested') return graph.xor(graph.rotr(first, graph.xor(x, graph.rotr(second - first, x))), graph.shr(shift, x));
    if (forms.sigmas === 'flat' || shift >= FAR) return xor(graph.rotr(first, x), graph.rotr(second, x), graph.shr(shift, x));
    const turned = graph.rotr(second, x);
    const shifted = graph.and(graph.rotr((shift - second) & 31, turned), graph.constant(0xffffffff >>> shift));
    return xor(graph.rotr((first - second) & 31, turned), turned, shifted);
  };

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

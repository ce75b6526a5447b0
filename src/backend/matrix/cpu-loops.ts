/**
 * The processor's baseline: a blocked multiplication in plain TypeScript, four rows by four columns of the result in local variables.
 * Place: inside the worker; pure. Both factors are laid out in the order in which they are read, as doubles, because V8 computes in doubles:
 * the results are rounded to single precision once, at the end. No WebAssembly, no threads of its own.
 */

const BLOCK = 4;

/** Output rows firstRow .. firstRow + rows of `output` become those of `left` (moved by `shift`) times `right`. All sizes are multiples of 4. */
export function multiplyRows(
  { left, right, output, columns, depth }: MultiplyOperands,
  { firstRow, rows, shift }: { readonly firstRow: number; readonly rows: number; readonly shift: number },
): void {
  const packedLeft = new Float64Array(rows * depth);
  for (let block = 0; block < rows; block += BLOCK) {
    for (let row = 0; row < BLOCK; row++) {
      const source = (firstRow + shift + block + row) * depth;
      const target = block * depth + row;
      for (let step = 0; step < depth; step++) packedLeft[target + BLOCK * step] = left[source + step] ?? 0;
    }
  }
  const panel = new Float64Array(BLOCK * depth);
  for (let column = 0; column < columns; column += BLOCK) {
    for (let step = 0; step < depth; step++) {
      for (let offset = 0; offset < BLOCK; offset++) panel[BLOCK * step + offset] = right[step * columns + column + offset] ?? 0;
    }
    for (let block = 0; block < rows; block += BLOCK) {
      multiplyBlock(packedLeft, block * depth, panel, depth, output, (firstRow + block) * columns + column, columns);
    }
  }
}

export interface MultiplyOperands {
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly output: Float32Array;
  readonly columns: number;
  readonly depth: number;
}

/** The hot loop: sixteen sums that stay in registers, so it is long on purpose. */
function multiplyBlock(
  left: Float64Array,
  start: number,
  right: Float64Array,
  depth: number,
  output: Float32Array,
  target: number,
  columns: number,
): void {
  let s00 = 0,
    s01 = 0,
    s02 = 0,
    s03 = 0;
  let s10 = 0,
    s11 = 0,
    s12 = 0,
    s13 = 0;
  let s20 = 0,
    s21 = 0,
    s22 = 0,
    s23 = 0;
  let s30 = 0,
    s31 = 0,
    s32 = 0,
    s33 = 0;
  for (let at = 0; at < BLOCK * depth; at += BLOCK) {
    const b0 = right[at] ?? 0;
    const b1 = right[at + 1] ?? 0;
    const b2 = right[at + 2] ?? 0;
    const b3 = right[at + 3] ?? 0;
    const a0 = left[start + at] ?? 0;
    s00 += a0 * b0;
    s01 += a0 * b1;
    s02 += a0 * b2;
    s03 += a0 * b3;
    const a1 = left[start + at + 1] ?? 0;
    s10 += a1 * b0;
    s11 += a1 * b1;
    s12 += a1 * b2;
    s13 += a1 * b3;
    const a2 = left[start + at + 2] ?? 0;
    s20 += a2 * b0;
    s21 += a2 * b1;
    s22 += a2 * b2;
    s23 += a2 * b3;
    const a3 = left[start + at + 3] ?? 0;
    s30 += a3 * b0;
    s31 += a3 * b1;
    s32 += a3 * b2;
    s33 += a3 * b3;
  }
  output.set([s00, s01, s02, s03], target);
  output.set([s10, s11, s12, s13], target + columns);
  output.set([s20, s21, s22, s23], target + 2 * columns);
  output.set([s30, s31, s32, s33], target + 3 * columns);
}

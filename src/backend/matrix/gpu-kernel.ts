/**
 * Which kernels there are to multiply and to copy, and their WGSL: the readable text of shaders/, its constants, the words of a number format.
 * Place: between shaders/ and the GPU session. Pure.
 */
import copyShader from '../../../shaders/copy.wgsl?raw';
import gemmShader from '../../../shaders/gemm.wgsl?raw';
import type { Precision } from '../../work/workload';
import type { MatrixShape } from './contract';
import { expandText } from './expand';

export interface MultiplyVariant {
  readonly kind: 'multiply';
  readonly id: string;
  /** shared: tiles in workgroup memory; direct: none, for processors that imitate a GPU. */
  readonly memory: 'shared' | 'direct';
  /** Invocations of a workgroup across and down. */
  readonly width: number;
  readonly height: number;
  /** Of one invocation: rows of the output, and quads of columns. */
  readonly rows: number;
  readonly quads: number;
  /** Quads of depth that a tile holds. */
  readonly depthStep: number;
}

export interface CopyVariant {
  readonly kind: 'copy';
  readonly id: string;
  readonly width: number;
  /** Quads (16 bytes) that one invocation moves. */
  readonly each: number;
}

export type MatrixVariant = MultiplyVariant | CopyVariant;

function multiply(
  memory: MultiplyVariant['memory'],
  width: number,
  height: number,
  rows: number,
  quads: number,
  depthStep = 1,
): MultiplyVariant {
  const step = memory === 'shared' ? `-k${4 * depthStep}` : '';
  return {
    kind: 'multiply',
    id: `wgsl-${memory}-${width}x${height}-r${rows}-q${quads}${step}`,
    memory,
    width,
    height,
    rows,
    quads,
    depthStep,
  };
}

function copy(width: number, each: number): CopyVariant {
  return { kind: 'copy', id: `wgsl-copy-${width}-e${each}`, width, each };
}

const SHARED = [
  multiply('shared', 16, 16, 8, 2, 4),
  multiply('shared', 16, 16, 4, 1, 4),
  multiply('shared', 8, 8, 8, 2, 4),
  multiply('shared', 16, 8, 8, 2, 4),
] as const;
const DIRECT = [
  multiply('direct', 4, 8, 8, 2),
  multiply('direct', 8, 8, 4, 2),
  multiply('direct', 4, 4, 8, 4),
  multiply('direct', 8, 8, 8, 1),
] as const;
const COPIES = [copy(256, 4), copy(256, 1), copy(64, 4), copy(128, 8)] as const;

/** Best guess first. Half precision is summed in steps of 16, which the check counts on: its kernels all step so. */
export function variantsFor(precision: Precision, isSoftware: boolean): readonly MatrixVariant[] {
  if (precision === 'copy') return COPIES;
  if (precision === 'f16') return SHARED;
  return isSoftware ? [...DIRECT, SHARED[2]] : [...SHARED, DIRECT[1], DIRECT[3]];
}

/** Rows that one workgroup gives. */
export function tileRows(variant: MatrixVariant): number {
  return variant.kind === 'copy' ? 1 : variant.height * variant.rows;
}

/** Workgroups across for the columns of a shape. */
export function groupsAcross(variant: MatrixVariant, { columns }: Pick<MatrixShape, 'columns'>): number {
  return variant.kind === 'copy' ? columns / (16 * variant.width * variant.each) : columns / (4 * variant.width * variant.quads);
}

/** Rows, columns and depth are whole tiles of it. */
export function fits(variant: MatrixVariant, shape: MatrixShape): boolean {
  const wholeSteps = variant.kind === 'copy' || depthQuads(shape) % variant.depthStep === 0;
  return shape.granule % tileRows(variant) === 0 && Number.isInteger(groupsAcross(variant, shape)) && wholeSteps;
}

/** Elements of the left buffer in a row; of a copy, quads of 16 bytes in a stretch. */
export function depthQuads({ precision, depth }: Pick<MatrixShape, 'precision' | 'depth'>): number {
  return precision === 'int8' ? depth / 16 : depth / 4;
}

/** A quad of the right matrix holds a word of four columns, and a word holds one number, or four of int8. */
const FORMATS: Readonly<Record<Exclude<Precision, 'copy'>, string>> = {
  f32: `alias Left = vec4<f32>;
alias Right = vec4<f32>;
alias Sum = vec4<f32>;
fn multiply_add(one: f32, four: vec4<f32>, sum: vec4<f32>) -> vec4<f32> { return one * four + sum; }
`,
  f16: `enable f16;
alias Left = vec4<f16>;
alias Right = vec4<f16>;
alias Sum = vec4<f32>;
fn multiply_add(one: f16, four: vec4<f16>, sum: vec4<f16>) -> vec4<f16> { return one * four + sum; }
`,
  int8: `requires packed_4x8_integer_dot_product;
alias Left = vec4<u32>;
alias Right = vec4<u32>;
alias Sum = vec4<i32>;
fn multiply_add(one: u32, four: vec4<u32>, sum: vec4<i32>) -> vec4<i32> {
  return sum + vec4<i32>(dot4I8Packed(one, four.x), dot4I8Packed(one, four.y), dot4I8Packed(one, four.z), dot4I8Packed(one, four.w));
}
`,
};

/** One WGSL module; the entry point is named after the kind. */
export function assembleMatrix(variant: MatrixVariant, precision: Precision): string {
  if (variant.kind === 'copy' || precision === 'copy') {
    const { width, each } = variant.kind === 'copy' ? variant : COPIES[0];
    return `const WIDTH = ${width}u;\nconst EACH = ${each}u;\n\n${copyShader}`;
  }
  const { memory, width, height, rows, quads, depthStep } = variant;
  const constants = { WIDTH: width, HEIGHT: height, ROWS: rows, QUADS: quads, DEPTH_STEP: depthStep };
  const flags = [memory === 'shared' ? 'SHARED' : 'DIRECT', precision === 'f16' ? 'HALF' : 'FULL'];
  const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${value}u;\n`);
  return `${FORMATS[precision]}${lines.join('')}\n${expandText(gemmShader, { counts: { ROWS: rows, QUADS: quads }, flags })}`;
}

/** As much of TensorFlow.js as the bench uses: its own declarations are large, and nothing else here needs them. */
declare module '@tensorflow/tfjs-core' {
  export interface Tensor {
    data(): Promise<Float32Array>;
    dispose(): void;
  }
  export function setBackend(name: string): Promise<boolean>;
  export function getBackend(): string;
  export function ready(): Promise<void>;
  export function tensor2d(values: Float32Array, shape: [number, number]): Tensor;
  export function matMul(one: Tensor, other: Tensor): Tensor;
  export function slice(tensor: Tensor, begin: [number, number], size: [number, number]): Tensor;
}

declare module '@tensorflow/tfjs-backend-webgpu';

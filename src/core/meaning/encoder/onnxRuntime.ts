/**
 * The parts of onnxruntime-node in use. Declared here because the package is optional: the code compiles and runs without
 * it.
 */
interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
  dispose(): void;
}
type Tensors = Readonly<Record<string, Tensor>>;
interface Session {
  readonly outputNames: readonly string[];
  run(inputs: Tensors): Promise<Tensors>;
  release(): Promise<void>;
}
interface SessionOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
  readonly executionMode: 'sequential';
}
export interface OnnxRuntime {
  readonly InferenceSession: { create(path: string, options: SessionOptions): Promise<Session> };
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor;
}

/** Not a literal: the compiler must not look for a package that may be absent. */
const PACKAGE: string = 'onnxruntime-node';

/** Loads the runtime. Throws if the package is not installed or does not run on this machine. */
export const loadOnnxRuntime = async (): Promise<OnnxRuntime> => {
  const runtime = (await import(PACKAGE)) as OnnxRuntime & { readonly default?: OnnxRuntime };
  return runtime.default ?? runtime;
};

export interface Tensor {
  dims: readonly number[];
  data: Float32Array;
}
export interface Session {
  run(feeds: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** What the benchmarks use of onnxruntime-node, which may be missing. */
export interface Runtime {
  InferenceSession: { create(path: string, options: object): Promise<Session> };
  Tensor: new (type: 'int32', data: Int32Array, dims: readonly number[]) => unknown;
}

export const oneThread = { executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1 };

export async function loadRuntime(): Promise<Runtime> {
  const name: string = 'onnxruntime-node';
  return (await import(name)) as Runtime;
}

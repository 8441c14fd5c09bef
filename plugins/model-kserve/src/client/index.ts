export { KServeClient } from './kserve-client.js';
export type { ExpectedTensors, InputTensor, InputType } from './tensors.js';

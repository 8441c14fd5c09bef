import { bytesField, textField, varintField } from './write-protobuf.js';

/** How many numbers the answers of a tiny network have. */
export interface TinySize {
  buckets: number;
  bio: number;
  codes: number;
  intents: number;
}

/** Width of the tiny network. */
const width = 4;
const float = 1;
const int32 = 6;
const int64 = 7;

/**
 * An ONNX file (onnx.proto, IR version 8, opset 17) with the inputs and outputs of the classifier: each token is the mean
 * of its ids' vectors beside the mean of the whole text. So a text's answer hangs on all its tokens, and on padding and on
 * neighbours only where the mask is wrong. Unlike the shipped network it scales nothing over the batch.
 */
export function tinyNetwork({ buckets, bio, codes, intents }: TinySize): Uint8Array {
  const graph = [
    node('Gather', ['table', 'ids'], 'vectors'),
    node('ReduceMean', ['vectors'], 'token', [ints('axes', [2]), int('keepdims', 0)]),
    node('Cast', ['mask'], 'flat', [int('to', float)]),
    node('Unsqueeze', ['flat', 'last'], 'kept'),
    node('Mul', ['token', 'kept'], 'masked'),
    node('ReduceSum', ['masked', 'tokens'], 'sum'),
    node('ReduceSum', ['kept', 'tokens'], 'count'),
    node('Div', ['sum', 'count'], 'text'),
    node('Add', ['token', 'text'], 'both'),
    node('MatMul', ['both', 'toBio'], 'bio'),
    node('MatMul', ['both', 'toCode'], 'code'),
    node('Squeeze', ['text', 'tokens'], 'pooled'),
    node('MatMul', ['pooled', 'toIntent'], 'intent'),
    textField(2, 'tiny'),
    weights('table', [buckets + 1, width]),
    weights('toBio', [width, bio]),
    weights('toCode', [width, codes]),
    weights('toIntent', [width, intents]),
    axis('last', 2),
    axis('tokens', 1),
    value(11, 'ids', int32, ['batch', 'tokens', 'ids']),
    value(11, 'mask', int32, ['batch', 'tokens']),
    value(12, 'bio', float, ['batch', 'tokens', 'labels']),
    value(12, 'code', float, ['batch', 'tokens', 'codes']),
    value(12, 'intent', float, ['batch', 'intents']),
  ];
  const opset = bytesField(8, [...textField(1, ''), ...varintField(2, 17)]);
  return Uint8Array.from([...varintField(1, 8), ...bytesField(7, graph.flat()), ...opset]);
}

function node(
  operator: string,
  inputs: readonly string[],
  output: string,
  attributes: readonly number[][] = [],
): number[] {
  const names = inputs.flatMap((name) => textField(1, name));
  return bytesField(1, [...names, ...textField(2, output), ...textField(4, operator), ...attributes.flat()]);
}

const int = (name: string, of: number) =>
  bytesField(5, [...textField(1, name), ...varintField(3, of), ...varintField(20, 2)]);

const ints = (name: string, of: readonly number[]) =>
  bytesField(5, [...textField(1, name), ...of.flatMap((one) => varintField(8, one)), ...varintField(20, 7)]);

function tensor(name: string, type: number, dims: readonly number[], data: ArrayBufferView): number[] {
  const raw = [...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)];
  const sizes = dims.flatMap((size) => varintField(1, size));
  return bytesField(5, [...sizes, ...varintField(2, type), ...textField(8, name), ...bytesField(9, raw)]);
}

/** Numbers that are the same each time and differ from each other, between -1 and 1. */
function weights(name: string, [rows, columns]: readonly [number, number]): number[] {
  const data = Float32Array.from({ length: rows * columns }, (_, at) => Math.sin(at * 12.9898 + rows));
  return tensor(name, float, [rows, columns], data);
}

const axis = (name: string, at: number) => tensor(name, int64, [1], BigInt64Array.of(BigInt(at)));

function value(field: number, name: string, type: number, dims: readonly string[]): number[] {
  const shape = dims.flatMap((dim) => bytesField(1, textField(2, dim)));
  const ofTensor = bytesField(1, [...varintField(1, type), ...bytesField(2, shape)]);
  return bytesField(field, [...textField(1, name), ...bytesField(2, ofTensor)]);
}

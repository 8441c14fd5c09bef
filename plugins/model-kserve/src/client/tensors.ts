import { RemoteFailure } from '@regimen/plugin-api/remote';
import { z } from 'zod';

/** Types of whole numbers that models take (Open Inference Protocol, "Tensor Data Types"). */
export type InputType = 'INT32' | 'INT64';

/** One named tensor that goes in, in row-major order. */
export interface InputTensor {
  name: string;
  datatype: InputType;
  shape: readonly number[];
  data: Int32Array | BigInt64Array;
}

/** Tensors a model must have, by name; `last` is the size of the last dimension. */
export interface ExpectedTensors {
  inputs: Readonly<Record<string, { datatype: InputType; last?: number }>>;
  outputs: Readonly<Record<string, { datatype: 'FP32'; last?: number }>>;
}

const inferAnswer = z.object({
  model_name: z.string(),
  model_version: z.string().nullish(),
  outputs: z.array(
    z.object({
      name: z.string(),
      shape: z.array(z.int().nonnegative()),
      datatype: z.string(),
      data: z.array(z.unknown()),
    }),
  ),
});

/** Beyond this JSON numbers are no longer exact. */
const mostExact = BigInt(Number.MAX_SAFE_INTEGER);

/** A tensor as the protocol writes it in JSON. @throws RangeError for a number that JSON cannot hold exactly. */
export function writeTensor({ name, datatype, shape, data }: InputTensor) {
  return { name, datatype, shape: [...shape], data: Array.from<number | bigint, number>(data, exactNumber) };
}

function exactNumber(value: number | bigint): number {
  if (typeof value === 'bigint' && (value > mostExact || value < -mostExact))
    throw new RangeError('A tensor holds a number that JSON cannot write exactly.');
  return Number(value);
}

/**
 * Reads the outputs of an answer as float32, flat. Name, type, shape and every number are checked: a tensor of another
 * shape would be read as something it is not.
 * @throws RemoteFailure
 */
export function readInferAnswer<Name extends string>(
  answer: unknown,
  asked: { model: string; version: string },
  shapes: Readonly<Record<Name, readonly number[]>>,
): Record<Name, Float32Array> {
  const read = inferAnswer.safeParse(answer);
  if (!read.data) throw malformed('did not answer as the inference protocol says');
  const { model_name: model, model_version: version, outputs } = read.data;
  if (model !== asked.model || (asked.version !== '' && version !== asked.version))
    throw malformed('answered with another model or version than the settings name');
  const values = Object.entries<readonly number[]>(shapes).map(([name, shape]) => {
    const output = outputs.find((candidate) => candidate.name === name);
    if (!output) throw malformed(`did not answer with the output "${name}"`);
    if (output.datatype !== 'FP32')
      throw malformed(`answered "${name}" in ${output.datatype} instead of FP32`);
    if (output.shape.join() !== shape.join()) throw malformed(`answered "${name}" in another shape`);
    return [
      name,
      flatNumbers(
        name,
        output.data,
        shape.reduce((product, size) => product * size, 1),
      ),
    ] as const;
  });
  return Object.fromEntries(values) as Record<Name, Float32Array>;
}

/** The protocol lets data be flat or nested as the shape is. */
function flatNumbers(name: string, data: readonly unknown[], count: number): Float32Array {
  const flat = Array.isArray(data[0]) ? data.flat(Infinity) : data;
  if (flat.length !== count || !flat.every((value) => typeof value === 'number' && Number.isFinite(value)))
    throw malformed(`answered "${name}" with something other than ${count} numbers`);
  return Float32Array.from(flat as number[]);
}

export function malformed(what: string): RemoteFailure {
  return new RemoteFailure('malformed', `The server ${what}.`);
}

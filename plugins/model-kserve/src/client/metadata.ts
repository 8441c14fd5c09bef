import { z } from 'zod';
import type { ExpectedTensors } from './tensors.js';
import { malformed } from './tensors.js';

const tensor = z.object({ name: z.string(), datatype: z.string(), shape: z.array(z.number()) });
const metadata = z.object({
  name: z.string(),
  versions: z.array(z.string()).nullish(),
  inputs: z.array(tensor),
  outputs: z.array(tensor),
});
export type ModelMetadata = z.output<typeof metadata>;

/** @throws RemoteFailure */
export function readMetadata(answer: unknown): ModelMetadata {
  const read = metadata.safeParse(answer);
  if (!read.data) throw malformed('does not describe the model as the inference protocol says');
  return read.data;
}

/** Why a model on the server is not the one that its labels here belong to, or null. */
export function whyUnfit(
  { name, versions, inputs, outputs }: ModelMetadata,
  asked: { model: string; version: string },
  expected: ExpectedTensors,
): string | null {
  if (name !== asked.model) return `The server describes the model "${name}" instead of "${asked.model}".`;
  if (asked.version !== '' && versions && !versions.includes(asked.version))
    return `The server has no version ${asked.version} of the model.`;
  return misfit(inputs, expected.inputs, 'input') ?? misfit(outputs, expected.outputs, 'output');
}

function misfit(
  found: ModelMetadata['inputs'],
  expected: Readonly<Record<string, { datatype: string; last?: number }>>,
  side: 'input' | 'output',
): string | null {
  for (const [name, { datatype, last }] of Object.entries(expected)) {
    const tensor = found.find((candidate) => candidate.name === name);
    if (!tensor) return `The model on the server has no ${side} "${name}".`;
    if (tensor.datatype !== datatype) return `The ${side} "${name}" is ${tensor.datatype}, not ${datatype}.`;
    const size = tensor.shape.at(-1);
    // -1 is a size that varies.
    if (last !== undefined && size !== -1 && size !== last)
      return `The ${side} "${name}" ends in ${size} places; the labels here have ${last}.`;
  }
  return null;
}

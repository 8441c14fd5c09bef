import type { Classifier, ClassifierInput, ClassifierScores, RunClassifier } from '@regimen/language';
import type { KServeClient } from './client/kserve-client.js';
import type { ExpectedTensors } from './client/tensors.js';

/** Bytes of one answer; the host ends one at 8 MiB. */
const mostAnswerBytes = 6 * 1024 * 1024;
/** A float32 written in JSON has up to 17 digits, a sign, a point, an exponent and a comma. */
const bytesPerScore = 24;

/** Names, types and last dimensions of what goes in and comes out, as the manifest of such models has them. */
export function expectedTensors({ tokenizer, labels }: Classifier): ExpectedTensors {
  return {
    inputs: { ids: { datatype: 'INT32', last: tokenizer.idsPerToken }, mask: { datatype: 'INT32' } },
    outputs: {
      bio: { datatype: 'FP32', last: labels.bio.length },
      code: { datatype: 'FP32', last: labels.codes.length },
      intent: { datatype: 'FP32', last: labels.intents.length },
    },
  };
}

/** Runs windows on the server, as many at a time as an answer can hold. */
export function runOnServer(client: KServeClient, classifier: Classifier): RunClassifier {
  const { bio, codes } = classifier.labels;
  return async (input, signal) => {
    const perWindow = input.tokens * (bio.length + codes.length) * bytesPerScore;
    const atOnce = Math.max(1, Math.floor(mostAnswerBytes / perWindow));
    const parts: ClassifierScores[] = [];
    for (let first = 0; first < input.batch; first += atOnce)
      parts.push(await runRows(client, classifier, rowsOf(input, first, atOnce), signal));
    return {
      bio: joined(parts, 'bio'),
      code: joined(parts, 'code'),
      intent: joined(parts, 'intent'),
    };
  };
}

function runRows(
  client: KServeClient,
  { tokenizer, labels }: Classifier,
  { batch, tokens, ids, mask }: ClassifierInput,
  signal?: AbortSignal,
): Promise<ClassifierScores> {
  return client.infer(
    [
      { name: 'ids', datatype: 'INT32', shape: [batch, tokens, tokenizer.idsPerToken], data: ids },
      { name: 'mask', datatype: 'INT32', shape: [batch, tokens], data: mask },
    ],
    {
      bio: [batch, tokens, labels.bio.length],
      code: [batch, tokens, labels.codes.length],
      intent: [batch, labels.intents.length],
    },
    signal,
  );
}

function rowsOf(
  { batch, tokens, ids, mask }: ClassifierInput,
  first: number,
  count: number,
): ClassifierInput {
  const last = Math.min(batch, first + count);
  const idsPerRow = ids.length / batch;
  return {
    batch: last - first,
    tokens,
    ids: ids.subarray(first * idsPerRow, last * idsPerRow),
    mask: mask.subarray(first * tokens, last * tokens),
  };
}

function joined(parts: readonly ClassifierScores[], head: keyof ClassifierScores): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part[head].length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part[head], at);
    at += part[head].length;
  }
  return whole;
}

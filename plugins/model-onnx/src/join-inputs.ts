import type { ClassifierInput, ClassifierScores } from '@regimen/language';

/** Several inputs as one, padded behind to the longest; the mask says what is padding. */
export function joinInputs(inputs: readonly ClassifierInput[], idsPerToken: number): ClassifierInput {
  const batch = inputs.reduce((sum, input) => sum + input.batch, 0);
  const tokens = Math.max(...inputs.map((input) => input.tokens));
  return {
    batch,
    tokens,
    ids: padded(inputs, tokens, batch, idsPerToken, ({ ids }) => ids),
    mask: padded(inputs, tokens, batch, 1, ({ mask }) => mask),
  };
}

/** The scores of each input out of those of all together, without the padding. */
export function partScores(
  { bio, code, intent }: ClassifierScores,
  joined: Pick<ClassifierInput, 'batch' | 'tokens'>,
  inputs: readonly ClassifierInput[],
): ClassifierScores[] {
  const perIntent = intent.length / joined.batch;
  let row = 0;
  return inputs.map((input) => {
    const from = row;
    row += input.batch;
    return {
      bio: withoutPadding(bio, from, joined, input),
      code: withoutPadding(code, from, joined, input),
      intent: intent.slice(from * perIntent, row * perIntent),
    };
  });
}

function padded(
  inputs: readonly ClassifierInput[],
  tokens: number,
  batch: number,
  width: number,
  of: (input: ClassifierInput) => Int32Array,
): Int32Array {
  const all = new Int32Array(batch * tokens * width);
  let row = 0;
  for (const input of inputs) {
    for (let own = 0; own < input.batch; own += 1, row += 1) {
      const from = own * input.tokens * width;
      all.set(of(input).subarray(from, from + input.tokens * width), row * tokens * width);
    }
  }
  return all;
}

function withoutPadding(
  scores: Float32Array,
  row: number,
  { batch, tokens }: Pick<ClassifierInput, 'batch' | 'tokens'>,
  input: ClassifierInput,
): Float32Array {
  const width = scores.length / (batch * tokens);
  const part = new Float32Array(input.batch * input.tokens * width);
  for (let own = 0; own < input.batch; own += 1) {
    const from = (row + own) * tokens * width;
    part.set(scores.subarray(from, from + input.tokens * width), own * input.tokens * width);
  }
  return part;
}

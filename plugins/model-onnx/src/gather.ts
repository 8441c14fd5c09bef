import type { ClassifierInput, ClassifierScores, RunClassifier } from '@regimen/language';

/** Windows of one run at most. */
const mostWindows = 32;

interface Waiting {
  input: ClassifierInput;
  resolve(scores: ClassifierScores): void;
  reject(reason: unknown): void;
}

/**
 * Runs inputs that arrive within a few milliseconds as one batch, padded to the longest.
 * @param delayMs how long the first of them waits; 0 gathers what arrives in the same turn.
 */
export function gatherRuns(run: RunClassifier, idsPerToken: number, delayMs: number): RunClassifier {
  let waiting: Waiting[] = [];
  const flush = () => {
    const all = waiting;
    waiting = [];
    for (const group of groupsOf(all)) void runGroup(group, run, idsPerToken);
  };
  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (waiting.length === 1) setTimeout(flush, delayMs);
    });
}

function groupsOf(all: readonly Waiting[]): Waiting[][] {
  const groups: Waiting[][] = [];
  let room = 0;
  for (const one of all) {
    if (groups.length === 0 || one.input.batch > room) {
      groups.push([]);
      room = mostWindows;
    }
    groups.at(-1)?.push(one);
    room -= one.input.batch;
  }
  return groups;
}

async function runGroup(group: readonly Waiting[], run: RunClassifier, idsPerToken: number): Promise<void> {
  const [first] = group;
  try {
    if (group.length === 1 && first) return first.resolve(await run(first.input));
    const batch = group.reduce((sum, { input }) => sum + input.batch, 0);
    const tokens = Math.max(...group.map(({ input }) => input.tokens));
    const joined = {
      batch,
      tokens,
      ids: padded(group, tokens, batch, idsPerToken, ({ ids }) => ids),
      mask: padded(group, tokens, batch, 1, ({ mask }) => mask),
    };
    const scores = await run(joined);
    let row = 0;
    for (const { input, resolve } of group) {
      resolve(partOf(scores, row, batch, tokens, input));
      row += input.batch;
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

function padded(
  group: readonly Waiting[],
  tokens: number,
  batch: number,
  width: number,
  of: (input: ClassifierInput) => Int32Array,
): Int32Array {
  const all = new Int32Array(batch * tokens * width);
  let row = 0;
  for (const { input } of group) {
    for (let own = 0; own < input.batch; own += 1, row += 1) {
      const from = own * input.tokens * width;
      all.set(of(input).subarray(from, from + input.tokens * width), row * tokens * width);
    }
  }
  return all;
}

/** Scores of one input out of those of the whole batch, without the padding. */
function partOf(
  { bio, code, intent }: ClassifierScores,
  row: number,
  batch: number,
  tokens: number,
  input: ClassifierInput,
): ClassifierScores {
  const perToken = (scores: Float32Array) => {
    const width = scores.length / (batch * tokens);
    const part = new Float32Array(input.batch * input.tokens * width);
    for (let own = 0; own < input.batch; own += 1) {
      const from = (row + own) * tokens * width;
      part.set(scores.subarray(from, from + input.tokens * width), own * input.tokens * width);
    }
    return part;
  };
  const width = intent.length / batch;
  return {
    bio: perToken(bio),
    code: perToken(code),
    intent: intent.slice(row * width, (row + input.batch) * width),
  };
}

import type { Token } from '../text/tokenise.js';
import type { Classifier, ClassifierInput, RunClassifier } from './classifier.js';
import type { Decoded, WindowScores } from './decode.js';
import { decode, scoresOfWindow } from './decode.js';
import { hashedNgrams } from './hashed-ngrams.js';
import { phraseHints } from './phrase-hints.js';
import type { TokenWindow } from './windows.js';
import { cutWindows } from './windows.js';

/** Windows of one run. A run holds the thread, so a long text is read in several, with a breath between. */
const windowsAtOnce = 8;

/**
 * Runs a classifier over the tokens of one text.
 * @throws Error when the runner fails, or answers in another shape than the labels say.
 */
export async function classifyTokens(
  classifier: Classifier,
  run: RunClassifier,
  tokens: readonly Token[],
): Promise<Decoded> {
  const { maxTokens, windowOverlap, idsPerToken } = classifier.tokenizer;
  const windows = cutWindows(tokens.length, maxTokens, windowOverlap);
  const { phrases } = classifier.labels;
  const ids = hashedNgrams(tokens, classifier.tokenizer, phrases ? phraseHints(phrases) : null);
  const scores: WindowScores[] = [];
  for (let first = 0; first < windows.length; first += windowsAtOnce) {
    const some = windows.slice(first, first + windowsAtOnce);
    const input = inputOf(some, ids, idsPerToken);
    const answer = await run(input);
    refuseOtherShapes(classifier, input, answer);
    some.forEach((window, row) => scores.push(scoresOfWindow(answer, row, some.length, window)));
  }
  return decode(classifier, scores, tokens.length);
}

function inputOf(windows: readonly TokenWindow[], ids: Int32Array, idsPerToken: number): ClassifierInput {
  const tokens = Math.max(...windows.map(({ from, to }) => to - from));
  const input: ClassifierInput = {
    batch: windows.length,
    tokens,
    ids: new Int32Array(windows.length * tokens * idsPerToken),
    mask: new Int32Array(windows.length * tokens),
  };
  windows.forEach(({ from, to }, row) => {
    input.ids.set(ids.subarray(from * idsPerToken, to * idsPerToken), row * tokens * idsPerToken);
    input.mask.fill(1, row * tokens, row * tokens + to - from);
  });
  return input;
}

function refuseOtherShapes(
  { labels }: Classifier,
  { batch, tokens }: ClassifierInput,
  { bio, code, intent }: Awaited<ReturnType<RunClassifier>>,
): void {
  const fits =
    bio.length === batch * tokens * labels.bio.length &&
    code.length === batch * tokens * labels.codes.length &&
    intent.length === batch * labels.intents.length;
  if (!fits) throw new Error('The model answers in another shape than its labels say.');
}

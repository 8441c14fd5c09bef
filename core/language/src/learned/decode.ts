import type { RequestIntent } from '@regimen/domain';
import type { AnnotatedSlot, Classifier, ClassifierScores } from './classifier.js';
import { softmax } from './softmax.js';
import type { TokenWindow } from './windows.js';
import { bestWindows } from './windows.js';

/** The scores of every window of one text, one entry a window, with the places each entry was padded to. */
export interface WindowScores {
  window: TokenWindow;
  bio: Float32Array;
  code: Float32Array;
  intent: Float32Array;
}

/** A stretch of tokens that carries slots. */
export interface FoundSpan {
  slots: readonly AnnotatedSlot[];
  /** Token indices, half-open. */
  from: number;
  to: number;
  confidence: number;
  /** For each slot with closed codes: how likely each code is. */
  codes: ReadonlyMap<AnnotatedSlot, ReadonlyMap<string, number>>;
}

export interface Decoded {
  spans: FoundSpan[];
  intent: { value: RequestIntent; confidence: number };
  /** Probability of each token to carry nothing. */
  nothing: Float32Array;
}

/** Splits the scores of one run into those of its windows. */
export function scoresOfWindow(
  { bio, code, intent }: ClassifierScores,
  row: number,
  rows: number,
  window: TokenWindow,
): WindowScores {
  const part = (scores: Float32Array) =>
    scores.subarray((row * scores.length) / rows, ((row + 1) * scores.length) / rows);
  return { window, bio: part(bio), code: part(code), intent: part(intent) };
}

/** Reads spans, their codes and the intent out of the scores; a span opens at B, or at an I that continues nothing. */
export function decode(classifier: Classifier, windows: readonly WindowScores[], tokens: number): Decoded {
  const best = bestWindows(
    tokens,
    windows.map(({ window }) => window),
  );
  const { labels, calibration } = classifier;
  const nothing = new Float32Array(tokens);
  const spans: { label: string; from: number; to: number; sum: number }[] = [];
  const none = labels.bio.indexOf('O');
  for (let token = 0; token < tokens; token += 1) {
    const scores = windows[best[token] ?? 0];
    if (!scores) continue;
    const at = (token - scores.window.from) * labels.bio.length;
    const chances = softmax(scores.bio, at, at + labels.bio.length, calibration.bio);
    nothing[token] = chances[none] ?? 0;
    const top = indexOfLargest(chances);
    const tag = labels.bio[top] ?? 'O';
    if (tag === 'O') continue;
    const label = tag.slice(2);
    const open = spans.at(-1);
    const chance = chances[top] ?? 0;
    if (tag.startsWith('I-') && open?.label === label && open.to === token) {
      open.to += 1;
      open.sum += chance;
    } else spans.push({ label, from: token, to: token + 1, sum: chance });
  }
  const found = spans.map(({ label, from, to, sum }) => {
    const slots = label.split('+') as AnnotatedSlot[];
    const codes = codesOf(classifier, windows, best, slots, from, to);
    return { slots, from, to, confidence: sum / (to - from), codes };
  });
  return { spans: found, intent: intentOf(classifier, windows), nothing };
}

function codesOf(
  { labels, calibration }: Classifier,
  windows: readonly WindowScores[],
  best: Int32Array,
  slots: readonly AnnotatedSlot[],
  from: number,
  to: number,
): FoundSpan['codes'] {
  const codes = new Map<AnnotatedSlot, Map<string, number>>();
  for (const slot of slots) {
    const family = labels.familyOfSlot[slot];
    const range = family === undefined ? undefined : labels.families[family];
    if (!range) continue;
    const chances = new Map<string, number>();
    for (let token = from; token < to; token += 1) {
      const scores = windows[best[token] ?? 0];
      if (!scores) continue;
      const at = (token - scores.window.from) * labels.codes.length;
      softmax(scores.code, at + range[0], at + range[1], calibration.code).forEach((chance, step) => {
        const code = codeOf(labels.codes[range[0] + step] ?? '');
        chances.set(code, (chances.get(code) ?? 0) + chance / (to - from));
      });
    }
    codes.set(slot, chances);
  }
  return codes;
}

/** "goal:lose-weight" without its family. */
function codeOf(label: string): string {
  return label.slice(label.indexOf(':') + 1);
}

/** The surest reading of any window; harm and urgent of one window count for the whole, "other" only when all say so. */
function intentOf({ labels, calibration }: Classifier, windows: readonly WindowScores[]): Decoded['intent'] {
  const readings = windows.map(({ intent }) => {
    const chances = softmax(intent, 0, labels.intents.length, calibration.intent);
    const top = indexOfLargest(chances);
    return { value: labels.intents[top] ?? ('other' as const), confidence: chances[top] ?? 0 };
  });
  const rank = ({ value }: { value: RequestIntent }): number =>
    value === 'harm' ? 3 : value === 'urgent' ? 2 : value === 'other' ? 0 : 1;
  readings.sort((a, b) => rank(b) - rank(a) || b.confidence - a.confidence);
  return readings[0] ?? { value: 'other', confidence: 0 };
}

function indexOfLargest(values: Float32Array): number {
  let top = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? 0) > (values[top] ?? 0)) top = index;
  }
  return top;
}

import type { RequestIntent } from '@regimen/domain';
import type { HashedNgrams } from './hashed-ngrams.js';
import type { HintPhrases } from './phrase-hints.js';

/** The slots of annotated requests; `ask` marks words of which the right reading is to ask back. */
export const annotatedSlots = [
  'ask',
  'goal',
  'target',
  'deadline',
  'likes',
  'refuses',
  'perWeek',
  'minutes',
  'day',
  'notDay',
  'place',
  'kit',
  'condition',
  'medication',
  'symptom',
  'joint',
  'age',
  'kg',
  'systolic',
  'diastolic',
  'experience',
  'harm',
] as const;
export type AnnotatedSlot = (typeof annotatedSlots)[number];

/** What the numbers of a classifier's answer stand for. */
export interface ClassifierLabels {
  /** `O`, and `B-`/`I-` before a slot or several at once ("B-goal+target"). */
  bio: readonly string[];
  /** "slot family:code", in the order of the code head. */
  codes: readonly string[];
  /** Half-open stretch of `codes` of each family. */
  families: Readonly<Record<string, readonly [from: number, to: number]>>;
  familyOfSlot: Readonly<Record<string, string>>;
  intents: readonly RequestIntent[];
  /** Known phrases that the network was trained to take as hints; only in the scheme `hashed-ngrams-2`. */
  phrases?: HintPhrases;
}

/** A trained token classifier without its weights: how its input is made and its answer read. */
export interface Classifier {
  tokenizer: HashedNgrams & {
    /** Longest window, and how many tokens neighbouring windows share. */
    maxTokens: number;
    windowOverlap: number;
  };
  /** Temperatures that make probabilities out of its scores. */
  calibration: { bio: number; code: number; intent: number };
  labels: ClassifierLabels;
}

/** Input of one run: `batch` windows of `tokens` places, padded with zeros behind. */
export interface ClassifierInput {
  batch: number;
  tokens: number;
  /** [batch, tokens, idsPerToken] */
  ids: Int32Array;
  /** [batch, tokens]; 1 for a token, 0 for padding. */
  mask: Int32Array;
}

/** Scores of one run, as the network gives them. */
export interface ClassifierScores {
  /** [batch, tokens, labels.bio.length] */
  bio: Float32Array;
  /** [batch, tokens, labels.codes.length] */
  code: Float32Array;
  /** [batch, labels.intents.length] */
  intent: Float32Array;
}

/**
 * Whatever can run the network: a runtime in this process, a server, or a test. The signal is raised when nobody waits any
 * more. @throws Error when it cannot.
 */
export type RunClassifier = (input: ClassifierInput, signal?: AbortSignal) => Promise<ClassifierScores>;

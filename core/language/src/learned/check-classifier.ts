import { fail, problem, requestIntents, succeed } from '@regimen/domain';
import type { Result } from '@regimen/domain';
import type { Classifier } from './classifier.js';
import { annotatedSlots } from './classifier.js';
import { hashedNgramSchemes } from './hashed-ngrams.js';

type Checked<T> = (value: unknown) => value is T;
type Shape = Readonly<Record<string, Checked<unknown>>>;

/** Most labels of one head, and tokens of one window: larger ones are no model of this kind (engineering choice). */
const mostLabels = 4096;
const mostTokens = 1024;
const mostPhrases = 100_000;

/**
 * Reads the settings of a classifier out of its manifest and label file, as data from outside.
 * @returns the settings, or the problem `invalid-classifier` that names what is wrong.
 */
export function checkClassifier(manifest: unknown, labels: unknown): Result<Classifier> {
  const faults: string[] = [];
  const { tokenizer, calibration } = isRecord(manifest) ? manifest : {};
  const read: unknown = { tokenizer, calibration, labels };
  const fine =
    has(read, 'tokenizer', tokenizerShape, faults) &&
    has(read, 'calibration', calibrationShape, faults) &&
    has(read, 'labels', labelsShape, faults);
  if (fine && isClassifier(read, faults)) return succeed(read);
  return fail(problem('invalid-classifier', `The model cannot be used: ${faults.join('; ')}.`, []));
}

const isText = (value: unknown): value is string => typeof value === 'string';
const whole =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
const isTemperature = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0;
const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= mostLabels && value.every(isText);

const tokenizerShape: Shape = {
  scheme: (value): value is string => (hashedNgramSchemes as readonly unknown[]).includes(value),
  buckets: whole(2, 10_000_000),
  idsPerToken: whole(1, 256),
  maxTokens: whole(2, mostTokens),
  windowOverlap: whole(0, mostTokens),
};
const calibrationShape: Shape = { bio: isTemperature, code: isTemperature, intent: isTemperature };
const slotNames: ReadonlySet<string> = new Set(annotatedSlots);
const labelsShape: Shape = {
  bio: (value): value is string[] => texts(value) && value.every(isBioLabel),
  codes: texts,
  families: (value): value is object => isRecord(value) && Object.values(value).every(isRange),
  familyOfSlot: (value): value is object => isRecord(value) && Object.values(value).every(isText),
  intents: (value): value is string[] =>
    texts(value) && value.every((intent) => (requestIntents as readonly string[]).includes(intent)),
  phrases: (value): value is object | undefined => value === undefined || isPhraseTable(value),
};

function isPhraseTable(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length <= mostPhrases && Object.values(value).every(texts);
}

function isBioLabel(label: string): boolean {
  const slots = /^[BI]-(.+)$/u.exec(label)?.[1]?.split('+');
  return label === 'O' || (slots?.every((slot) => slotNames.has(slot)) ?? false);
}

function isRange(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2 || !value.every(whole(0, mostLabels))) return false;
  const [from = 0, to = 0] = value;
  return from < to;
}

function has(read: unknown, part: string, shape: Shape, faults: string[]): boolean {
  const value = isRecord(read) ? read[part] : undefined;
  const wrong = Object.entries(shape).filter(([key, check]) => !isRecord(value) || !check(value[key]));
  faults.push(...wrong.map(([key]) => `${part}.${key} is not as it should be`));
  return wrong.length === 0;
}

/** What must hold between the parts. */
function isClassifier(read: unknown, faults: string[]): read is Classifier {
  const { labels, tokenizer } = read as Classifier;
  if (tokenizer.windowOverlap >= tokenizer.maxTokens) faults.push('its windows overlap wholly');
  if ((tokenizer.scheme === 'hashed-ngrams-2') !== (labels.phrases !== undefined)) {
    faults.push('its phrases do not go with its scheme');
  }
  for (const [family, [, to]] of Object.entries(labels.families)) {
    if (to > labels.codes.length) faults.push(`family ${family} reaches beyond the codes`);
  }
  for (const [slot, family] of Object.entries(labels.familyOfSlot)) {
    if (!Object.hasOwn(labels.families, family)) faults.push(`slot ${slot} has no family ${family}`);
  }
  return faults.length === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

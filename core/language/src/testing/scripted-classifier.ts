import type { RequestIntent } from '@regimen/domain';
import type { Classifier, RunClassifier } from '../learned/classifier.js';
import { normalise } from '../text/normalise.js';
import { tokenise } from '../text/tokenise.js';

/** Words of a text, the label over them, and the codes that are likely there. */
export interface Script {
  words: string;
  label: string;
  codes?: readonly string[];
  /** Score of the label over that of no label; 8 is sure, 0.5 hardly. */
  score?: number;
}

const codes = [
  ...['goal:lose-weight', 'goal:run-event', 'activity:swimming', 'activity:running'],
  ...['condition:knee-pain', 'condition:hypertension', 'joint:knee', 'day:6+7', 'day:3'],
  ...['target:body-mass:decrease', 'target:event-time:level', 'perWeek:2', 'perWeek:3'],
];
const families = {
  goal: [0, 2],
  activity: [2, 4],
  condition: [4, 6],
  joint: [6, 7],
  day: [7, 9],
  target: [9, 11],
  perWeek: [11, 13],
} as const;
const slots = [
  'ask',
  'goal',
  'goal+target',
  'likes',
  'refuses',
  'condition',
  'condition+joint',
  'day',
  'notDay',
].concat([...['perWeek', 'minutes', 'deadline', 'age', 'kg', 'systolic']]);

export const classifier: Classifier = {
  tokenizer: { scheme: 'hashed-ngrams-1', buckets: 64, idsPerToken: 24, maxTokens: 16, windowOverlap: 4 },
  calibration: { bio: 1, code: 1, intent: 1 },
  labels: {
    bio: ['O', ...slots.flatMap((slot) => [`B-${slot}`, `I-${slot}`])],
    codes,
    families,
    familyOfSlot: {
      ...{ goal: 'goal', likes: 'activity', refuses: 'activity', condition: 'condition', joint: 'joint' },
      ...{ day: 'day', notDay: 'day', target: 'target', perWeek: 'perWeek' },
    },
    intents: ['plan', 'ask', 'harm', 'other'],
  },
};

/** A network that answers what its script says of one text. Windows of the text arrive in order. */
export function scripted(
  text: string,
  script: readonly Script[],
  intent: RequestIntent = 'plan',
): RunClassifier {
  const { labels, tokenizer } = classifier;
  const tokens = tokenise(normalise(text));
  let next = 0;
  return ({ batch, tokens: places, mask }) => {
    const bio = new Float32Array(batch * places * labels.bio.length);
    const code = new Float32Array(batch * places * labels.codes.length);
    const intents = new Float32Array(batch * labels.intents.length);
    for (let row = 0; row < batch; row += 1) {
      intents[row * labels.intents.length + labels.intents.indexOf(intent)] = 6;
      for (let place = 0; place < places && mask[row * places + place] === 1; place += 1) {
        const token = tokens[next + place];
        for (const { words, label, codes: likely = [], score = 8 } of script) {
          const start = text.indexOf(words);
          if (!token || token.start < start || token.end > start + words.length) continue;
          const tag = labels.bio.indexOf(`${token.start === start ? 'B' : 'I'}-${label}`);
          bio[(row * places + place) * labels.bio.length + tag] = score + Math.log(labels.bio.length);
          for (const name of likely)
            code[(row * places + place) * labels.codes.length + codes.indexOf(name)] = 8;
        }
      }
      next += tokenizer.maxTokens - tokenizer.windowOverlap;
    }
    return Promise.resolve({ bio, code, intent: intents });
  };
}

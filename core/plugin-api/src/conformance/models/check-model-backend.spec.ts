import type { TrainingRequest } from '@regimen/domain';
import type { ModelIdentity } from '../../extension-points/model-identity.js';
import type { TextPhraser } from '../../extension-points/text-phraser.js';
import type { PhraseSample, RequestSample, SuggestionSample } from '../plugin-fixtures.js';
import { requestSamples } from '../samples/request-samples.js';
import { sampleRequest } from '../samples/sample-person.js';
import { checkWith } from '../testing/plain-plugin.js';

const named = { id: 'plain', version: '1.0.0' };

/** Understands the wish to lose weight, in both languages, and nothing else. */
function understandPlainly({ text }: RequestSample): TrainingRequest {
  const word = /lose|减/u.exec(text);
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const span = word ? ([word.index, word.index + word[0].length] as const) : null;
  const kind = {
    ...sampleRequest.goals[0]!.kind,
    span,
    origin: word ? ('text' as const) : ('default' as const),
  };
  const goals = [{ kind, target: null, deadline: null }];
  const understoodBy = { model: named.id, version: named.version };
  return { ...sampleRequest, text, language, goals, likedActivities: [], understoodBy };
}
const understanding = {
  ...named,
  understand: (input: RequestSample) => Promise.resolve(understandPlainly(input)),
};
const suggester = {
  ...named,
  suggest: ({ catalogue }: SuggestionSample) =>
    Promise.resolve(Object.fromEntries(catalogue.map(({ id }) => [id, 0.5]))),
};
const phraser = {
  ...named,
  async *phrase({ facts }: PhraseSample, signal?: AbortSignal) {
    for (const sentence of facts.sentences) {
      await Promise.resolve();
      if (signal?.aborted) return;
      yield `${sentence} `;
    }
  },
};
const identity: ModelIdentity = { name: 'plain', version: '1', sha256: 'a'.repeat(64), runsWhere: 'here' };
const health = () => Promise.resolve({ ready: true, reason: null, details: { loaded: 1 } });
const check = (change: object, requests = requestSamples) =>
  checkWith(
    { modelBackends: [{ id: 'plain', understanding, suggester, phraser, identity, health, ...change }] },
    { requests },
  );
const saying = (change: (input: RequestSample) => object) => ({
  understanding: {
    ...named,
    understand: (input: RequestSample) => Promise.resolve({ ...understandPlainly(input), ...change(input) }),
  },
});
const suggesting = (suggest: (input: SuggestionSample) => unknown) => ({
  suggester: { ...named, suggest: (input: SuggestionSample) => Promise.resolve(suggest(input)) },
});
const phrasing = (phrase: (input: PhraseSample, signal?: AbortSignal) => AsyncIterable<unknown>) => ({
  phraser: { ...named, phrase: phrase as TextPhraser['phrase'] },
});
async function* says(...pieces: unknown[]) {
  yield* await Promise.resolve(pieces);
}
let count = 0;

describe('a model backend', () => {
  it('passes when it is honest', async () => {
    expect(await check({})).toEqual([]);
  });

  it.each([
    [
      'offers nothing',
      { understanding: undefined, suggester: undefined, phraser: undefined },
      'offers no ability',
    ],
    ['has no version', { suggester: { ...suggester, version: '' } }, 'without id or version'],
    ['returns no request', saying(() => ({ goals: 'lose weight' })), 'goals'],
    ['reads a span outside the text', saying(() => ({ goals: sampleRequest.goals, text: 'x' })), 'span'],
    [
      'signs as another',
      saying(() => ({ understoodBy: { model: 'x', version: '1' } })),
      'names another model',
    ],
    ['changes the words', saying(({ text }) => ({ text: `${text} ` })), 'gives back another text'],
    ['speaks one language', saying(() => ({ language: 'en' })), 'takes it for en'],
    ['understands nothing', saying(() => ({ goals: [] })), 'finds no goal'],
    [
      'differs from time to time',
      saying(() => ({ ageYears: { value: (count += 1), span: null, confidence: 1, origin: 'default' } })),
      'two answers',
    ],
    [
      'stumbles over an empty text',
      saying(({ text }) => ({ text: text[0]!.toString() + text.slice(1) })),
      'throws TypeError',
    ],
    [
      'writes into the profile',
      saying(({ profile }) => {
        profile.heightCm = 1;
        return {};
      }),
      'changes the input',
    ],
    ['scores above 1', suggesting(() => ({ 'swim-easy': 2 })), 'scores "swim-easy" with 2'],
    ['scores with no number', suggesting(() => ({ 'swim-easy': NaN })), 'scores "swim-easy" with NaN'],
    ['invents sessions', suggesting(() => ({ 'moon-walk': 1 })), 'suggests "moon-walk", which is not in'],
    ['suggests nothing at all', suggesting(() => null), 'suggests no scores'],
    ['phrases with numbers', phrasing(() => says(5)), 'yields something that is no text'],
    ['phrases nothing', phrasing(() => says(' ', '\n')), 'says nothing'],
    ['never ends a text', phrasing(() => says('word '.repeat(5000))), 'says too much'],
    ['cannot be stopped', phrasing(() => says('word')), 'goes on although its signal was raised'],
    [
      'breaks while phrasing',
      phrasing(async function* () {
        yield 'word';
        await Promise.reject(new Error('on purpose'));
      }),
      'throws Error "on purpose"',
    ],
    ['has no name', { identity: { ...identity, name: '' } }, 'identity without name'],
    ['has half a checksum', { identity: { ...identity, sha256: 'abc' } }, 'a sha256 that is none'],
    ['runs nowhere', { identity: { ...identity, runsWhere: 'cloud' } }, 'does not say where it runs'],
    ['cannot tell its health', { health: () => Promise.reject(new Error('down')) }, 'tells no health'],
    ['tells a strange health', { health: () => Promise.resolve({ ready: 'yes' }) }, 'a health that is none'],
    [
      'is not ready without a reason',
      { health: () => Promise.resolve({ ready: false, reason: null, details: {} }) },
      'does not fit its reason',
    ],
  ])('is found when it %s', async (_, change, finding) => {
    expect((await check(change)).join('\n')).toContain(finding);
  });

  it('must be tried in both languages', async () => {
    expect((await check({}, requestSamples.slice(0, 1))).join()).toContain('was tried in one language');
  });
});

import { checkTrainingRequest, questionAbout } from '@regimen/domain';
import { londoner, today } from '../testing/brief.js';
import type { Script } from '../testing/scripted-classifier.js';
import { classifier, scripted } from '../testing/scripted-classifier.js';
import { brief } from '../testing/brief.js';
import { checkClassifier } from './check-classifier.js';
import { createLearnedUnderstanding } from './learned-understanding.js';
import { nearPhrase, typosBetween } from './near-phrases.js';
import { softmax } from './softmax.js';
import { bestWindows, cutWindows } from './windows.js';

const named = { id: 'model-test', version: '1.0.0' };

function understand(text: string, script: readonly Script[]) {
  const model = createLearnedUnderstanding(named, classifier, scripted(text, script));
  return model.understand({ text, profile: londoner(), today, answers: {} });
}

describe('windows', () => {
  it('cover every token and give each the window with most context', () => {
    const windows = cutWindows(40, 16, 4);
    expect(windows).toEqual([
      { from: 0, to: 16 },
      { from: 12, to: 28 },
      { from: 24, to: 40 },
    ]);
    const best = bestWindows(40, windows);
    expect([best[0], best[13], best[14], best[25], best[39]]).toEqual([0, 0, 1, 1, 2]);
    expect(cutWindows(0, 16, 4)).toEqual([]);
  });
});

describe('a learned understanding', () => {
  it('reads values of marked words by the grammar and the code head', async () => {
    const text = 'Would love to shift 5 kg by June, sadly the knee is playing up; twice weekly in the pool.';
    const request = await understand(text, [
      { words: 'shift 5 kg', label: 'goal+target', codes: ['goal:lose-weight', 'target:body-mass:decrease'] },
      { words: 'June', label: 'deadline' },
      { words: 'knee is playing up', label: 'condition+joint', codes: ['condition:knee-pain', 'joint:knee'] },
      { words: 'twice weekly', label: 'perWeek', codes: ['perWeek:2'] },
    ]);
    expect(checkTrainingRequest(request).ok).toBe(true);
    expect(brief(request)).toMatchObject({
      goals: ['lose-weight change -5 kg by 2027-06-01'],
      perWeek: 2,
      conditions: ['knee-pain'],
      joints: ['knee'],
    });
    expect(request.goals[0]?.kind.span).toEqual([14, 24]);
  });

  it.each([
    ['my sixties', 'in my sixties, keen on walking', 'ageYears'],
    ['六十多岁', '我六十多岁，想散步', 'ageYears'],
    ['奔六', '我奔六的人了', 'ageYears'],
    ['四十来岁', '四十来岁，想减脂', 'ageYears'],
    ['twice a week', 'twice a week, daily even', 'sessionsPerWeek'],
    ['一周好几次', '一周好几次都行', 'sessionsPerWeek'],
    ['20 minutes', 'sessions of 20 minutes lasting one hour', 'minutesPerSession'],
    ['每次一会儿', '每次一会儿就够', 'minutesPerSession'],
  ] as const)('asks about %s where the network is sure that it must', async (words, text, slot) => {
    const asked = await understand(text, [{ words, label: 'ask' }]);
    expect(checkTrainingRequest(asked).ok).toBe(true);
    expect(asked.questions).toEqual([questionAbout(slot)]);
    expect((await understand(text, [{ words, label: 'ask', score: 1 }])).questions).toEqual([]);
  });

  it.each(['spring', '哮喘', '瘦10斤', '十来公斤'])(
    'asks nothing about %s, of which no number is asked',
    async (words) => {
      expect((await understand(`so ${words} 吧`, [{ words, label: 'ask' }])).questions).toEqual([]);
    },
  );

  it('reads windows of a long text alike', async () => {
    const text = `${'well then, '.repeat(12)}I would like to do it on weekends and on 周三 please`;
    const request = await understand(text, [
      { words: 'weekends', label: 'day', codes: ['day:6+7'] },
      { words: '周三', label: 'day', codes: ['day:3'] },
    ]);
    expect(request.weekdays.map(({ value }) => value).sort()).toEqual([3, 6, 7]);
  });

  it('keeps a hardly likely slot with its low confidence', async () => {
    const [slot] = (
      await understand('hypertensoin', [
        { words: 'hypertensoin', label: 'condition', codes: ['condition:hypertension'], score: 0.5 },
      ])
    ).conditions;
    expect(slot?.value).toBe('hypertension');
    expect(slot?.confidence).toBeGreaterThan(0.4);
    expect(slot?.confidence).toBeLessThan(0.7);
  });

  it('refuses scores of another shape', async () => {
    const short = () =>
      Promise.resolve({ bio: new Float32Array(3), code: new Float32Array(3), intent: new Float32Array(4) });
    const model = createLearnedUnderstanding(named, classifier, short);
    const asked = model.understand({ text: 'swim', profile: londoner(), today, answers: {} });
    await expect(asked).rejects.toThrow('another shape');
  });
});

it('counts scores that are no numbers as least likely', () => {
  expect([...softmax(Float32Array.of(NaN, 1, -Infinity), 0, 3, 1)]).toEqual([0, 1, 0]);
});

describe('misspelt phrases', () => {
  it.each([
    ['condition', 'hypertensoin', 'hypertension'],
    ['activity', 'swiming', 'swimming'],
  ] as const)('finds in %s for %s: %s', (table, words, code) => {
    expect(nearPhrase(table, words)?.code).toBe(code);
  });

  it('are not found where a word is too short or too far', () => {
    expect(nearPhrase('activity', 'run')).toBeNull();
    expect(nearPhrase('condition', 'happiness')).toBeNull();
    expect(typosBetween('swap', 'sawp', 2)).toBe(1);
    expect(typosBetween('abcdef', 'uvwxyz', 2)).toBe(3);
  });
});

describe('the settings of a classifier', () => {
  const { labels, ...manifest } = classifier;

  it('are accepted whole', () => {
    expect(checkClassifier(manifest, labels)).toEqual({ ok: true, value: classifier });
  });

  it.each([
    ['an unknown scheme', { tokenizer: { ...manifest.tokenizer, scheme: 'bpe' } }, {}],
    ['windows that overlap wholly', { tokenizer: { ...manifest.tokenizer, windowOverlap: 16 } }, {}],
    ['no temperature', { calibration: { bio: 0, code: 1, intent: 1 } }, {}],
    ['an unknown slot', {}, { bio: ['O', 'B-mood'] }],
    ['an unknown intent', {}, { intents: ['plan', 'buy'] }],
    ['a family beyond the codes', {}, { families: { ...labels.families, goal: [0, 99] } }],
    ['a slot without family', {}, { familyOfSlot: { ...labels.familyOfSlot, place: 'place' } }],
  ])('are refused with %s', (_, settings, names) => {
    expect(checkClassifier({ ...manifest, ...settings }, { ...labels, ...names }).ok).toBe(false);
  });
});

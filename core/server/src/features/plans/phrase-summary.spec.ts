import type { PhraseFacts } from '@regimen/plugin-api';
import type { ModelOutcome } from '../models/model-use.js';
import { phraseSummary } from './phrase-summary.js';

const summary = {
  participant: {
    en: 'Your plan lasts 12 weeks. You start with 60 minutes a week and end with 150.',
    zh: '计划共12周。第一周60分钟，最后一周150分钟。',
  },
  clinician: { en: '', zh: '' },
};
const honest: Readonly<Record<string, string>> = {
  en: 'This plan of yours takes twelve weeks.\nAt first it is an hour weekly: 60 minutes, at the end 150.',
  zh: '这份计划为期12周。\n首周60分钟，末周150分钟。',
};

function phraser(say: (facts: PhraseFacts, language: string) => AsyncIterable<string>, id = 'p') {
  const outcomes: ModelOutcome[] = [];
  const ask = {
    id,
    version: '1',
    phrase: ({ facts, language }: { facts: PhraseFacts; language: string }) => say(facts, language),
  };
  return { outcomes, model: { ask, note: (outcome: ModelOutcome) => void outcomes.push(outcome) } };
}

async function* piecewise(text: string) {
  for (const piece of text.split(/(?= )/u)) yield piece;
}

async function* endless() {
  for (;;) yield 'and on ';
}

describe('a summary in the words of a model', () => {
  it('is kept with its author where it says what the rules say', async () => {
    const { model, outcomes } = phraser((facts) => piecewise(facts.sentences.join('\n')));
    expect(await phraseSummary([model], { summary })).toEqual({
      en: { text: summary.participant.en, model: 'p', version: '1' },
      zh: { text: summary.participant.zh, model: 'p', version: '1' },
    });
    expect(outcomes).toEqual(['used', 'used']);
  });

  it('is refused in the language in which it differs', async () => {
    const { model, outcomes } = phraser((_, language) => piecewise(honest[language] ?? ''));
    const phrased = await phraseSummary([model], { summary });
    expect(phrased).toEqual({
      zh: { text: '这份计划为期12周。首周60分钟，末周150分钟。', model: 'p', version: '1' },
    });
    expect(outcomes).toEqual(['refused', 'used']);
  });

  it('comes from the next model where the first fails or never ends', async () => {
    const broken = phraser(() => {
      throw new Error('down');
    }, 'broken');
    const long = phraser(endless, 'long');
    const good = phraser((facts) => piecewise(facts.sentences.join('\n')), 'good');
    const phrased = await phraseSummary([broken.model, long.model, good.model], { summary });
    expect(phrased?.en?.model).toBe('good');
    expect([broken.outcomes, long.outcomes]).toEqual([
      ['failed', 'failed'],
      ['failed', 'failed'],
    ]);
  });

  it('is none without a model, or when all are refused', async () => {
    expect(await phraseSummary([], { summary })).toBeUndefined();
    const { model } = phraser(() => piecewise('Trust me.'));
    expect(await phraseSummary([model], { summary })).toBeUndefined();
  });
});

import { symptomCodes } from '@regimen/domain';
import type { SymptomCode } from '@regimen/domain';
import { symptomPhrases } from './lexicon/symptoms/index.js';
import { londoner, today } from './testing/brief.js';
import { understanding } from './testing/understanding.js';

async function symptomsOf(text: string): Promise<readonly SymptomCode[]> {
  const request = await understanding.understand({ text, profile: londoner(), today, answers: {} });
  return request.symptoms.map(({ value }) => value).sort();
}

const fewestPhrases = 3;

describe.each(symptomCodes)('%s', (code) => {
  const english = symptomPhrases[code].en.split('|');
  const chinese = symptomPhrases[code].zh.split('|');

  it('has several everyday words in both languages', () => {
    expect(english.length).toBeGreaterThanOrEqual(fewestPhrases);
    expect(chinese.length).toBeGreaterThanOrEqual(fewestPhrases);
  });

  it('is read from each of them', async () => {
    for (const phrase of english)
      expect([phrase, await symptomsOf(`Lately: ${phrase}.`)]).toEqual([
        phrase,
        expect.arrayContaining([code]),
      ]);
    for (const phrase of chinese)
      expect([phrase, await symptomsOf(`我最近${phrase}。`)]).toEqual([
        phrase,
        expect.arrayContaining([code]),
      ]);
  });

  it('is not read where it is denied', async () => {
    for (const phrase of english)
      expect([phrase, await symptomsOf(`I have no ${phrase}.`)]).toEqual([phrase, []]);
    for (const phrase of chinese)
      expect([phrase, await symptomsOf(`我没有${phrase}。`)]).toEqual([phrase, []]);
  });
});

describe('lists of what somebody does and does not have', () => {
  it.each<[string, SymptomCode[]]>([
    ['I have no chest pain and no dizziness.', []],
    ['No chest pain, dizziness or palpitations.', []],
    ['no chest pain, dizziness, or fainting', []],
    ['I have no chest pain, but I get dizzy.', ['dizziness']],
    ['I have no chest pain, dizziness sometimes', ['dizziness']],
    ['No chest pain, dizziness, palpitations', ['dizziness', 'palpitations']],
    ['I have chest pain, dizziness or fainting', ['chest-pain-exertion', 'dizziness', 'syncope']],
    ['I cannot climb stairs without chest pain', ['chest-pain-exertion']],
    ['我没有胸痛，也没有头晕。', []],
    ['没有胸痛、头晕或心慌', []],
    ['没有胸痛，但是头晕', ['dizziness']],
    ['我没有发烧，今天拉肚子', ['vomiting-or-diarrhoea']],
    ['my mother is coughing up blood', []],
  ])('%s', async (text, expected) => {
    expect(await symptomsOf(text)).toEqual(expected);
  });
});

describe('words that look like symptoms', () => {
  it.each([
    'I am confused about which exercise is best',
    'I want stronger legs because mine are weak',
    '我想练到出汗',
    'I want to lose weight without trying too hard',
  ])('leaves %s alone', async (text) => {
    expect(await symptomsOf(text)).toEqual([]);
  });
});

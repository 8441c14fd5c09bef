import fc from 'fast-check';
import { clinicalWords, readClinicalWords } from './clinical-words.js';
import { spellings } from './spellings.js';

describe('readClinicalWords', () => {
  it.each([
    ['Placenta-Previa after 26wk', ['placenta', 'praevia', 'after', '26', 'wk']],
    ['acuteMyocardialInfarction', ['acute', 'infarction']],
    ['3rd-degree AVB', ['third', 'degree', 'av', 'block']],
    ['shortness_of_breath_at_rest', ['dyspnoea', 'rest']],
    ['membranes_ruptured', ['membrane', 'ruptured']],
    ['stenosis diabetes calves crunches sit-ups', ['stenosis', 'diabetes', 'calf', 'crunch', 'sit', 'up']],
    ['av_block_without_pacemaker', ['av', 'block']],
    ['no fever but cough', ['but', 'cough']],
    ['', []],
  ])('reads "%s"', (text, words) => {
    expect(readClinicalWords(text).words).toEqual(words);
  });

  it('takes a number named as a limit for one beyond it, and finds the span of time', () => {
    expect(readClinicalWords('mi_within_48h').days).toBe(2);
    expect(readClinicalWords('wk20').days).toBe(140);
    expect(readClinicalWords('over_200').numbers[0]).toBeGreaterThan(200);
    expect(readClinicalWords('before 26 weeks').numbers[0]).toBeLessThan(26);
    expect(readClinicalWords('no number')).toMatchObject({ numbers: [], days: null, denies: true });
  });

  it('reads any case and any separator alike, whatever the text', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const plain = readClinicalWords(words.join('_'));
        expect(readClinicalWords(words.join(' - ').toUpperCase())).toEqual(plain);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readClinicalWords(text)));
  });
});

it('every spelling leads to words that stay as they are, and its key is reached', () => {
  for (const [key, words] of Object.entries(spellings)) {
    expect(clinicalWords(words).join(' ')).toBe(words);
    expect(clinicalWords(key).join(' ')).toBe(words);
  }
});

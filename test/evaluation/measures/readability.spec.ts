import { countText, fleschKincaidGrade } from './readability.js';

describe('countText', () => {
  it.each([
    ['Walk for ten minutes.', { words: 4, sentences: 1, syllables: 5 }],
    ['Stop. Rest, and drink water!', { words: 5, sentences: 2, syllables: 6 }],
    ['You walked home.\nThe table is little', { words: 7, sentences: 2, syllables: 9 }],
    ['', { words: 0, sentences: 0, syllables: 0 }],
  ])('counts %j', (text, counts) => {
    expect(countText(text)).toEqual(counts);
  });

  it('finds plain words easier than those of a textbook', () => {
    const plain = fleschKincaidGrade(countText('Warm up for five minutes. Stop if your chest hurts.'));
    const hard = fleschKincaidGrade(
      countText('Cardiorespiratory rehabilitation necessitates individualised haemodynamic surveillance.'),
    );
    expect(plain).toBeLessThan(5);
    expect(hard).toBeGreaterThan(15);
  });
});

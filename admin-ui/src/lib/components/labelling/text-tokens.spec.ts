import { textTokens, withMark } from './text-tokens.js';

describe('the tokens of a text', () => {
  it('are words with their numbers and signs, and Chinese characters one by one', () => {
    const text = 'Run 5.5 km in 27:30, don’t stop! 每周3次BMI高 🏃';
    const tokens = textTokens(text);
    expect(tokens.map((one) => one.text)).toEqual([
      ...[
        'Run',
        '5.5',
        'km',
        'in',
        '27:30',
        ',',
        'don’t',
        'stop',
        '!',
        '每',
        '周',
        '3',
        '次',
        'BMI',
        '高',
        '🏃',
      ],
    ]);
    for (const { text: words, from, to } of tokens) expect(text.slice(from, to)).toBe(words);
  });

  it('are none of nothing', () => {
    expect(textTokens('  ')).toEqual([]);
  });
});

describe('a mark that is added', () => {
  const mark = (from: number, to: number, slot: string, value = 'x') => ({ from, to, slot, value });

  it('takes the place of what it lies across, and stands beside another slot of the same words', () => {
    const marks = [mark(0, 4, 'goal'), mark(5, 9, 'place'), mark(12, 14, 'kit')];
    expect(withMark(marks, mark(3, 9, 'joint'))).toEqual([mark(3, 9, 'joint'), mark(12, 14, 'kit')]);
    expect(withMark(marks, mark(5, 9, 'joint'))).toHaveLength(4);
    expect(withMark(marks, mark(5, 9, 'place', 'y'))).toEqual([marks[0], mark(5, 9, 'place', 'y'), marks[2]]);
  });
});

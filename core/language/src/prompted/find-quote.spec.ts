import { normalise } from '../text/normalise.js';
import { findQuote } from './find-quote.js';

const find = (text: string, quote: string) =>
  findQuote(normalise(text), quote).map(([start, end]) => text.slice(start, end));

describe('finding a quote', () => {
  it.each([
    ['My Knee hurts, the knee', 'knee', ['Knee', 'knee']],
    ['relationship', 'hip', []],
    ['15 or 5 km', '5', ['5']],
    ['1.5 or 2.5.', '5', []],
    ['5kg', '5', ['5']],
    ['ＷＡＬＫ １０ｋｍ', 'walk 10km', ['ＷＡＬＫ １０ｋｍ']],
    ['跑步跑步', '跑步', ['跑步', '跑步']],
    ['膝蓋痛', '膝盖痛', ['膝蓋痛']],
    ['a b', '  ', []],
    ['a b', 'c', []],
  ])('in %p of %p', (text, quote, found) => expect(find(text, quote)).toEqual(found));

  it('looks through a bounded number of places', () => {
    expect(find('a '.repeat(5000), 'a')).toHaveLength(50);
  });
});

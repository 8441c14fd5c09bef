import { cardBlocks } from './card-blocks.js';

const plain = (text: string) => [{ set: 'plain', text }];

describe('the card of a model', () => {
  it('is read into its parts', () => {
    const card =
      '# Reader\n\nIt reads\n**well**.\n\n- one\n  more\n- `two`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(cardBlocks(card)).toEqual([
      { kind: 'heading', level: 1, words: plain('Reader') },
      {
        kind: 'paragraph',
        words: [...plain('It reads '), { set: 'strong', text: 'well' }, ...plain('.')],
      },
      { kind: 'list', items: [plain('one more'), [{ set: 'code', text: 'two' }]] },
      { kind: 'table', head: [plain('a'), plain('b')], rows: [[plain('1'), plain('2')]] },
    ]);
  });

  it('keeps HTML and links as the characters they are', () => {
    const card = '<img src=x onerror=alert(1)> [here](javascript:alert(1))';
    expect(cardBlocks(card)).toEqual([{ kind: 'paragraph', words: plain(card) }]);
  });

  it('comes to an end whatever is in it', () => {
    expect(cardBlocks('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
    expect(cardBlocks('odd\n#none')).toEqual([{ kind: 'paragraph', words: plain('odd #none') }]);
    expect(cardBlocks('> said\n\n![](http://x)')).toEqual([
      { kind: 'paragraph', words: plain('> said') },
      { kind: 'paragraph', words: plain('![](http://x)') },
    ]);
    expect(cardBlocks('')).toEqual([]);
  });
});

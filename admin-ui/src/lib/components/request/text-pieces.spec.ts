import { textPieces } from './text-pieces.js';

const texts = (text: string, spans: { from: number; to: number }[]) =>
  textPieces(text, spans).map((piece) => (piece.meaning ? `[${piece.text}]` : piece.text));

describe('textPieces', () => {
  it('marks spans in reading order, whatever order they come in', () => {
    expect(
      texts('lose 5 kg by May', [
        { from: 13, to: 16 },
        { from: 5, to: 9 },
      ]),
    ).toEqual(['lose ', '[5 kg]', ' by ', '[May]']);
  });

  it('never loses or doubles a letter when spans overlap or reach beyond the text', () => {
    const spans = [
      { from: 0, to: 6 },
      { from: 4, to: 9 },
      { from: 8, to: 99 },
      { from: 3, to: 3 },
    ];
    const pieces = textPieces('lose 5 kg', spans);
    expect(pieces.map(({ text }) => text).join('')).toBe('lose 5 kg');
    expect(pieces.filter(({ meaning }) => meaning)).toHaveLength(1);
  });

  it('leaves a text without spans whole', () => {
    expect(texts('跑步', [])).toEqual(['跑步']);
    expect(texts('', [])).toEqual([]);
  });
});

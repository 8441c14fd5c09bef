import { figureTable } from './figure-table.js';

describe('figures of a model', () => {
  it('stand side by side by language, and a gap stays a gap', () => {
    const figures = [
      { name: 'f1.en.goal', value: 0.9 },
      { name: 'f1.zh.goal', value: 0.8 },
      { name: 'f1.zh.likes', value: 0.7 },
      { name: 'intent.en', value: 0.95 },
    ];
    expect(figureTable(figures)).toEqual({
      languages: ['en', 'zh'],
      rows: [
        { measure: 'f1', about: 'goal', values: [0.9, 0.8] },
        { measure: 'f1', about: 'likes', values: [null, 0.7] },
        { measure: 'intent', about: null, values: [0.95, null] },
      ],
      others: [],
    });
  });

  it('keep their name where it says no language', () => {
    expect(figureTable([{ name: 'hitsAtFive', value: 0.5 }]).others).toEqual([
      { name: 'hitsAtFive', value: 0.5 },
    ]);
  });
});

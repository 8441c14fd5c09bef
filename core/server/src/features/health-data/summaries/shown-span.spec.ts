import { shownSpan, withinLife } from './shown-span.js';

it.each([
  [
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-01-01', to: '2026-01-31' },
  ],
  [
    { from: '2026-01-01', to: '2036-01-01' },
    { from: '2026-01-01', to: '2026-04-11' },
  ],
  [
    { from: '0001-01-01', to: '9999-12-31' },
    { from: '1900-01-01', to: '1900-04-11' },
  ],
  [
    { from: '2026-01-02', to: '2026-01-01' },
    { from: '2026-01-02', to: '2026-01-01' },
  ],
])('shows of %j %j', (asked, shown) => {
  expect(shownSpan(asked, 100)).toEqual(shown);
});

it('keeps a day within what can be', () => {
  expect(['0000-02-29', '2026-03-01', '9999-12-31'].map(withinLife)).toEqual([
    '1900-01-01',
    '2026-03-01',
    '2199-12-31',
  ]);
});

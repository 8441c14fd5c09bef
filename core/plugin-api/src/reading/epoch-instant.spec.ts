import { endAfter } from './index.js';

it.each([
  ['2026-01-05T08:00:00.000Z', 3723.5, '2026-01-05T09:02:03.500Z'],
  ['2026-01-05T08:00:00.000Z', 1e8, null],
  ['2026-01-05T08:00:00.000Z', -1, null],
  ['2026-01-05T08:00:00.000Z', NaN, null],
  ['9999-12-31T23:59:59.000Z', 10, null],
])('a bout from %s of %s s ends at %s', (start, seconds, end) => {
  expect(endAfter(start, seconds)).toBe(end);
});

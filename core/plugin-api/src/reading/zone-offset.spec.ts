import { zoneOffset } from './index.js';

it.each([
  ['Europe/Paris', 60],
  ['Nowhere/Land', null],
  ['', null],
  [null, null],
])('knows the offset in %s', (zone, offset) => {
  expect(zoneOffset(Date.parse('2026-01-05T08:00:00Z'), zone)).toBe(offset);
});

import { clockText } from './clock-text.js';

it.each([
  [0, '0:00'],
  [4.2, '0:05'],
  [59.9999, '1:00'],
  [245, '4:05'],
  [3600, '60:00'],
])('%s seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

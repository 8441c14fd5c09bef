import { elapsedTime } from './elapsed-time.js';

it.each([
  [5, '0:05'],
  [94.6, '1:35'],
  [1765, '29:25'],
  [3600, '1:00:00'],
  [3725, '1:02:05'],
])('%s s is %s', (seconds, text) => {
  expect(elapsedTime(seconds)).toBe(text);
});

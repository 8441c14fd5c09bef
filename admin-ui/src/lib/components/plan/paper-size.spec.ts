import { paperOf } from './paper-size.js';

it.each([
  ['en-US', 'letter'],
  ['es-MX', 'letter'],
  ['en-GB', 'a4'],
  ['zh-Hans-CN', 'a4'],
  ['en', 'a4'],
])('takes the paper of %s', (tag, paper) => {
  expect(paperOf(tag)).toBe(paper);
});

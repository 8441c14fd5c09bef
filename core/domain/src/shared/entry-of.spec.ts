import { entryOf } from './entry-of.js';

it('knows the names of a table and no others', () => {
  const table = { kg: 1, toString: 2 };
  expect([entryOf(table, 'kg'), entryOf(table, 'toString')]).toEqual([1, 2]);
});

it.each(['__proto__', 'constructor', 'hasOwnProperty', 'valueOf', ''])('has no entry for %j', (name) => {
  expect(entryOf({ kg: 1 }, name)).toBeUndefined();
});

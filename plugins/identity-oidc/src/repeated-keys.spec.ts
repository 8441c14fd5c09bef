import fc from 'fast-check';
import { hasRepeatedKey } from './repeated-keys.js';

describe('keys that a JSON text has twice', () => {
  it.each([
    ['{"sub":"a","sub":"b"}', true],
    ['{"s\\u0075b":"a","sub":"b"}', true],
    ['{"a":{"b":1,"b":2}}', true],
    ['{"a":[{"b":1},{"b":2}],"c":"a","d":"\\"a\\":"}', false],
    ['{"a":"b","b":"a"}', false],
    ['{}', false],
  ])('%s: %s', (json, expected) => {
    expect(hasRepeatedKey(json)).toBe(expected);
  });

  it('are in nothing that was written from an object', () => {
    fc.assert(fc.property(fc.json(), (json) => !hasRepeatedKey(JSON.stringify(JSON.parse(json)))));
  });

  it('are found wherever they are put', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, one, two) => {
        const name = JSON.stringify(key);
        return hasRepeatedKey(`[{"x":1,${name}:${JSON.stringify(one)},${name}:${JSON.stringify(two)}}]`);
      }),
    );
  });
});

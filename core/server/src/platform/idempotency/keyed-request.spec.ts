import { Kind, parse } from 'graphql';
import { keyedRequest } from './keyed-request.js';

const samenessOf = (
  variables: Record<string, unknown>,
  text = 'mutation ($x: JSON) { change(x: $x) { id } }',
) => {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('One operation is asked for.');
  return keyedRequest({ header: 'a-key', operation, document, variables })!.sameness;
};

describe('what two requests have in common', () => {
  it.each([
    ['names in another order', { x: { a: 1, b: [2] } }, { x: { b: [2], a: 1 } }],
    ['names that are numbers', { x: { 2: 'b', 1: 'a' } }, { x: { 1: 'a', 2: 'b' } }],
  ])('is all with %s', (_case, one, other) => {
    expect(samenessOf(one)).toBe(samenessOf(other));
  });

  it('is all with other spaces and comments', () => {
    const text = '# weighs\nmutation ($x: JSON) {\n  change(x: $x) { id }\n}';
    expect(samenessOf({ x: 1 }, text)).toBe(samenessOf({ x: 1 }));
  });

  it.each([
    ['an object and its entries', { a: 1 }, [['a', 1]]],
    ['an object and what stands for one', { a: 1 }, ['object', ['a', 1]]],
    ['nothing in an object and nothing in a list', {}, []],
    ['a list in another order', [1, 2], [2, 1]],
    ['a number and its text', 1, '1'],
    ['null and its text', null, 'null'],
  ])('is not all with %s', (_case, one, other) => {
    expect(samenessOf({ x: one })).not.toBe(samenessOf({ x: other }));
  });
});

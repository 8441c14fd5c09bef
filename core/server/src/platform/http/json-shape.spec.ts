import fc from 'fast-check';
import { deepestJson, jsonShapeFault, mostJsonValues } from './json-shape.js';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('the shape of a JSON text', () => {
  it('may be as deep and as long as pages need, and no more', () => {
    expect(jsonShapeFault(nested(deepestJson))).toBeNull();
    expect(jsonShapeFault(nested(deepestJson + 1))).toBe('TOO_DEEP');
    expect(jsonShapeFault('{"a":'.repeat(deepestJson + 1))).toBe('TOO_DEEP');
    expect(jsonShapeFault(JSON.stringify(Array.from({ length: mostJsonValues - 2 }, () => 1)))).toBeNull();
    expect(jsonShapeFault(JSON.stringify(Array.from({ length: mostJsonValues }, () => 1)))).toBe(
      'TOO_MANY_VALUES',
    );
  });

  it('is not taken from what stands inside strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ',', 'a') }), (text) => {
        expect(jsonShapeFault(JSON.stringify(Array.from({ length: 100 }, () => text.repeat(50))))).toBeNull();
      }),
    );
  });
});

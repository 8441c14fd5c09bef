import fc from 'fast-check';
import { plainDecimalAt, readExportNumber } from './export-number.js';

const digits = (most: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: most });
const decimals = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(12), fc.constantFrom('', '.', '..', ',', 'e'), digits(8))
  .map((parts) => parts.join(''));
const texts = fc.oneof(
  decimals,
  fc.double().map(String),
  fc.constantFrom('', ' ', '-', '.', '-0', '0x10', '٣'),
);

it('reads the number that a plain decimal is for anybody, or leaves it to others', () => {
  fc.assert(
    fc.property(texts, fc.nat(3), (text, before) => {
      const bytes = Buffer.from(' '.repeat(before) + text);
      const plain = plainDecimalAt(bytes, before, bytes.length);
      if (plain !== undefined) expect(plain).toBe(Number(text));
    }),
    { numRuns: 5000 },
  );
});

it.each([
  ['61', 61],
  ['70.4', 70.4],
  ['-0.5', -0.5],
  ['0.000001', 0.000001],
])('takes %s', (text, value) => {
  expect(plainDecimalAt(Buffer.from(text), 0, text.length)).toBe(value);
});

it.each([['1e3'], ['1234567890123456'], ['1,5'], [''], ['-']])('leaves %j to be read as a text', (text) => {
  expect(plainDecimalAt(Buffer.from(text), 0, text.length)).toBeUndefined();
});

it('takes a blank for no number', () => {
  expect([readExportNumber(undefined), readExportNumber(' '), readExportNumber('1e3')]).toEqual([
    NaN,
    NaN,
    1000,
  ]);
});

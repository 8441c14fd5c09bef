import fc from 'fast-check';
import { instantMilliseconds, instantText } from './instant-text.js';

const years = { min: Date.parse('0000-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') };

it('writes and reads instants as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer(years), (milliseconds) => {
      const text = new Date(milliseconds).toISOString();
      expect(instantText(milliseconds)).toBe(text);
      expect(instantMilliseconds(text)).toBe(milliseconds);
    }),
  );
});

it('knows no other writing', () => {
  const written = fc.integer(years).map((milliseconds) => new Date(milliseconds).toISOString());
  const spoiled = fc
    .tuple(written, fc.nat(23), fc.constantFrom('', ':', 'x', ' ', '0', '9', '3'))
    .map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1));
  fc.assert(
    fc.property(fc.oneof(spoiled, fc.string()), (text) => {
      const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) ? Date.parse(text) : NaN;
      const isReal = !Number.isNaN(at) && new Date(at).toISOString() === text;
      expect(instantMilliseconds(text)).toBe(isReal ? at : NaN);
    }),
  );
});

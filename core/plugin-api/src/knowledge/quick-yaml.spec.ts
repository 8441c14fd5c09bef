import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import fc from 'fast-check';
import { placedYaml } from './placed-yaml.js';
import { quickYaml } from './quick-yaml.js';

const plugins = join(process.cwd(), 'plugins');
const packFiles = readdirSync(plugins)
  .filter((name) => name.startsWith('knowledge-'))
  .flatMap((name) =>
    readdirSync(join(plugins, name), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml') && !/node_modules|dist/.test(path))
      .map((path) => join(plugins, name, path)),
  );

const carefully = (text: string) => {
  const { faults, value } = placedYaml({ name: 'a.yaml', text });
  return faults.length > 0 ? null : { value: value() };
};
/** Whatever the quick reader dares to read, it reads as the careful one. */
const expectSame = (text: string) => {
  const quick = quickYaml(text);
  if (quick !== null) expect(quick).toEqual(carefully(text));
};

describe('reading YAML quickly', () => {
  it('reads most files of our packs, as the careful reader does', () => {
    const texts = packFiles.map((path) => readFileSync(path, 'utf8'));
    const small = texts.filter((text) => text.length < 40_000);
    small.forEach(expectSame);
    const read = texts.filter((text) => quickYaml(text) !== null);
    expect(read.length).toBeGreaterThan(texts.length * 0.8);
  });

  it.each([
    '1_000',
    '0b11',
    '0o17',
    '0x1F',
    '1e3',
    '.5',
    '5.',
    '+1',
    '012',
    '1:30',
    '.inf',
    '.NaN',
    '~',
    'Null',
    'yes',
    'on',
    'TRUE',
    '2026-11-25',
    '&a b',
    '*a',
    '!!int "3"',
    '!x 1',
    '! 1',
    '!',
    '""#',
    '{}#',
    '-.1',
    '{:}',
    '{~}',
    '{{a}}',
    '{[]: 1}',
    '\n- -\n- b',
    '&&x: y',
    '?',
    '1\r',
    '>1\n ',
    '\n\t',
    '"\\x41"',
    "'it''s'",
    '>\n  a\n  b\n\n  c',
    '|-\n  a\n   b',
    '[a, b: c, {d: e}]',
    '{? a : b}',
    '- a\n  - b',
    '<<: {a: 1}',
  ])('reads %j as the careful reader, or leaves it to that', (written) => {
    for (const text of [written, `a: ${written}`, `- ${written}`, `a: [${written}]`]) expectSame(text);
  });

  it('leaves what is faulty to the careful reader', () => {
    for (const text of ['a: 1\na: 2', 'a: [1', 'a: *b', '\ta: 1', '--- 1\n--- 2'])
      expect(quickYaml(text)).toBeNull();
  });

  it('reads whatever can be written as the careful reader does', () => {
    // Packs hold no negative zero, which only one of the two keeps.
    const plain = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
    fc.assert(fc.property(plain, (value) => expectSame(stringify(value))));
    fc.assert(fc.property(fc.string(), (text) => expectSame(`a: ${text}`)));
  });
});

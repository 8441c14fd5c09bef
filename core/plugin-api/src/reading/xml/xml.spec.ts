import { readXml, rootElementOf, xmlLimits, XmlReader } from './index.js';
import type { XmlHandler } from './index.js';

/** Writes down what it is told: `<a x=1`, `a>text`. */
class Notes implements XmlHandler {
  readonly told: string[] = [];
  open(name: string, attributes: Readonly<Record<string, string>>) {
    this.told.push(`<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}=${value}`)}`);
  }
  close(name: string, text: string, parent: string) {
    this.told.push(`${parent}/${name}>${text}`);
  }
}

async function read(content: string | Uint8Array, pieceSize = 3) {
  const bytes = Buffer.from(content as Uint8Array);
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += pieceSize)
      yield await Promise.resolve(bytes.subarray(from, from + pieceSize));
  }
  const notes = new Notes();
  const warnings = await readXml(pieces(), notes);
  return { told: notes.told, codes: warnings.map(({ code, count }) => `${code} ${count}`) };
}

const named = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Größe</a>`;

describe('reading XML', () => {
  it.each([
    ['elements and attributes', '<a x="1"><b>2</b> </a>', ['<a x=1', '<b', 'a/b>2', '/a> '], []],
    ['entities, CDATA and comments', '<a>&lt;&#65;<!-- no --><![CDATA[<&]]></a>', ['<a', '/a><A<&'], []],
    ['undeclared prefixes', '<x:a><y:b/></x:a>', ['<a', '<b', 'a/b>', '/a>'], []],
    ['control characters', '<a>1\u0001\u000b2</a>', ['<a', '/a>12'], ['illegal_character_removed 2']],
    [
      'blanks before the declaration',
      '  \n<?xml version="1.0"?><a/>',
      ['<a', '/a>'],
      ['leading_whitespace 1'],
    ],
    ['blanks before the root', '  \n<a/>', ['<a', '/a>'], []],
    [
      'a fault in the middle',
      '<a><b x=1>1</b><b>2</b></a>',
      ['<a', '<b x=1', 'a/b>1', '<b', 'a/b>2', '/a>'],
      ['malformed_record 1'],
    ],
    [
      'bare ampersands',
      '<a b="1&2">Salt & pepper &c</a>',
      ['<a b=1&2', '/a>Salt & pepper &c'],
      ['malformed_record 2'],
    ],
    ['ampersands in CDATA', '<a><![CDATA[Salt & pepper]]>&amp;&#38;</a>', ['<a', '/a>Salt & pepper&&'], []],
    ['an unknown entity', '<a>&nbsp;</a>', ['<a', '/a>&nbsp;'], ['malformed_record 1']],
    ['a cut', '<a><b>1</b><b>2', ['<a', '<b', 'a/b>1', '<b'], ['truncated 1']],
    ['a document type without entities', '<!DOCTYPE a [<!ELEMENT a ANY>]><a/>', ['<a', '/a>'], []],
  ])('%s', async (_, content, told, codes) => {
    expect(await read(content)).toEqual({ told, codes });
    expect(await read(content, 10_000)).toEqual({ told, codes });
  });

  it.each([
    ['UTF-8', Buffer.from(named('UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${named('utf-8')}`)],
    ['ISO-8859-1', Buffer.from(named('ISO-8859-1'), 'latin1')],
    ['Windows-1252', Buffer.from(named('windows-1252'), 'latin1')],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${named('UTF-16')}`, 'utf16le')],
    ['UTF-16, big end first, without', Buffer.from(named('UTF-16'), 'utf16le').swap16()],
    ['UTF-8 that says UTF-16', Buffer.from(named('UTF-16'))],
    ['UTF-8 that says nothing known', Buffer.from(named('klingon'))],
  ])('decodes %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ told: ['<a', '/a>Größe'], codes: [] });
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['text', 'lat,lon\n1,2', 'not-xml'],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'dtd-forbidden'],
    ['entities of elsewhere', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a/>', 'dtd-forbidden'],
    ['a well', '<a>'.repeat(xmlLimits.depth + 1), 'xml-limit'],
    ['a long attribute', `<a b="${'c'.repeat(xmlLimits.attributeCharacters + 1)}"/>`, 'xml-limit'],
    ['a tag without end', `<a>${'b'.repeat(xmlLimits.charactersWithoutTag + 200_000)}`, 'xml-limit'],
  ])('refuses %s', async (_, content, code) => {
    await expect(read(content, 100_000)).rejects.toMatchObject({ name: 'SourceFileError', code });
  });

  it('refuses what is larger than any file', () => {
    const reader = new XmlReader(new Notes(), { ...xmlLimits, bytes: 3 });
    expect(() => reader.write(Buffer.from('<a/>'))).toThrow(
      expect.objectContaining({ code: 'file-too-large' }) as Error,
    );
  });
});

it.each([
  ['<gpx version="1.1">', 'gpx'],
  ['\uFEFF  <?xml version="1.0"?>\n<!-- <kml> -->\n<x:gpx>', 'gpx'],
  ['<!DOCTYPE HealthData [\n<!ELEMENT a (b)>\n]>\n<HealthData locale="en">', 'HealthData'],
  ['text about <gpx>', null],
  ['<?xml version="1.0"?><!-- open', null],
  ['', null],
])('the root of %j is %j', (text, root) => {
  expect(rootElementOf(Buffer.from(text))).toBe(root);
  expect(rootElementOf(Buffer.from(text, 'utf16le'))).toBe(root);
});

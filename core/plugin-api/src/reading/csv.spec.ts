import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvHeader, csvRowsOfHead, detectDelimiter, readCsv } from './index.js';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(content: string | Uint8Array, size = 7, delimiter?: string) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const document = await readCsv(pieces(bytes, size), delimiter === undefined ? {} : { delimiter });
  const rows: string[][] = [];
  const lines: number[] = [];
  for await (const { line, cells } of document.rows) {
    rows.push([...cells]);
    lines.push(line);
  }
  return { rows, lines, delimiter: document.delimiter, warnings: document.warnings() };
}

describe('a table of separated values', () => {
  it.each([
    [
      'semicolons beside decimal commas',
      'a;b\n1,5;2,5\n',
      ';',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\r\n1\t2',
      '\t',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'returns alone',
      'a,b\r1,2\r',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a line that names the separator',
      'sep=;\na;b\n1;2\n',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotes, lines and separators in cells',
      '"a ""x""",b\n"1\n2","3,4"\n',
      ',',
      [
        ['a "x"', 'b'],
        ['1\n2', '3,4'],
      ],
    ],
    [
      'a blank behind a quote',
      '"a" ,b\n1,"2" \n',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'stray quotes',
      'a,b\n5\'10",say "hi"\n"6" tall",x\n',
      ',',
      [
        ['a', 'b'],
        ['5\'10"', 'say "hi"'],
        ['6" tall', 'x'],
      ],
    ],
    [
      'blank rows',
      'a,b\n\n,\n1,2\n',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'ragged rows',
      'a,b,c\n1,2\n1,2,3,4\n1,2,3',
      ',',
      [
        ['a', 'b', 'c'],
        ['1', '2'],
        ['1', '2', '3', '4'],
        ['1', '2', '3'],
      ],
    ],
  ])('reads %s', async (_, text, delimiter, rows) => {
    for (const size of [1, 7, 1000]) {
      expect(await rowsOf(text, size)).toMatchObject({ rows, delimiter, warnings: [] });
    }
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\uFEFFGröße;b\n1;2\n')],
    ['UTF-8', Buffer.from('Größe;b\n1;2\n')],
    ['UTF-16, little end first', Buffer.from('\uFEFFGröße;b\n1;2\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFFGröße;b\n1;2\n', 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from('Größe;b\n1;2\n', 'utf16le')],
    ['Windows-1252', Buffer.from('Größe;b\n1;2\n', 'latin1')],
  ])('decodes %s, however it is cut', async (_, bytes) => {
    for (const size of [1, 3, 1000]) expect((await rowsOf(bytes, size)).rows[0]).toEqual(['Größe', 'b']);
  });

  it.each([
    [
      'in the last row',
      'a,b\n1,2\n3,"4\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'before rows with quotes',
      'a,b\n"1","x\n"2","y"\n3,z\n',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
    ],
    [
      'before rows without',
      'a,b\n1,"x\n2,y\n3,z\n',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
    ],
  ])('loses one line to a quote never closed %s', async (_, text, rows) => {
    for (const size of [1, 1000]) {
      const read = await rowsOf(text, size);
      expect(read.rows).toEqual(rows);
      expect(read.warnings).toMatchObject([{ code: 'unterminated_quote', count: 1 }]);
    }
  });

  it('counts the lines of the file', async () => {
    expect((await rowsOf('a,b\n\n"1\n2",3\n4,5\n')).lines).toEqual([1, 3, 5]);
  });

  it('refuses what is no table a person has', async () => {
    await expect(rowsOf('')).rejects.toMatchObject({ code: 'empty-file' });
    await expect(rowsOf(Uint8Array.of(80, 75, 0, 0, 65))).rejects.toMatchObject({ code: 'not-text' });
    await expect(rowsOf(`a,b\n${'1'.repeat(300_000)}`, 4096)).rejects.toMatchObject({ code: 'csv-limit' });
    await expect(rowsOf(`a${','.repeat(5000)}\n`)).rejects.toMatchObject({ code: 'csv-limit' });
  });

  it('does not slow down over thousands of open quotes', async () => {
    const rows = 'x,"y\n'.repeat(50_000);
    const started = performance.now();
    expect((await rowsOf(`a,b\n${rows}`, 65_536)).rows).toHaveLength(50_001);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('reads whatever is written soundly as csv-parse does', async () => {
    const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '1', '"', ',', '\n', ' ', 'é', ';') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 20 }), async (cells, size) => {
        const text = cells
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const expected = parse(text, { relax_column_count: true }) as string[][];
        const written = expected.filter((row) => row.some((one) => one !== ''));
        if (text.replaceAll(/["\s]/g, '') !== '')
          expect((await rowsOf(text, size, ',')).rows).toEqual(written);
      }),
    );
  });

  it('addresses repeated columns by name and occurrence', () => {
    const header = new CsvHeader(['Distanz', 'Name', ' distanz ']);
    expect(header.position('DISTANZ', 2)).toBe(2);
    expect(header.positionOfAny(['Distance', 'Distanz'])).toBe(0);
    expect(header.position('Distanz', 3)).toBeNull();
  });

  it('looks at the beginning of a file', () => {
    expect(csvRowsOfHead(Buffer.from('a;b\n1;2\n3;'))).toMatchObject([
      { cells: ['a', 'b'] },
      { cells: ['1', '2'] },
    ]);
    expect(csvRowsOfHead(Buffer.from('no table'))).toBeNull();
    expect(csvRowsOfHead(Uint8Array.of(1, 0, 0, 3))).toBeNull();
    expect(detectDelimiter('one line')).toBeNull();
  });
});

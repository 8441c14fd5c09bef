import * as fc from 'fast-check';
import type { JsonItem } from './index.js';
import { readJsonItems } from './index.js';

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string | Uint8Array, key: string | null = 'entry', size = 3): Promise<JsonItem[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const items: JsonItem[] = [];
  for await (const item of readJsonItems(pieces(bytes, size), key)) items.push(item);
  return items;
}
const short = (items: JsonItem[]) =>
  items.map((item) => ('value' in item ? [item.kind, item.value] : [item.kind]));

describe('JSON in pieces', () => {
  it.each([
    ['one document', '{"a":[1,{"b":2}]}', [['document', { a: [1, { b: 2 }] }]]],
    [
      'a list',
      '[ {"a":1},\n{"a":"]}"} ]',
      [
        ['item', { a: 1 }],
        ['item', { a: ']}' }],
        ['document', []],
      ],
    ],
    [
      'the named list of an object, and no other',
      '{"x":{"entry":[{"no":1}]},"entry" : [{"a":1},{"entry":[{"b":2}]}],"z":[{"c":3}]}',
      [
        ['item', { a: 1 }],
        ['item', { entry: [{ b: 2 }] }],
        ['document', { x: { entry: [{ no: 1 }] }, entry: [], z: [{ c: 3 }] }],
      ],
    ],
    [
      'lines, one of them broken',
      '{"a":1}\n{"a":"2\n{"a":3}\n\n{"a"\n{"a":4}',
      [['document', { a: 1 }], ['broken'], ['document', { a: 3 }], ['broken'], ['document', { a: 4 }]],
    ],
    ['a file that was cut', '{"entry":[{"a":1},{"a":', [['item', { a: 1 }], ['cut']]],
    ['an escaped quote', '{"a":"\\"}"}', [['document', { a: '"}' }]]],
  ])('reads %s', async (_, text, expected) => {
    expect(short(await read(text))).toEqual(expected);
    expect(short(await read(text, 'entry', 1000))).toEqual(expected);
  });

  it('reads UTF-16, and Windows-1252 where it is no UTF-8', async () => {
    expect(short(await read(Buffer.from('\uFEFF{"a":"ö"}', 'utf16le')))).toEqual([['document', { a: 'ö' }]]);
    expect(short(await read(Buffer.from('\uFEFF{"a":"ö"}')))).toEqual([['document', { a: 'ö' }]]);
    expect(short(await read(Buffer.from('{"a":"ö"}', 'latin1')))).toEqual([['document', { a: 'ö' }]]);
  });

  it('refuses what is no JSON', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'empty-file' });
    await expect(read('nothing')).rejects.toMatchObject({ code: 'not-json' });
  });

  it('gives every element of any list back, however the bytes are cut', async () => {
    const lists = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 40 }), fc.nat(4), async (list, size, indent) => {
        const inList = await read(JSON.stringify(list, null, indent), null, size);
        const named = await read(JSON.stringify({ type: 'x', entry: list }, null, indent), 'entry', size);
        const written = JSON.parse(JSON.stringify(list)) as unknown;
        for (const items of [inList, named])
          expect(items.flatMap((item) => (item.kind === 'item' ? [item.value] : []))).toEqual(written);
      }),
    );
  });
});

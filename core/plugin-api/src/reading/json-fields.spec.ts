import { fieldsAtHead, isJsonObject, listIn, numberIn, objectIn, Remarks, textIn } from './index.js';

describe('fields of JSON', () => {
  const object = {
    n: 1.5,
    t: ' a ',
    blank: ' ',
    list: [1],
    inner: { x: 1 },
    none: null,
    text: '7',
    odd: NaN,
  };

  it('reads only what is of the asked kind', () => {
    expect([numberIn(object, 'n'), numberIn(object, 'text'), numberIn(object, 'odd')]).toEqual([
      1.5,
      null,
      null,
    ]);
    expect([textIn(object, 't'), textIn(object, 'blank'), textIn(object, 'n')]).toEqual(['a', null, null]);
    expect([listIn(object, 'list'), listIn(object, 'inner')]).toEqual([[1], null]);
    expect([objectIn(object, 'inner'), objectIn(object, 'list'), objectIn(object, 'none')]).toEqual([
      { x: 1 },
      null,
      null,
    ]);
    expect([isJsonObject([]), isJsonObject(null), isJsonObject({})]).toEqual([false, false, true]);
  });

  it('sees no field that an object only inherits', () => {
    const spoilt = JSON.parse('{"__proto__": {"n": 1}}') as unknown;
    expect(isJsonObject(spoilt) && numberIn(spoilt, 'n')).toBeNull();
    expect(textIn({}, 'constructor')).toBeNull();
  });

  it.each([
    ['UTF-8', Buffer.from('\uFEFF [{"a b": {"c\\"d" :1}, "cut')],
    ['UTF-16', Buffer.from('\uFEFF[{"a b": {"c\\"d" :1}, "cut', 'utf16le')],
  ])('finds names in the cut beginning of a file in %s', (_, head) => {
    expect([...fieldsAtHead(head)]).toEqual(['a b', 'c\\"d']);
  });

  it('finds none in what is no JSON', () => {
    expect(fieldsAtHead(Buffer.from('name,"a": 1')).size).toBe(0);
    expect(fieldsAtHead(new Uint8Array()).size).toBe(0);
  });
});

it('counts remarks and keeps the first place of each', () => {
  const remarks = new Remarks();
  remarks.add('item_rejected', 'item 2');
  remarks.add('item_rejected', 'item 5', 2);
  remarks.add('unknown_type', 'item 6', 0);
  expect(remarks.records()).toEqual([
    { kind: 'warning', warning: { code: 'item_rejected', where: 'item 2', count: 3 } },
  ]);
});

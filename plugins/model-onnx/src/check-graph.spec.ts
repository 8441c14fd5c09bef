import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedFolder } from './artefact.js';
import { checkGraph } from './check-graph.js';
import { bytesField, number, textField, varintField } from './testing/write-protobuf.js';

const node = (...fields: number[][]) => bytesField(1, [...textField(4, 'Gemm'), ...fields.flat()]);
const file = (...parts: number[][]) => Uint8Array.from(bytesField(7, parts.flat()));

it('lets the shipped network through', async () => {
  const { nodes, operators } = checkGraph(await readFile(join(shippedFolder(), 'model.onnx')));
  expect(nodes).toBeGreaterThan(10);
  expect(operators.size).toBeGreaterThan(3);
});

describe('a hostile model file is refused where it', () => {
  const external = bytesField(5, [
    ...varintField(1, 4),
    ...bytesField(13, [...textField(1, 'location'), ...textField(2, '../../etc/passwd')]),
  ]);
  it.each([
    ['keeps data elsewhere', file(node(), external), 'other files'],
    ['says its data lie elsewhere', file(node(), bytesField(5, varintField(14, 1))), 'other files'],
    [
      'declares 50 GB',
      file(node(), bytesField(5, bytesField(1, [...number(12_500), ...number(1_000_000)]))),
      'larger than its file',
    ],
    [
      'declares 50 GB in a constant',
      file(node(bytesField(5, bytesField(5, varintField(1, 5e10))))),
      'larger than its file',
    ],
    ['loops', file(node(bytesField(5, bytesField(6, node())))), 'loops or branches'],
    ['brings its own operators', file(node(textField(7, 'evil.custom'))), 'not part of the runtime'],
    ['defines functions', Uint8Array.from([...bytesField(25, []), ...file(node())]), 'functions of its own'],
    ['is no model', Uint8Array.from([0xff, 0xff, 0xff]), 'damaged'],
    ['is cut', file(node(), node()).slice(0, -3), 'damaged'],
    ['is empty', new Uint8Array(), 'no network'],
  ])('%s', (_, bytes, reason) => {
    expect(() => checkGraph(bytes)).toThrow(reason);
  });

  it('has a million nodes', () => {
    const bytes = file(...Array.from({ length: 30 }, () => node()));
    expect(() => checkGraph(bytes, { nodes: 29, tensors: 10 })).toThrow('more than 29 nodes');
  });
});

import type { SourceRecord } from '@regimen/domain';
import { eachRecord } from './each-record.js';

const warning = (where: string): SourceRecord => ({
  kind: 'warning',
  warning: { code: 'item_rejected', where, count: 1 },
});

async function gather(records: AsyncIterable<SourceRecord>, most = Infinity): Promise<string[]> {
  const found: string[] = [];
  for await (const record of records) {
    found.push(record.kind === 'warning' ? record.warning.where : '');
    if (found.length >= most) break;
  }
  return found;
}

it('hands on the records of batches in order, empty batches among them', async () => {
  async function* batches() {
    yield [];
    yield [warning('a'), warning('b')];
    yield await Promise.resolve([]);
    yield [warning('c')];
  }
  expect(await gather(eachRecord(batches()))).toEqual(['a', 'b', 'c']);
});

it('throws what a batch throws behind the records before it', async () => {
  async function* batches() {
    yield await Promise.resolve([warning('a')]);
    throw new Error('a fault');
  }
  const records = eachRecord(batches());
  expect((await records.next()).value).toEqual(warning('a'));
  await expect(records.next()).rejects.toThrow('a fault');
});

it('ends the batches when nobody wants more', async () => {
  let isEnded = false;
  async function* batches() {
    try {
      for (;;) yield await Promise.resolve([warning('a'), warning('b')]);
    } finally {
      isEnded = true;
    }
  }
  expect(await gather(eachRecord(batches()), 3)).toEqual(['a', 'b', 'a']);
  expect(isEnded).toBe(true);
});

import { hasTitles, observe, readTitledRows, Remarks } from './index.js';

const when = { at: '2026-01-05T08:00:00.000Z', until: null, offsetMinutes: 60, device: null, nativeId: null };

async function read(text: string) {
  const remarks = new Remarks();
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const values: (number | null)[] = [];
  const rows = readTitledRows(bytes, ['Weight (kg)'], remarks, (row) => {
    values.push(row.positive('weight (KG)'), row.amount('Steps'), row.number('Change'));
    const mass = row.positive('Weight (kg)');
    return mass === null ? null : observe(when, { 'body-mass': mass });
  });
  const records = [];
  for await (const record of rows) records.push(record);
  return { records, values, remarks: remarks.records() };
}

it('asks rows by title, whatever the order of columns', async () => {
  const { records, values, remarks } = await read('Steps,Change,Weight (kg)\n0,-1.5,70.5\n-3,x,0\n9,1\n');
  expect(records).toMatchObject([{ observation: { value: 70.5 } }]);
  expect(values).toEqual([70.5, 0, -1.5, null, null, null]);
  expect(remarks).toMatchObject([{ warning: { code: 'item_rejected', where: 'line 3', count: 2 } }]);
});

it('refuses a table without the columns', async () => {
  await expect(read('Steps,Change\n1,2\n')).rejects.toMatchObject({
    code: 'unknown-columns',
    where: 'line 1',
  });
  expect(hasTitles(Buffer.from('Steps,Change\n1,2\n'), ['steps', 'change'])).toBe(true);
  expect(hasTitles(Buffer.from('Steps,Change\n1,2\n'), ['Weight'])).toBe(false);
});

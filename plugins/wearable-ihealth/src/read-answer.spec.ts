import { readAnswer } from './read-answer.js';
import { answer } from './testing/sample-answers.js';

const read = (document: object) => [...readAnswer(document, 'Europe/Berlin')];
const pressure = { HP: 120, LP: 80, HR: 66, Note: 'after tea' };

it('takes the offset off a wall clock that was counted as UTC', () => {
  expect(read(answer('BPDataList', [pressure]))).toMatchObject([
    {
      observation: {
        metric: 'systolic-pressure',
        value: 120,
        at: '2026-07-05T11:12:00.000Z',
        offsetMinutes: -240,
      },
    },
    { observation: { metric: 'diastolic-pressure', value: 80, nativeId: 'd0', note: 'after tea' } },
    { observation: { metric: 'heart-rate', value: 66 } },
  ]);
});

it.each([
  ['hours', -4, '2026-07-05T11:12:00.000Z', []],
  ['half hours', 5.5, '2026-07-05T01:42:00.000Z', []],
  ['nothing', '', '2026-07-05T05:12:00.000Z', ['time_without_zone']],
])('places a zone written as %s', (_, TimeZone, at, codes) => {
  const records = read(answer('BODataList', [{ BO: 97, TimeZone }]));
  expect(records[0]).toMatchObject({ observation: { at } });
  expect(records.flatMap((record) => (record.kind === 'warning' ? [record.warning.code] : []))).toEqual(
    codes,
  );
});

it.each([
  ['BPDataList', { BPUnit: 1 }, { HP: 16, LP: 10 }, [120.00986928, 75.0061683]],
  ['WeightDataList', { WeightUnit: 1 }, { WeightValue: 180 }, [81.6466266]],
  ['WeightDataList', { WeightUnit: 2 }, { WeightValue: 12 }, [76.20351816]],
  ['BGDataList', { BGUnit: 1 }, { BG: 5 }, [90.078]],
  ['BGDataList', {}, { BG: 99 }, [99]],
])('converts %s of the unit %j', (list, unit, item, values) => {
  const found = read(answer(list, [item], unit)).flatMap((record) =>
    record.kind === 'observation' ? [record.observation.value] : [],
  );
  found.forEach((value, index) => expect(value).toBeCloseTo(values[index]!, 8));
  expect(found).toHaveLength(values.length);
});

it('leaves out fillers and items without a date', () => {
  const records = read(
    answer('BPDataList', [
      { HP: 120, LP: -1, HR: 0 },
      { ...pressure, MDate: null },
    ]),
  );
  expect(records).toMatchObject([
    { observation: { metric: 'systolic-pressure' } },
    { warning: { code: 'item_rejected', where: 'item 2' } },
  ]);
});

it.each([
  ['unknown-answer', { Sleep: [] }],
  ['unknown-unit', answer('BPDataList', [pressure], { BPUnit: 7 })],
])('refuses as %s', (code, document) => {
  expect(() => read(document)).toThrow(expect.objectContaining({ code }) as Error);
});

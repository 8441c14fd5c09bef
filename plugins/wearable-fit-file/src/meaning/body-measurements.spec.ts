import { read } from '../testing/read-records.js';
import { linkOf, runStart, types } from '../testing/write-fit-file.js';

const { uint16, uint32 } = types;

it('reads what a scale measured and nothing of what it did not', async () => {
  const time = [253, uint32, runStart] as const;
  const whole = {
    global: 30,
    fields: [
      time,
      [0, uint16, 7845],
      [1, uint16, 2210],
      [2, uint16, 5530],
      [4, uint16, 310],
      [5, uint16, 5420],
    ],
  } as const;
  const partly = {
    global: 30,
    fields: [time, [0, uint16, 0xfffe], [1, uint16, 0xffff], [2, uint16, 0]],
  } as const;
  const records = await read(linkOf([whole, partly]));
  const measured = records.map((record) =>
    record.kind === 'observation' ? [record.observation.metric, record.observation.value] : record,
  );
  expect(measured).toEqual([
    ['body-mass', 78.45],
    ['body-fat', 22.1],
    ['body-water', 55.3],
    ['bone-mass', 3.1],
    ['muscle-mass', 54.2],
  ]);
});

import { linkOf, recordAt, runStart, sessionOf, types } from './write-fit-file.js';

const seconds = [0, 1, 2, 3];
const { uint8, uint16, uint32, sint8 } = types;

/** A short run of which every channel was recorded, and the measurements of that morning. */
export function everyChannel(): Uint8Array {
  const records = seconds.map((second) =>
    recordAt(second, [
      [0, uint32, 613_000_000 + second],
      [1, uint32, 1_389_000_000 + second],
      [2, uint16, 2600 + second],
      [3, uint8, 120 + second],
      [4, uint8, 85],
      [5, uint32, 300 * second],
      [6, uint16, 3000],
      [7, uint16, 210 + second],
      [13, sint8, 18],
      [30, uint8, second === 0 ? 0x2f : 0xb3],
    ]),
  );
  const beats = { global: 78, fields: [[0, uint16, [500, 496]] as const] };
  return linkOf([sessionOf(seconds.length - 1), ...records.flatMap((record) => [record, beats])]);
}

/** A morning's weight, body fat, blood pressure and heart rate. */
export function everyMeasurement(): Uint8Array {
  const time = [253, uint32, runStart] as const;
  return linkOf([
    {
      global: 30,
      fields: [
        time,
        [0, uint16, 7215],
        [1, uint16, 2150],
        [2, uint16, 5530],
        [4, uint16, 310],
        [5, uint16, 5420],
        [13, uint16, 231],
      ],
    },
    { global: 51, fields: [time, [0, uint16, 122], [1, uint16, 79]] },
    { global: 55, fields: [time, [27, uint8, 58]] },
  ]);
}

import { activitiesOf, codesOf, read, valuesOf } from '../testing/read-records.js';
import type { TestMessage } from '../testing/write-fit-file.js';
import { linkOf, recordAt, runStart, sessionOf, types } from '../testing/write-fit-file.js';

const { enum: enumType, uint8, uint16, uint32 } = types;
const heartRatesIn = async (...messages: TestMessage[]) => {
  const [activity] = activitiesOf(await read(linkOf(messages)));
  const stream = activity?.streams.find(({ kind }) => kind === 'heart-rate');
  return stream && [...stream.secondsFromStart].map((at, index) => [at, stream.values[index]]);
};

describe('decoding FIT messages', () => {
  it('takes the byte order of each definition', async () => {
    const big = { ...recordAt(0, [[7, uint16, 258]]), bigEndian: true };
    const [activity] = activitiesOf(await read(linkOf([sessionOf(1), big, recordAt(1, [[7, uint16, 259]])])));
    expect(valuesOf(activity).power).toEqual([258, 259]);
  });

  it('counts compressed times on over the wrap of their five bits', async () => {
    const compressed = (seconds: number, bpm: number): TestMessage => ({
      global: 20,
      fields: [[3, uint8, bpm]],
      compressedTime: (runStart + seconds) & 0x1f,
    });
    const later = [10, 35, 66].map((seconds, index) => compressed(seconds, 101 + index));
    expect(await heartRatesIn(sessionOf(80), recordAt(0, [[3, uint8, 100]]), ...later)).toEqual([
      [0, 100],
      [10, 101],
      [35, 102],
      [66, 103],
    ]);
  });

  it.each([
    ['uint8', types.uint8, 0xff],
    ['sint8', types.sint8, 0x7f],
    ['uint16', types.uint16, 0xffff],
    ['uint32', types.uint32, 0xffffffff],
  ])('takes the filler of %s for no value', async (_, type, filler) => {
    const messages = [sessionOf(1), recordAt(0, [[7, type, filler]]), recordAt(1, [[7, type, 100]])];
    const [activity] = activitiesOf(await read(linkOf(messages)));
    expect(valuesOf(activity).power).toEqual([100]);
  });

  it('says where a field has half a value, once, and reads the fields behind it', async () => {
    const odd = recordAt(0, [
      [7, uint16, 0x5a01],
      [3, uint8, 90],
    ]);
    const bytes = Buffer.from(linkOf([sessionOf(1), odd, odd]));
    // The definition says one byte for the two of the power, and two for the heart rate's one.
    for (const at of [0, 1].map((_, index) => nthIndexOf(bytes, [7, 2, 0x84, 3, 1, 2], index))) {
      bytes[at + 1] = 1;
      bytes[at + 4] = 2;
    }
    const records = await read(bytes);
    expect(records).toContainEqual({
      kind: 'warning',
      warning: { code: 'field_size_mismatch', where: 'message 20, field 7', count: 2 },
    });
    expect(valuesOf(activitiesOf(records)[0]).power).toBeUndefined();
    expect(valuesOf(activitiesOf(records)[0])['heart-rate']).toHaveLength(2);
  });

  it('rescues a recording that lost power: no size, no checksum, half a record', async () => {
    const bytes = linkOf([sessionOf(1), recordAt(0, [[3, uint8, 90]]), recordAt(1, [[3, uint8, 91]])]);
    const cut = Uint8Array.from(bytes.subarray(0, -4));
    cut.fill(0, 4, 8);
    const records = await read(cut);
    expect(codesOf(records)).toEqual(['size_zero', 'crc_missing', 'truncated']);
    expect(valuesOf(activitiesOf(records)[0])['heart-rate']).toEqual([90]);
  });

  it('names the file of a chain that a remark is about', async () => {
    const sound = linkOf([sessionOf(1), recordAt(0, [[3, uint8, 90]])]);
    const odd = linkOf([sessionOf(1, [[6, enumType, 252]]), recordAt(0, [[253, uint32, 0xffffffff]])]);
    const remarks = (await read(Buffer.concat([sound, odd]))).flatMap((record) =>
      record.kind === 'warning' ? [record.warning] : [],
    );
    expect(remarks).toEqual([
      { code: 'points_without_time', where: 'file 2, record 1', count: 1 },
      { code: 'unknown_sub_sport', where: 'file 2, session 1', count: 1 },
    ]);
  });
});

function nthIndexOf(bytes: Buffer, part: number[], n: number): number {
  let at = -1;
  for (let found = 0; found <= n; found += 1) at = bytes.indexOf(Buffer.from(part), at + 1);
  return at;
}

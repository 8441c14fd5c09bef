import { activitiesOf, codesOf, read, valuesOf } from '../testing/read-records.js';
import type { TestMessage } from '../testing/write-fit-file.js';
import { linkOf, recordAt, sessionOf, types } from '../testing/write-fit-file.js';

const { uint8, sint8, uint16, text } = types;

/** Describes field `field` of app `app`, which stands for record field `native`. */
function description(
  { app = 0, field = 0, native = 255, unit = 'watts', message = 20 },
  more: TestMessage['fields'] = [],
): TestMessage {
  return {
    global: 206,
    fields: [
      [0, uint8, app],
      [1, uint8, field],
      [2, uint8, uint16],
      [3, text, 'name'],
      [8, text, unit],
      [14, uint16, message],
      [15, uint8, native],
      ...more,
    ],
  };
}
const withField = (
  seconds: number,
  value: number,
  fields: TestMessage['fields'] = [],
  app = 0,
  field = 0,
) => ({
  ...recordAt(seconds, fields),
  developer: [[field, app, uint16, value]] as const,
});
const streams = async (...messages: TestMessage[]) =>
  valuesOf(activitiesOf(await read(linkOf([sessionOf(2), ...messages])))[0]);

describe('fields of apps on the device', () => {
  it('stand for the native field they name, scaled', async () => {
    const scaled = description({ native: 7 }, [
      [6, uint8, 10],
      [7, sint8, -5],
    ]);
    expect(await streams(scaled, withField(0, 2000), withField(1, 2100))).toEqual({ power: [205, 215] });
  });

  it('replace the native column as a whole, or not at all', async () => {
    const power = description({ native: 7 });
    const native: TestMessage['fields'] = [[7, uint16, 200]];
    expect(await streams(power, withField(0, 300, native), withField(1, 310, native))).toEqual({
      power: [300, 310],
    });
    expect(await streams(power, withField(0, 300, native), recordAt(1, native))).toEqual({
      power: [200, 200],
    });
  });

  it('never are taken for the native field of the same number', async () => {
    const heartRate: TestMessage['fields'] = [[3, uint8, 90]];
    const foreign = withField(0, 11, heartRate, 0, 3);
    expect(await streams(description({ field: 3 }), foreign)).toEqual({ 'heart-rate': [90] });
    expect(await streams(description({ field: 3, native: 3, unit: 'bpm', message: 19 }), foreign)).toEqual({
      'heart-rate': [90],
    });
  });

  it('are told apart by app, and may be described anew in the middle of a file', async () => {
    const other = description({ app: 1, native: 13, unit: 'C' });
    expect(await streams(description({ native: 7 }), other, withField(0, 21, [], 1))).toEqual({
      temperature: [21],
    });
    const anew = description({ native: 13, unit: 'C' });
    expect(await streams(description({ native: 7 }), withField(0, 250), anew, withField(1, 22))).toEqual({
      power: [250],
      temperature: [22],
    });
  });

  it('in single steps are not doubled on foot, in pairs they are', async () => {
    expect(await streams(description({ native: 4, unit: 'spm' }), withField(0, 170))).toEqual({
      cadence: [170],
    });
    expect(await streams(description({ native: 4, unit: 'rpm' }), withField(0, 85))).toEqual({
      cadence: [170],
    });
  });

  it('are left out and counted where their unit is strange or nothing describes them', async () => {
    const odd = await read(
      linkOf([
        sessionOf(2),
        description({ native: 7, unit: 'furlongs' }),
        withField(0, 1),
        withField(1, 1, [], 4),
      ]),
    );
    expect(codesOf(odd)).toEqual(['developer_field_unit', 'unknown_developer_field']);
    expect(valuesOf(activitiesOf(odd)[0])).toEqual({});
  });
});

import { activitiesOf, codesOf, read, valuesOf } from './testing/read-records.js';
import { fitFile, startOfRun, withoutMessages } from './testing/write-fit-file.js';

describe('reading a FIT file', () => {
  const run = fitFile([120, 0, 255, 140]);

  it('gives the run with doubled cadence and without filler heart rates', async () => {
    const records = await read(run);
    const [activity] = activitiesOf(records);
    expect(activity).toMatchObject({ activity: 'running', startedAt: startOfRun, elapsedSeconds: 3 });
    expect(valuesOf(activity)).toEqual({ 'heart-rate': [120, NaN, NaN, 140], cadence: [170, 170, 170, 170] });
    expect(codesOf(records)).toEqual([]);
  });

  it('reads a chain to its end', async () => {
    expect(activitiesOf(await read(Buffer.concat([run, run])))).toHaveLength(2);
  });

  it('keeps what was read before damage and says what was wrong', async () => {
    expect(codesOf(await read(Buffer.concat([run, Buffer.from('garbage garbage')])))).toEqual([
      'trailing_data',
    ]);
    expect(codesOf(await read(run.subarray(0, -2)))).toEqual(['crc_missing']);
    const cut = await read(run.subarray(0, -6));
    expect(codesOf(cut)).toContain('truncated');
    const wrong = Uint8Array.from(run);
    wrong[wrong.length - 1]! ^= 1;
    expect(codesOf(await read(wrong))).toEqual(['crc_mismatch']);
    const sizeless = Uint8Array.from(run);
    sizeless.fill(0, 4, 8);
    expect(codesOf(await read(sizeless))).toEqual(['size_zero']);
    for (const damaged of [cut, await read(wrong), await read(sizeless)]) {
      expect(activitiesOf(damaged)).toHaveLength(1);
    }
  });

  it('says when a sound file holds no measurement', async () => {
    const empty = Buffer.from([12, 0x20, 0, 0, 1, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]);
    expect(codesOf(await read(empty))).toEqual(['truncated']);
    expect(codesOf(await read(withoutMessages()))).toEqual(['nothing_measured']);
  });

  it('refuses what is no FIT file', async () => {
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'empty-file' });
    await expect(read(Buffer.from('<gpx></gpx> and more'))).rejects.toMatchObject({ code: 'not-a-fit-file' });
  });
});

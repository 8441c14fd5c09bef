import { writeZip } from '@regimen/plugin-api/conformance';
import { bytesAccess, readArchive, UnpackBudget } from '@regimen/plugin-api/reading';
import plugin from '../plugin.js';
import { recogniseHealthConnect } from '../recognise.js';
import { begin, everyTable, hour, instant, PhoneDatabase } from '../testing/phone-database.js';
import { observed, readRecords, sessions, warned } from '../testing/read-records.js';

it("reads the phone's own export, a zip with a database", async () => {
  const { wearableSources: sources = [] } = await plugin.setup({} as never, {});
  const bytes = everyTable().bytes();
  const archive = bytesAccess(writeZip([{ path: 'health_connect_export.db', bytes }]));
  const reading = { sources, context: { timeZone: 'UTC' }, budget: new UnpackBudget() };
  const kinds: string[] = [];
  for await (const { source, records } of readArchive('Health Connect.zip', archive, reading)) {
    expect(source?.id).toBe('health-connect-export');
    for await (const { kind } of records()) kinds.push(kind);
  }
  expect(kinds).toContain('activity');
  expect(kinds.filter((kind) => kind === 'observation').length).toBeGreaterThan(20);
  expect(kinds).not.toContain('warning');
});

it.each([
  ['weight_record_table', { weight: 71_400 }, 'body-mass', 71.4],
  ['height_record_table', { height: 1.67 }, 'body-height', 167],
  ['active_calories_burned_record_table', { energy: 412_000, ...hour }, 'active-energy', 412],
  ['blood_glucose_record_table', { level: 5.9 }, 'blood-glucose', 106.29],
  ['oxygen_saturation_record_table', { percentage: 97 }, 'oxygen-saturation', 97],
  ['distance_record_table', { distance: 1250.5, ...hour }, 'distance', 1250.5],
  ['bone_mass_record_table', { mass: 3100 }, 'bone-mass', 3.1],
] as const)('%s %j gives its value in our unit', async (table, own, metric, value) => {
  const row = 'start_time' in own ? own : { ...own, ...instant };
  const [observation, ...others] = observed(
    await readRecords(new PhoneDatabase().record(table, row).bytes()),
  );
  expect(others).toEqual([]);
  expect(observation).toMatchObject({
    ...{ metric, device: 'app.run', offsetMinutes: 60, at: '2026-03-08T06:00:00.000Z' },
    nativeId: 'abababab-abab-abab-abab-abababab0001',
  });
  expect(Math.abs((observation?.value ?? 0) - value)).toBeLessThan(0.011);
});

it('gives a session its parts, its way and what its own app recorded meanwhile', async () => {
  const phone = everyTable();
  phone.add('application_info_table', { row_id: 2, package_name: 'app.other', app_name: 'Other' });
  phone.record('heart_rate_record_table', { ...hour, app_info_id: 2 });
  phone.add('heart_rate_record_series_table', { parent_key: 2, beats_per_minute: 199, epoch_millis: begin });
  const [run, ...others] = sessions(await readRecords(phone.bytes()));
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    ...{ activity: 'running', name: 'Along the river', device: 'app.run', offsetMinutes: 60 },
    ...{ elapsedSeconds: 3600, timerSeconds: 3300, pauses: [{ from: 1200, to: 1500 }] },
    ...{ meanHeartRateBpm: 121, maxHeartRateBpm: 122, meanPowerWatts: 121 },
    laps: [{ secondsFromStart: 0, elapsedSeconds: 1800, distanceMetres: 5000 }],
    strengthSets: [
      { secondsFromStart: 3000, durationSeconds: 120, repetitions: 12, sourceExercise: 'squat' },
    ],
  });
  const streams = run?.streams.map(({ kind, values }) => [kind, values.length]);
  expect(streams).toContainEqual(['latitude', 3]);
  expect(streams).toContainEqual(['heart-rate', 3]);
  expect(streams).toContainEqual(['speed', 3]);
});

it('reads a night with its stages', async () => {
  const phone = new PhoneDatabase();
  phone.record('sleep_session_record_table', { ...hour, end_time: begin + 8 * 3_600_000 });
  const stages = [
    [4, 0, 300],
    [5, 300, 360],
    [6, 360, 420],
    [1, 420, 480],
  ] as const;
  for (const [stage_type, from, to] of stages)
    phone.add('sleep_stages_table', {
      ...{ parent_key: 1, stage_type },
      ...{ stage_start_time: begin + from * 60_000, stage_end_time: begin + to * 60_000 },
    });
  const values = observed(await readRecords(phone.bytes())).map(({ metric, value }) => [metric, value]);
  expect(Object.fromEntries(values)).toMatchObject({
    ...{ 'sleep-duration': 420, 'time-in-bed': 480 },
    ...{ 'sleep-light': 300, 'sleep-deep': 60, 'sleep-rem': 60, 'sleep-awake': 60 },
  });
});

it('claims no offset where the store has none, and passes over what has no time', async () => {
  const phone = new PhoneDatabase();
  phone.record('weight_record_table', { weight: 70_000, time: begin, zone_offset: null });
  phone.record('weight_record_table', { weight: 70_000, time: null, zone_offset: 0 });
  phone.record('weight_record_table', { weight: null, time: begin, zone_offset: 0 });
  phone.record('weight_record_table', { weight: 'heavy', time: begin, zone_offset: 999_999 });
  const records = await readRecords(phone.bytes());
  expect(observed(records)).toMatchObject([{ value: 70, offsetMinutes: null }]);
  expect(warned(records)).toEqual([{ code: 'item_rejected', where: 'weight_record_table 2', count: 3 }]);
});

it('tells which columns and tables it looked for, and which it has no place for', async () => {
  const phone = new PhoneDatabase();
  const { database } = phone;
  database.run('ALTER TABLE steps_record_table DROP COLUMN count');
  database.run('DROP TABLE sleep_stages_table');
  database.run('DROP TABLE application_info_table');
  database.run('CREATE TABLE hydration_record_table (row_id INTEGER PRIMARY KEY, volume REAL)');
  database.run('INSERT INTO hydration_record_table (volume) VALUES (0.3), (0.2)');
  phone.record('weight_record_table', { weight: 70_000, ...instant });
  phone.record('steps_record_table', hour);
  const records = await readRecords(phone.bytes());
  expect(observed(records)).toMatchObject([{ metric: 'body-mass', value: 70, device: null }]);
  expect(warned(records)).toEqual(
    expect.arrayContaining([
      { code: 'missing_column', where: 'steps_record_table.count', count: 1 },
      { code: 'unknown_record_type', where: 'hydration_record_table', count: 2 },
    ]),
  );
});

it('says that speed outside of any session of its app has no place', async () => {
  const phone = new PhoneDatabase().record('SpeedRecordTable', hour);
  phone.add('speed_record_table', { parent_key: 1, speed: 3, epoch_millis: begin });
  expect(warned(await readRecords(phone.bytes()))).toContainEqual({
    ...{ code: 'outside_session', where: 'speed_record_table 1', count: 1 },
  });
});

it('reads a database that was kept with a log beside it', async () => {
  const bytes = new PhoneDatabase().record('weight_record_table', { weight: 70_000, ...instant }).bytes();
  bytes.fill(2, 18, 20);
  expect(observed(await readRecords(bytes))).toMatchObject([{ metric: 'body-mass', value: 70 }]);
});

it('knows the database by its name or its tables, and leaves those of others alone', () => {
  const head = everyTable().bytes().subarray(0, 4096);
  const other = Buffer.concat([Buffer.from('SQLite format 3\0', 'latin1'), Buffer.alloc(4080)]);
  expect(recogniseHealthConnect(head, 'health_connect_export.db')).toBe(true);
  expect(recogniseHealthConnect(Buffer.alloc(4096, 7), 'Health Connect.db')).toBe(true);
  expect(recogniseHealthConnect(other, 'Gadgetbridge.db')).toBe(false);
});

import { jest } from '@jest/globals';
import { writeZip } from '@regimen/plugin-api/conformance';
import initSqlJs from 'sql.js';
import { openImportOffice } from '../evaluation/support/import-office.js';
import type { ImportOffice, PersonDesk } from '../evaluation/support/import-office.js';

jest.setTimeout(120_000);

const begin = Date.UTC(2026, 2, 8, 6);
const heartbeats = 5000;

/** A run with its heart rate, as a phone exports it. */
async function exported(): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const phone = new Database();
  phone.run(`
    CREATE TABLE application_info_table (row_id INTEGER PRIMARY KEY, package_name TEXT);
    CREATE TABLE heart_rate_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, start_time INTEGER, start_zone_offset INTEGER);
    CREATE TABLE heart_rate_record_series_table (row_id INTEGER PRIMARY KEY, parent_key INTEGER, beats_per_minute INTEGER, epoch_millis INTEGER);
    CREATE TABLE exercise_session_record_table (row_id INTEGER PRIMARY KEY, uuid BLOB, app_info_id INTEGER, exercise_type INTEGER, start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER);
    INSERT INTO application_info_table VALUES (1, 'app.run');
    INSERT INTO heart_rate_record_table VALUES (1, x'00', 1, ${begin}, 3600);
    INSERT INTO exercise_session_record_table VALUES (1, x'01', 1, 33, ${begin}, 3600, ${begin + 3_600_000}, 3600);
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${heartbeats - 1})
      INSERT INTO heart_rate_record_series_table (parent_key, beats_per_minute, epoch_millis)
      SELECT 1, 120 + i % 30, ${begin} + i * 1000 FROM n;
  `);
  return phone.export();
}

describe('the export of a phone', () => {
  let office: ImportOffice;
  let desk: PersonDesk;
  beforeAll(async () => {
    office = await openImportOffice();
    desk = await office.personIn('Europe/Vienna');
  });
  afterAll(() => office.close());

  it('is read within the limits of a parser, with SQLite in WebAssembly', async () => {
    const bytes = writeZip([{ path: 'health_connect_export.db', bytes: await exported() }]);
    const finished = await desk.importFile('Health Connect.zip', bytes, {});
    expect(finished).toMatchObject({ failure: null, observations: heartbeats, activities: 1 });
    const [run] = (await desk.state()).activities;
    expect(run).toMatchObject({ activity: 'running', maxHeartRateBpm: 149 });
  });

  it('is refused with a reason where its schema names one table twice', async () => {
    const bytes = Buffer.from(await exported());
    const name = 'exercise_session_record_table';
    const at = bytes.indexOf(name);
    bytes.write('application_info_table       ', at);
    const finished = await desk.importFile('health_connect_export.db', bytes, {});
    expect(finished.failure ?? '').toContain('database-damaged');
  });
});

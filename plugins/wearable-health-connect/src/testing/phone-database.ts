import initSqlJs from 'sql.js';
import type { Database } from 'sql.js';
import { exerciseTables, recordTables, seriesTables, sleepTables } from '../database/record-tables.js';

const { Database: SqlDatabase } = await initSqlJs();

const common =
  'row_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid BLOB NOT NULL UNIQUE, last_modified_time INTEGER, client_record_id TEXT, client_record_version TEXT, device_info_id INTEGER, app_info_id INTEGER, recording_method INTEGER, dedupe_hash BLOB UNIQUE';
const moment =
  'time INTEGER, zone_offset INTEGER, local_date INTEGER, local_date_time INTEGER AS (time + 1000 * zone_offset)';
const interval =
  'start_time INTEGER, start_zone_offset INTEGER, end_time INTEGER, end_zone_offset INTEGER, local_date INTEGER, local_date_time_start_time INTEGER AS (start_time + 1000 * start_zone_offset), local_date_time_end_time INTEGER AS (end_time + 1000 * end_zone_offset)';
const lasting = new Set([
  'steps',
  'distance',
  'activecaloriesburned',
  'totalcaloriesburned',
  'floorsclimbed',
]);

type Row = Readonly<Record<string, number | string | Uint8Array | null>>;

/** A database with the tables that a phone of 2026 exports, empty but for one app. */
export class PhoneDatabase {
  readonly database: Database = new SqlDatabase();
  private records = 0;

  constructor() {
    const create = (table: string, columns: string) =>
      this.database.run(`CREATE TABLE ${table} (${columns})`);
    create('android_metadata', 'locale TEXT');
    create('activity_date_table', 'row_id INTEGER PRIMARY KEY, epoch_days INTEGER, record_type_id INTEGER');
    create('application_info_table', 'row_id INTEGER PRIMARY KEY, package_name TEXT UNIQUE, app_name TEXT');
    for (const { type, table, values } of recordTables) {
      const own = values.map(({ column }) => `${column} REAL`).join(', ');
      create(table, `${common}, ${own}, ${lasting.has(type) ? interval : moment}`);
    }
    for (const { records, samples, column } of seriesTables) {
      create(records, `${common}, ${interval}`);
      create(samples, `row_id INTEGER PRIMARY KEY, parent_key INTEGER, ${column} REAL, epoch_millis INTEGER`);
    }
    create(sleepTables.sessions, `${common}, notes TEXT, title TEXT, ${interval}`);
    const child = 'row_id INTEGER PRIMARY KEY, parent_key INTEGER NOT NULL';
    create(
      sleepTables.stages,
      `${child}, stage_start_time INTEGER, stage_end_time INTEGER, stage_type INTEGER`,
    );
    const { sessions, segments, laps, route } = exerciseTables;
    create(sessions, `${common}, exercise_type INTEGER, title TEXT, has_route INTEGER, ${interval}`);
    create(
      segments,
      `${child}, segment_start_time INTEGER, segment_end_time INTEGER, segment_type INTEGER, repetitions_count INTEGER`,
    );
    create(laps, `${child}, lap_start_time INTEGER, lap_end_time INTEGER, lap_length REAL`);
    create(
      route,
      `${child}, timestamp_millis INTEGER, latitude REAL, longitude REAL, altitude REAL, horizontal_accuracy REAL`,
    );
    this.add('application_info_table', { row_id: 1, package_name: 'app.run', app_name: 'Run' });
  }

  add(table: string, row: Row): this {
    const names = Object.keys(row);
    const places = names.map(() => '?').join(', ');
    this.database.run(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
    return this;
  }

  /** A record with an identity of its own, of the one app. */
  record(table: string, row: Row): this {
    this.records += 1;
    const uuid = new Uint8Array(16).fill(0xab);
    new DataView(uuid.buffer).setUint16(14, this.records);
    return this.add(table, { uuid, app_info_id: 1, last_modified_time: 1_772_000_000_000, ...row });
  }

  bytes(): Uint8Array {
    return this.database.export();
  }
}

/** 2026-03-08T06:00:00Z, an hour of exercise, in a zone an hour ahead. */
export const begin = Date.UTC(2026, 2, 8, 6);
const minute = 60_000;
export const hour = {
  start_time: begin,
  end_time: begin + 60 * minute,
  start_zone_offset: 3600,
  end_zone_offset: 3600,
};
export const instant = { time: begin, zone_offset: 3600 };

/** A record of each type, as the store has them. */
export function everyTable(): PhoneDatabase {
  const phone = new PhoneDatabase();
  for (const { type, table, values } of recordTables) {
    const own = Object.fromEntries(values.map(({ column, unit }) => [column, unit === 'g' ? 71_400 : 5]));
    phone.record(table, { ...own, ...(lasting.has(type) ? hour : instant) });
  }
  for (const { records, samples, column } of seriesTables) {
    phone.record(records, hour);
    for (const index of [0, 1, 2])
      phone.add(samples, { parent_key: 1, [column]: 120 + index, epoch_millis: begin + index * 10_000 });
  }
  phone.record(sleepTables.sessions, { ...hour, start_time: begin - 480 * minute, end_time: begin });
  for (const [index, stage] of [1, 4, 5, 6].entries()) {
    const from = begin - (480 - index * 60) * minute;
    phone.add(sleepTables.stages, {
      ...{ parent_key: 1, stage_type: stage },
      ...{ stage_start_time: from, stage_end_time: from + 60 * minute },
    });
  }
  return addRun(phone);
}

function addRun(phone: PhoneDatabase): PhoneDatabase {
  const { sessions, segments, laps, route } = exerciseTables;
  phone.record(sessions, { ...hour, exercise_type: 33, title: 'Along the river', has_route: 1 });
  const part = (name: string, from: number, to: number) => ({
    parent_key: 1,
    [`${name}_start_time`]: begin + from * minute,
    [`${name}_end_time`]: begin + to * minute,
  });
  phone.add(segments, { ...part('segment', 20, 25), segment_type: 67, repetitions_count: 0 });
  phone.add(segments, { ...part('segment', 50, 52), segment_type: 55, repetitions_count: 12 });
  phone.add(laps, { ...part('lap', 0, 30), lap_length: 5000 });
  for (const index of [0, 1, 2])
    phone.add(route, {
      ...{ parent_key: 1, timestamp_millis: begin + index * 1000, altitude: 180 },
      ...{ latitude: 48.2, longitude: 16.3 + index / 1000, horizontal_accuracy: 4 },
    });
  return phone;
}

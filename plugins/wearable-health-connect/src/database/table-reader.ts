import type { JsonObject, Remarks } from '@regimen/plugin-api/reading';
import type { SqlValue } from 'sql.js';
import { asIdentity, asNumber, asText, DamagedTable } from './health-database.js';
import type { HealthDatabase, Selected } from './health-database.js';
import { appTable } from './record-tables.js';

/** Columns that every table of records has: their places in what `recordRows` selects, behind the place of the row. */
const common = [
  ['id', 'uuid', asIdentity],
  ['app', 'app_info_id', asNumber],
  ['modified', 'last_modified_time', asNumber],
] as const;
const ofMoments = [
  ['time', 'time', asNumber],
  ['zoneOffset', 'zone_offset', asNumber],
] as const;
const ofIntervals = [
  ['startTime', 'start_time', asNumber],
  ['startZoneOffset', 'start_zone_offset', asNumber],
  ['endTime', 'end_time', asNumber],
  ['endZoneOffset', 'end_zone_offset', asNumber],
] as const;
const nothing = 'NULL';

/** A column beside those of every record: the field it becomes. */
export interface OwnColumn {
  field: string;
  column: string;
  as?: Selected;
}

/** A record of the store in the shape of the JSON that apps export, and its number in its table. */
export interface StoredRecord {
  row: number;
  record: JsonObject;
  where: string;
}

/** Reads tables of one database: what is missing or damaged in one is remarked, and the others go on. */
export class TableReader {
  private readonly apps = new Map<number, string>();
  private readonly missing = new Set<string>();

  constructor(
    private readonly database: HealthDatabase,
    private readonly remarks: Remarks,
  ) {
    for (const [row, name] of this.rows(appTable, [this.column(appTable, ['package_name'], asText)]))
      if (typeof name === 'string' && name !== '') this.apps.set(Number(row), name);
  }

  has(table: string): boolean {
    return this.database.tables.includes(table);
  }

  hasColumn(table: string, column: string): boolean {
    return this.database.has(table, column);
  }

  /** How many rows can be read. */
  count(table: string): number {
    let count = 0;
    for (const row of this.rows(table, ['1'])) count += row.length > 0 ? 1 : 0;
    return count;
  }

  /** The package of the app that wrote a record; null where the store does not tell. */
  app(number: unknown): string | null {
    return this.apps.get(Number(number)) ?? null;
  }

  /** How to select a column, under the first of its names that the table has; a table without it gives nothing there. */
  column(table: string, names: readonly string[], as: Selected, alias = 't'): string {
    const name = names.find((known) => this.database.has(table, known));
    if (name !== undefined) return as(`${alias}.${name}`);
    if (this.has(table)) this.miss(`${table}.${names[0]}`);
    return nothing;
  }

  /** Rows up to where the table is damaged. None of a table that the store does not have. */
  *rows(table: string, select: readonly string[], parent?: string): Generator<readonly SqlValue[]> {
    if (!this.has(table) || select.every((expression) => expression === nothing)) return;
    try {
      yield* this.database.rows(table, select, parent);
    } catch (error) {
      if (!(error instanceof DamagedTable)) throw error;
      this.remarks.add('table_damaged', table);
    }
  }

  /** Records of a table, one by one. */
  *records(table: string, own: readonly OwnColumn[]): Generator<StoredRecord> {
    const times = this.database.has(table, 'time') ? ofMoments : ofIntervals;
    const columns = [
      ...[...common, ...times].map(([field, column, as]) => ({ field, column, as })),
      ...own.map(({ field, column, as = asNumber }) => ({ field, column, as })),
    ];
    const select = columns.map(({ column, as }) => this.column(table, [column], as));
    for (const [row, ...values] of this.rows(table, select)) {
      const fields = Object.fromEntries(columns.map(({ field }, index) => [field, values[index]]));
      const { id, app, modified, ...record } = fields;
      yield {
        row: Number(row),
        record: {
          ...record,
          id: identityText(id),
          lastModifiedTime: modified,
          dataOrigin: this.app(app),
        },
        where: `${table} ${String(row)}`,
      };
    }
  }

  /** Each column is missing once, however often it is asked for. */
  private miss(place: string): void {
    if (this.missing.has(place)) return;
    this.missing.add(place);
    this.remarks.add('missing_column', place, 1, place);
  }
}

/** As apps see it: the 16 bytes as a UUID. */
function identityText(stored: unknown): string | null {
  if (typeof stored !== 'string' || stored === '') return null;
  if (!/^[0-9A-F]{32}$/.test(stored)) return stored;
  return stored.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

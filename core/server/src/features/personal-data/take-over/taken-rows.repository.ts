import type { EntityManager } from 'typeorm';
import type { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import { ownedTables } from '../../../platform/privacy/ownership-registry.js';
import { byteColumns } from '../../../platform/privacy/sealed-columns.js';
import type { Person } from '../owned-rows.repository.js';
import { ExportRefused } from './export-refused.js';

type Row = Readonly<Record<string, unknown>>;

/** A row to be written and the line of the export it stands on. */
export interface TakenRow {
  line: number;
  row: Row;
}

const uniqueViolation = '23505';

/** Writes rows of an export into the tables they came from: sealed by the person's new key, typed by the table. */
export class TakenRowsRepository {
  private readonly columns = new Map<string, ReadonlySet<string>>();

  constructor(private readonly cipher: Pick<PersonCipher, 'sealAll'>) {}

  /** All of them or none. @throws ExportRefused naming the first line that the database does not take. */
  async add(
    tx: EntityManager,
    person: Person,
    table: string,
    file: string,
    rows: readonly TakenRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const known = await this.columnsOf(tx, table);
    for (const { row, line } of rows) {
      const odd = Object.keys(row).find((column) => !known.has(column));
      if (odd !== undefined)
        throw new ExportRefused(
          'newer',
          `There is no column "${odd}" here: upgrade this Regimen.`,
          file,
          line,
        );
    }
    const sealed = await this.sealed(tx, person, table, rows);
    try {
      await within(tx, () => this.insert(tx, table, sealed));
    } catch {
      await this.findLine(tx, table, file, sealed);
    }
  }

  private async findLine(
    tx: EntityManager,
    table: string,
    file: string,
    rows: readonly TakenRow[],
  ): Promise<void> {
    for (const one of rows)
      try {
        await within(tx, () => this.insert(tx, table, [one]));
      } catch (error) {
        const { code = 'unknown' } = error as { code?: string };
        if (table === 'members' && code === uniqueViolation)
          throw new ExportRefused(
            'account-taken',
            'The name of the account is taken here. Give another with --account.',
            file,
            one.line,
          );
        // The database's own words may hold what stands in the row.
        throw new ExportRefused(
          'row',
          `The database does not take this row (SQLSTATE ${code}).`,
          file,
          one.line,
        );
      }
  }

  private async insert(tx: EntityManager, table: string, rows: readonly TakenRow[]): Promise<void> {
    if (!ownedTables.some((one) => one.table === table))
      throw new Error(`The table ${table} is not in the ownership registry.`);
    const known = await this.columnsOf(tx, table);
    const named = [...known].filter((column) => rows.some(({ row }) => column in row)).join(', ');
    await tx.query(
      `insert into ${table} (${named}) select ${named} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows.map(({ row }) => row))],
    );
  }

  private async sealed(
    tx: EntityManager,
    person: Person,
    table: string,
    rows: readonly TakenRow[],
  ): Promise<TakenRow[]> {
    const { sealed = {}, plain = [] } = byteColumns[table] ?? {};
    const changed = rows.map(({ line, row }) => ({ line, row: { ...row } as Record<string, unknown> }));
    for (const column of plain)
      for (const { row } of changed)
        if (typeof row[column] === 'string') row[column] = asBytes(Buffer.from(row[column], 'base64'));
    for (const [column, kind] of Object.entries(sealed)) {
      const filled = changed.filter(({ row }) => row[column] !== null && row[column] !== undefined);
      const texts = filled.map(({ row }) =>
        kind === 'json' ? JSON.stringify(row[column]) : String(row[column]),
      );
      const place = {
        workspaceId: person.workspaceId,
        personId: person.memberId,
        field: `${table}.${column}`,
      };
      const boxes = await this.cipher.sealAll(tx, place, texts);
      for (const [index, { row }] of filled.entries()) row[column] = asBytes(boxes[index]!);
    }
    return changed;
  }

  private async columnsOf(tx: EntityManager, table: string): Promise<ReadonlySet<string>> {
    const known = this.columns.get(table);
    if (known) return known;
    const rows = await tx.query<{ name: string }[]>(
      `select attname as name from pg_attribute
        where attrelid = to_regclass($1) and attnum > 0 and not attisdropped order by attnum`,
      [`public.${table}`],
    );
    const columns = new Set(rows.map(({ name }) => name));
    this.columns.set(table, columns);
    return columns;
  }
}

/** A failure inside leaves the transaction as it was before. */
async function within(tx: EntityManager, work: () => Promise<void>): Promise<void> {
  await tx.query('savepoint taken_rows');
  try {
    await work();
  } catch (error) {
    await tx.query('rollback to savepoint taken_rows');
    throw error;
  }
  await tx.query('release savepoint taken_rows');
}

/** As PostgreSQL reads bytes from text. */
export function asBytes(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

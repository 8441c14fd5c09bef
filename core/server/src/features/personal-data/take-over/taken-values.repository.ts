import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Metric } from '@regimen/domain';
import { formulaPattern } from '@regimen/domain';
import { parse } from 'csv-parse';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { observationHash } from '../../health-data/observations/observation-hash.js';
import { measurementColumns } from '../export/measurement-columns.js';
import type { Person } from '../owned-rows.repository.js';
import { ExportRefused } from './export-refused.js';
import type { NewIds } from './new-ids.js';
import { asBytes } from './taken-rows.repository.js';

/** Text that goes to the database at once. */
const pieceCharacters = 256 * 1024;
/** In the order in which they are written. */
const columns = `workspace_id, participant_id, metric, at, until, offset_minutes, local_day, date_only, value, raw_value,
  quality, low_confidence, device, native_id, revised_at, import_id, key_hash, sealed_note`;
const madeText = new RegExp(`^'(?=${formulaPattern.slice(1)})`);
const time = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

/** Sealed words beside values, by the identity of the value. */
export type SealedNotes = ReadonlyMap<string, Buffer>;

/** Where values come from. */
export interface TakenFile {
  metric: Metric;
  file: string;
  bytes: AsyncIterable<Buffer>;
}

/** Writes values of an export. Their identity is no part of it: it follows from what was measured, and is made anew. */
export class TakenValuesRepository {
  /** Resolves to how many these were. @throws ExportRefused naming the line that is no value. */
  async add(
    tx: EntityManager,
    person: Person,
    { metric, file, bytes }: TakenFile,
    ids: NewIds,
    notes: SealedNotes,
  ): Promise<number> {
    await tx.query(
      `create temporary table if not exists taken_values on commit drop as select ${columns} from observations with no data`,
    );
    const client = (await tx.queryRunner!.connect()) as Client;
    const rows = Readable.from(bytes).pipe(parse({ relax_column_count: true }));
    const owner = `${person.workspaceId},${person.participantId},${metric}`;
    let line = 0;
    const written = piecesOf(rows, (row) => {
      line += 1;
      return line === 1
        ? checkHead(row, file)
        : `${owner},${valueOf(row, { metric, file, line, ids, notes })}\n`;
    });
    try {
      await pipeline(
        Readable.from(written),
        client.query(copyFrom('copy taken_values from stdin (format csv)')),
      );
    } catch (error) {
      if (error instanceof ExportRefused) throw error;
      const { code = 'unknown' } = error as { code?: string };
      throw new ExportRefused('row', `Its values cannot be read (${code}).`, file, line);
    }
    return this.moveIn(tx, file);
  }

  private async moveIn(tx: EntityManager, file: string): Promise<number> {
    await tx.query(
      `select ensure_observation_partition(month::date)
         from (select distinct date_trunc('month', at at time zone 'UTC') as month from taken_values) as months
        order by month`,
    );
    try {
      const [row] = await tx.query<[{ count: number }]>(
        `with added as (insert into observations (${columns}) select ${columns} from taken_values returning 1)
         select count(*)::float8 as count from added`,
      );
      await tx.query('truncate taken_values');
      return row.count;
    } catch (error) {
      const { code = 'unknown' } = error as { code?: string };
      throw new ExportRefused('row', `The database does not take its values (SQLSTATE ${code}).`, file);
    }
  }
}

function checkHead(row: readonly string[], file: string): string {
  if (row.join() !== measurementColumns.join())
    throw new ExportRefused('newer', 'Its columns are not those of this Regimen.', file, 1);
  return '';
}

interface Place {
  metric: Metric;
  file: string;
  line: number;
  ids: NewIds;
  notes: SealedNotes;
}

/** The columns behind those of the owner. */
function valueOf(row: readonly string[], { metric, file, line, ids, notes }: Place): string {
  if (row.length !== measurementColumns.length)
    throw new ExportRefused('row', 'This is no value.', file, line);
  const of = (name: (typeof measurementColumns)[number]) => row[measurementColumns.indexOf(name)]!;
  const instant = (name: 'at' | 'until' | 'revised_at') => {
    const text = of(name);
    if (text === '') return null;
    const [, day, clock, fraction = ''] = time.exec(text) ?? [];
    if (day === undefined) throw new ExportRefused('row', `Its ${name} is no time.`, file, line);
    return `${day}T${clock}.${fraction.padEnd(3, '0')}Z`;
  };
  const [at, value, importId] = [instant('at'), Number(of('raw_value')), of('import_id')];
  if (at === null || of('raw_value') === '' || !Number.isFinite(value))
    throw new ExportRefused('row', 'It has no time or no value.', file, line);
  const [device, nativeId] = [asMeant(of('device')), asMeant(of('native_id'))];
  const revisedAt = instant('revised_at') ?? undefined;
  const key = observationHash({
    ...{ metric, value, at, until: instant('until'), device, nativeId },
    ...(revisedAt === undefined ? {} : { revisedAt }),
  });
  const note = notes.get(key);
  const cells = row.slice(0, measurementColumns.indexOf('device')).map((text) => quoted(text));
  const named = [device, nativeId].map((text) => (text === null ? '' : quoted(text)));
  const behind = [of('revised_at'), ids.of(importId), asBytes(Buffer.from(key, 'hex'))].map(quoted);
  return [...cells, ...named, ...behind, note ? asBytes(note) : ''].join(',');
}

/** The text behind the apostrophe that an export puts before what a spreadsheet would run. */
function asMeant(text: string): string | null {
  return text === '' ? null : text.replace(madeText, '');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

async function* piecesOf(
  rows: AsyncIterable<unknown>,
  lineOf: (row: readonly string[]) => string,
): AsyncGenerator<string> {
  let piece = '';
  for await (const row of rows) {
    piece += lineOf(row as string[]);
    if (piece.length < pieceCharacters) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

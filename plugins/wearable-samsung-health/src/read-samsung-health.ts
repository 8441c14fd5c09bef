import type { SourceRecord } from '@regimen/domain';
import type { ArchiveInput, FileInput } from '@regimen/plugin-api';
import { Remarks } from '@regimen/plugin-api/reading';
import { Companions } from './companions.js';
import { readDailyEnergy, readDailySteps } from './daily-totals.js';
import { readExercise } from './exercises.js';
import { readNights } from './nights.js';
import { hasBins, readBins } from './row-bins.js';
import type { Row } from './samsung-row.js';
import type { SamsungTable } from './samsung-table.js';
import { kindOfType, readSamsungTable } from './samsung-table.js';
import { isValueTable, readValueRow } from './value-tables.js';

const [dailySteps, dailyEnergy] = ['step_daily_trend', 'calories_burned.details'];
const [sleep, sleepStages] = ['sleep', 'sleep_stage'];
const exercise = 'exercise';
const path = /(^|\/)(com\.samsung\.s?health\.[a-z0-9_.]+?)(\.\d+)?\.csv$/;
const companionPath = /(^|\/)jsons\/com\.samsung\.[^/]+\//;

/** A table by the type in its first line. */
export function recogniseSamsungHealth(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const [type = '', version] = text.split(/\r?\n/)[0]?.split(',') ?? [];
  return kindOfType(type) !== null && version !== undefined;
}

/** All tables of an export and what lies beside them: they tell the same steps, and parts of the same nights. */
export function claimSamsungHealth(paths: readonly string[]): readonly string[] {
  if (!paths.some((candidate) => path.test(candidate))) return [];
  return paths.filter((candidate) => path.test(candidate) || companionPath.test(candidate));
}

/** One table by itself. @throws SourceFileError for what is none. */
export async function* readSamsungFile({ name, bytes }: FileInput): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const table = await readSamsungTable(bytes, name, remarks);
  yield* withRemarksBehind(new Export([table], new Companions([], remarks), remarks).records(), remarks);
}

/** Reads the tables of an export that have a place here, in the order of the archive; the others are counted. */
export async function* readSamsungArchive({ members }: ArchiveInput): AsyncGenerator<SourceRecord> {
  const remarks = new Remarks();
  const tables: SamsungTable[] = [];
  for (const member of members) {
    const type = path.exec(member.path)?.[2];
    if (type === undefined) continue;
    if (!isRead(kindOfType(type) ?? '')) remarks.add('unknown_record_type', type);
    else tables.push(await readSamsungTable(member.open(), type, remarks));
  }
  yield* withRemarksBehind(new Export(tables, new Companions(members, remarks), remarks).records(), remarks);
}

function isRead(kind: string): boolean {
  const others = [dailySteps, dailyEnergy, sleep, sleepStages, exercise];
  return isValueTable(kind) || hasBins(kind) || others.includes(kind);
}

/** The tables of one export. */
class Export {
  constructor(
    private readonly tables: readonly SamsungTable[],
    private readonly companions: Companions,
    private readonly remarks: Remarks,
  ) {}

  async *records(): AsyncGenerator<SourceRecord> {
    const days = this.rows(dailySteps);
    yield* readDailySteps(days, this.remarks);
    yield* readDailyEnergy(this.rows(dailyEnergy), this.remarks);
    for (const { kind, rows } of this.tables) {
      // The rows of each device are told again, without what two saw at once, in the table of days.
      if (kind === 'step_count' && days.length > 0) continue;
      for (const row of rows) {
        const records = await this.row(kind, row);
        if (records === null) this.remarks.add('item_rejected', row.where);
        else yield* records;
      }
    }
    yield* readNights(this.rows(sleep), this.rows(sleepStages), this.remarks);
  }

  private async row(kind: string, row: Row): Promise<SourceRecord[] | null> {
    if (kind === exercise) return readExercise(row, this.companions);
    if (!isValueTable(kind) && !hasBins(kind)) {
      if (!isRead(kind)) this.remarks.add('unknown_record_type', row.where);
      return [];
    }
    const bins = hasBins(kind) ? await this.companions.list(row['binning_data']) : null;
    const binned = bins && readBins(kind, row, bins);
    if (binned || isValueTable(kind)) return binned ?? readValueRow(kind, row);
    this.remarks.add('companion_missing', row.where);
    return [];
  }

  private rows(kind: string | undefined): readonly Row[] {
    return this.tables.filter((table) => table.kind === kind).flatMap(({ rows }) => rows);
  }
}

async function* withRemarksBehind(
  records: AsyncIterable<SourceRecord>,
  remarks: Remarks,
): AsyncGenerator<SourceRecord> {
  let isMeasured = false;
  for await (const record of records) {
    isMeasured = true;
    yield record;
  }
  if (!isMeasured) remarks.add('nothing_measured', 'file');
  yield* remarks.records();
}

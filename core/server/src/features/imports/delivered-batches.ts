import type { Activity, ImportWarning, Metric, SourceRecord } from '@regimen/domain';
import type { PackedRecords } from '../../platform/parsing/packed-records.js';
import { eachRecord } from '../../platform/parsing/packed-records.js';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';
import type { ParsedPiece } from '../../platform/parsing/parsed-piece.js';
import { ObservationTable } from '../health-data/observations/observation-table.js';
import { PlainChecks } from './check-plain.js';
import { rejected, unusableReason } from './check-source-record.js';

/** Records that are cleaned and committed together, and what they came from. */
export interface DeliveredBatch {
  observations: ObservationTable;
  activities: Activity[];
  /** Identities of records that the source deleted. */
  deletions: string[];
  warnings: ImportWarning[];
  /** New records in this batch, warnings counted. */
  recordsRead: number;
  /** Which of those each observation and each activity is, from 0: the same however batches are cut. */
  places: { observations: number[]; activities: number[] };
  /** Files that this batch holds a part of, in order; only the last may be unfinished. */
  files: FilePart[];
}

/** What one batch holds of a file. */
export interface FilePart {
  number: number;
  label: string;
  sourceId: string | null;
  /** Of the file so far, these included, warnings counted: where a resumed run goes on. */
  recordsRead: number;
  /** Of this batch: observations and activities. */
  measured: number;
  warnings: ImportWarning[];
  hasEnded: boolean;
  failure: FileFailure | null;
}

/** Where a delivery goes on after the last committed batch. */
export interface DeliveryCursor {
  firstFile: number;
  /** Records of the first file that were committed. */
  skip: number;
}

/**
 * Large enough that a commit costs little beside its rows, small enough that a killed worker repeats little
 * (engineering choice; an activity with its streams weighs like a thousand observations).
 */
const batchWeight = 20_000;
const activityWeight = 1_000;
const fileWeight = 20;

/** Groups what files give into batches, leaving out what an earlier run committed. */
export async function* deliveredBatches(
  pieces: AsyncIterable<ParsedPiece>,
  cursor: DeliveryCursor,
): AsyncGenerator<DeliveredBatch> {
  const filling = new FillingBatch(cursor);
  for await (const piece of pieces) {
    if (piece.kind === 'file') filling.begin(piece);
    else if (piece.kind === 'file-end') filling.end(piece.failure);
    else {
      const checks = new PlainChecks(piece.records);
      for (const record of eachRecord(piece.records)) {
        if (typeof record === 'number')
          filling.addPlain(piece.records, record, checks.unusableReason(record));
        else filling.add(record);
        if (filling.isFull()) yield filling.take();
      }
    }
    if (filling.isFull()) yield filling.take();
  }
  if (!filling.isEmpty()) yield filling.take();
}

class FillingBatch {
  private batch = emptyBatch();
  private weight = 0;
  private file: FilePart | null = null;

  constructor(private readonly cursor: DeliveryCursor) {}

  begin({ number, label, sourceId }: Extract<ParsedPiece, { kind: 'file' }>): void {
    const none = { recordsRead: 0, measured: 0, warnings: [], hasEnded: false, failure: null };
    this.open({ number, label, sourceId, ...none });
    // A file that goes on weighed before: batches are cut as in a run that nothing interrupted.
    if (number !== this.cursor.firstFile || this.cursor.skip === 0) this.weight += fileWeight;
  }

  end(failure: FileFailure | null): void {
    if (this.file) Object.assign(this.file, { hasEnded: true, failure });
    this.file = null;
  }

  /** A record that cannot be stored becomes a warning: it is counted, and the rest goes in. */
  add(record: SourceRecord): void {
    const reason = unusableReason(record);
    if (reason !== null) return this.addWarning(rejected(reason));
    if (record.kind === 'warning') return this.addWarning(record.warning);
    if (!this.isNew(record.kind === 'activity' ? activityWeight : 1)) return;
    const { batch, file } = this;
    file!.measured += 1;
    if (record.kind === 'observation') {
      batch.places.observations.push(batch.recordsRead - 1);
      batch.observations.add(record.observation);
    } else if (record.kind === 'deletion') {
      batch.deletions.push(record.deletion.nativeId);
    } else {
      batch.places.activities.push(batch.recordsRead - 1);
      batch.activities.push(record.activity);
    }
  }

  /** The same for a row that arrived in columns; `reason` says why it cannot be stored, null where it can. */
  addPlain(packed: PackedRecords, row: number, reason: string | null): void {
    if (reason !== null) return this.addWarning(rejected(reason));
    if (!this.isNew(1)) return;
    const { batch, file } = this;
    file!.measured += 1;
    batch.places.observations.push(batch.recordsRead - 1);
    batch.observations.addPlain(
      packed.names[packed.metric[row]!] as Metric,
      packed.value[row]!,
      packed.start[row]!,
      packed.end[row]!,
      packed.offsetMinutes[row]!,
      packed.devices[packed.device[row]!]!,
    );
  }

  private addWarning(warning: ImportWarning): void {
    if (!this.isNew(1)) return;
    this.batch.warnings.push(warning);
    this.file!.warnings.push(warning);
  }

  /** Counts a record. Whether it was not committed by an earlier run. */
  private isNew(weight: number): boolean {
    const { file, batch, cursor } = this;
    if (!file) return false;
    file.recordsRead += 1;
    if (file.number === cursor.firstFile && file.recordsRead <= cursor.skip) return false;
    batch.recordsRead += 1;
    this.weight += weight;
    return true;
  }

  isFull(): boolean {
    return this.weight >= batchWeight;
  }

  isEmpty(): boolean {
    return this.batch.files.length === 0;
  }

  /** The batch; an unfinished file goes on in the next. */
  take(): DeliveredBatch {
    const { batch, file } = this;
    // The next is mostly as large: its columns need not grow step by step.
    this.batch = emptyBatch(batch.observations.length);
    this.weight = 0;
    if (file) this.open({ ...file, measured: 0, warnings: [] });
    return batch;
  }

  private open(part: FilePart): void {
    this.file = part;
    this.batch.files.push(part);
  }
}

function emptyBatch(expectedRows = 0): DeliveredBatch {
  const places = { observations: [], activities: [] };
  return {
    observations: new ObservationTable(expectedRows),
    activities: [],
    deletions: [],
    warnings: [],
    recordsRead: 0,
    places,
    files: [],
  };
}

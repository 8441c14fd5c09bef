import type { Activity, ImportWarning, Observation, SourceRecord } from '@regimen/domain';
import type { FileFailure } from '../../platform/parsing/parse-frames.js';
import type { ParsedPiece } from '../../platform/parsing/parsed-piece.js';

/** Records that are cleaned and committed together, and what they came from. */
export interface DeliveredBatch {
  observations: Observation[];
  activities: Activity[];
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
const batchWeight = 10_000;
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
      for (const record of piece.records) {
        filling.add(record);
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

  add(record: SourceRecord): void {
    const { file, batch, cursor } = this;
    if (!file) return;
    file.recordsRead += 1;
    if (file.number === cursor.firstFile && file.recordsRead <= cursor.skip) return;
    if (record.kind === 'observation') batch.places.observations.push(batch.recordsRead);
    if (record.kind === 'activity') batch.places.activities.push(batch.recordsRead);
    batch.recordsRead += 1;
    this.weight += record.kind === 'activity' ? activityWeight : 1;
    if (record.kind === 'observation') batch.observations.push(record.observation);
    else if (record.kind === 'activity') batch.activities.push(record.activity);
    else batch.warnings.push(record.warning);
    if (record.kind === 'warning') file.warnings.push(record.warning);
    else file.measured += 1;
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
    this.batch = emptyBatch();
    this.weight = 0;
    if (file) this.open({ ...file, measured: 0, warnings: [] });
    return batch;
  }

  private open(part: FilePart): void {
    this.file = part;
    this.batch.files.push(part);
  }
}

function emptyBatch(): DeliveredBatch {
  const places = { observations: [], activities: [] };
  return { observations: [], activities: [], warnings: [], recordsRead: 0, places, files: [] };
}

import type { Activity, ImportWarning, Observation, SourceRecord } from '@regimen/domain';

/** Records that are cleaned and committed together. */
export interface RecordBatch {
  observations: Observation[];
  activities: Activity[];
  warnings: ImportWarning[];
  /** Of the file so far, these included: the cursor a resumed run continues behind. */
  recordsRead: number;
}

/**
 * Large enough that a commit costs little beside its rows, small enough that a killed worker repeats little
 * (engineering choice; an activity with its streams weighs like a thousand observations).
 */
const batchWeight = 10_000;
const activityWeight = 1_000;

/** Groups the records of a file into batches, leaving out the first `skip`, which an earlier run committed. */
export async function* recordBatches(
  records: AsyncIterable<readonly SourceRecord[]>,
  skip: number,
): AsyncGenerator<RecordBatch> {
  let batch = emptyBatch();
  let weight = 0;
  let read = 0;
  for await (const group of records) {
    for (const record of group) {
      read += 1;
      if (read <= skip) continue;
      weight += addTo(batch, record);
      if (weight < batchWeight) continue;
      yield { ...batch, recordsRead: read };
      batch = emptyBatch();
      weight = 0;
    }
  }
  if (weight > 0) yield { ...batch, recordsRead: read };
}

function emptyBatch() {
  return { observations: [] as Observation[], activities: [] as Activity[], warnings: [] as ImportWarning[] };
}

function addTo(batch: ReturnType<typeof emptyBatch>, record: SourceRecord): number {
  if (record.kind === 'observation') {
    batch.observations.push(record.observation);
    return 1;
  }
  if (record.kind === 'activity') {
    batch.activities.push(record.activity);
    return activityWeight;
  }
  batch.warnings.push(record.warning);
  return 1;
}

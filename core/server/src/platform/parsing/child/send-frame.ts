import type { SourceRecord } from '@regimen/domain';
import type { ParseFrame } from '../parse-frames.js';
import { encodeFrame } from '../parse-frames.js';

const batchSize = 500;

/** Says something to the parent, and waits where it has not read on yet. */
export async function sendFrame(frame: ParseFrame): Promise<void> {
  if (process.stdout.write(encodeFrame(frame))) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

/** Sends records in batches, those before a failure too. Rejects as the records do. */
export async function sendRecords(records: AsyncIterable<SourceRecord>): Promise<void> {
  let batch: SourceRecord[] = [];
  const flush = async () => {
    if (batch.length > 0) await sendFrame({ type: 'records', records: batch });
    batch = [];
  };
  try {
    for await (const record of records) {
      batch.push(record);
      if (batch.length >= batchSize || record.kind === 'activity') await flush();
    }
  } finally {
    await flush();
  }
}

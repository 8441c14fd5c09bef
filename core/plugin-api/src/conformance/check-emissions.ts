import type { SourceRecord } from '@regimen/domain';
import type { WearableSource } from '../extension-points/wearable-source.js';

/** A file of the source to read, small enough to lie in memory. */
export interface SampleFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads each sample twice, in different pieces, and compares what comes out with what the source declares.
 * Returns faults as sentences for the author; what `readFile` throws passes through.
 */
export async function checkEmissions(
  source: WearableSource,
  samples: readonly SampleFile[],
): Promise<string[]> {
  const findings: string[] = [];
  const seen = new Set<string>();
  for (const sample of samples) {
    if (source.recognise && !source.recognise(sample.bytes.subarray(0, 4096), sample.name)) {
      findings.push(`Source ${source.id}: does not recognise its own ${sample.name}`);
    }
    const whole = await readAll(source, sample, sample.bytes.length);
    const inPieces = await readAll(source, sample, 61);
    if (fingerprint(whole) !== fingerprint(inPieces)) {
      findings.push(`Source ${source.id}: reading ${sample.name} twice gives two results`);
    }
    for (const record of whole) namesOf(record).forEach((name) => seen.add(name));
  }
  const { metrics, activities, streams } = source.coverage;
  const declared = new Set<string>([
    ...metrics,
    ...(activities ? ['activity'] : []),
    ...streams.map(streamName),
  ]);
  for (const name of seen)
    if (!declared.has(name)) findings.push(`Source ${source.id}: emits undeclared ${name}`);
  for (const name of declared) {
    if (!seen.has(name)) findings.push(`Source ${source.id}: declares ${name}, which no sample shows`);
  }
  return findings;
}

async function readAll(
  source: WearableSource,
  { name, bytes }: SampleFile,
  size: number,
): Promise<SourceRecord[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: SourceRecord[] = [];
  const reading = source.readFile?.({ name, bytes: pieces(), sizeBytes: bytes.length }) ?? [];
  for await (const record of reading) records.push(record);
  return records;
}

function namesOf(record: SourceRecord): string[] {
  if (record.kind === 'observation') return [record.observation.metric];
  if (record.kind === 'activity')
    return ['activity', ...record.activity.streams.map(({ kind }) => streamName(kind))];
  return [];
}

function streamName(kind: string): string {
  return `stream ${kind}`;
}

function fingerprint(records: readonly SourceRecord[]): string {
  return JSON.stringify(records, (_, value: unknown) =>
    value instanceof Float64Array ? [...value].map(String) : value,
  );
}

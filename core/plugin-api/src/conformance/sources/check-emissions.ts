import type { SourceRecord } from '@regimen/domain';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { isZip } from '../../reading/index.js';
import { finding } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import type { SampleFile } from '../plugin-fixtures.js';
import { readSource } from './read-source.js';
import { recordFaults } from './record-faults.js';

/** Odd and small, so that pieces end inside numbers, tags and characters; smaller still for a tiny file. */
const pieceSizeFor = ({ bytes }: SampleFile): number =>
  isZip(bytes) ? memberPieceSize : Math.min(61, Math.ceil(bytes.length / 3) || 1);
/** Members of a sample archive are smaller than it says. */
const memberPieceSize = 13;

/**
 * Reads each sound sample twice, in different pieces, and compares what comes out with what the source declares.
 * Returns faults as sentences for the author.
 */
export async function checkEmissions(
  source: WearableSource,
  samples: readonly SampleFile[],
): Promise<string[]> {
  const findings = new Set<string>();
  const find = (what: string, remedy: string) => findings.add(finding(`Source ${source.id}`, what, remedy));
  const seen = new Set<string>();
  for (const sample of samples) {
    const isArchive = source.claimMembers !== undefined && isZip(sample.bytes);
    if (!isArchive && (await source.recognise?.(sample.bytes.subarray(0, 4096), sample.name)) === false)
      find(`does not recognise its own ${sample.name}`, 'Look at the first 4 KiB and the name only');
    const whole = await readSource(source, sample, Math.max(1, sample.bytes.length));
    const inPieces = await readSource(source, sample, pieceSizeFor(sample));
    whole.findings.forEach((sentence) => findings.add(sentence));
    if (whole.refusal) find(`refuses ${sample.name} (${whole.refusal.code})`, 'Give it a file it can read');
    if (fingerprint(whole.records) !== fingerprint(inPieces.records))
      find(
        `reading ${sample.name} twice gives two results`,
        'Depend on the bytes alone, not on how they are cut into pieces, the clock or chance',
      );
    for (const record of whole.records) {
      for (const fault of recordFaults(record))
        find(`yields from ${sample.name} a record whose ${fault}`, 'Leave it out and yield a warning');
      namesOf(record).forEach((name) => seen.add(name));
    }
  }
  if (source.claimMembers && !samples.some(({ bytes }) => isZip(bytes)))
    find('claims members of archives, but no sample is one', 'Add a small zip made with writeZip');
  const declared = declaredBy(source);
  for (const name of [...seen].filter((candidate) => !declared.has(candidate)))
    find(`emits undeclared ${name}`, 'Add it to its coverage');
  for (const name of [...declared].filter((candidate) => !seen.has(candidate)))
    find(`declares ${name}, which no sample shows`, 'Add a file that holds it, or drop it from its coverage');
  return [...findings];
}

function declaredBy({ coverage }: WearableSource): Set<string> {
  const { metrics, activities, streams } = coverage;
  return new Set<string>([...metrics, ...(activities ? ['activity'] : []), ...streams.map(streamName)]);
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

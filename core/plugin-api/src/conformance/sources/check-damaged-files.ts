import type { SourceRecord } from '@regimen/domain';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords } from '../finding.js';
import { fingerprint } from '../fingerprint.js';
import type { SampleFile } from '../plugin-fixtures.js';
import type { DamagedFile } from './damaged-files.js';
import { damagedFiles } from './damaged-files.js';
import type { FileReading } from './read-source.js';
import { readSource } from './read-source.js';
import { recordFaults } from './record-faults.js';

/**
 * Damages the sample and reads what is left. A source may refuse with a `SourceFileError` or warn and keep what it
 * has; it never crashes, never passes silence off as an import, and never makes values out of half a record.
 */
export async function checkDamagedFiles(source: WearableSource, sample: SampleFile): Promise<string[]> {
  const findings = new Set<string>();
  const find = (what: string, remedy: string) => findings.add(finding(`Source ${source.id}`, what, remedy));
  const { records } = await readSource(source, sample, sample.bytes.length);
  const sound = new Set(records.map(fingerprint));
  for (const damaged of damagedFiles(sample)) {
    const recognised = await ask(
      () => source.recognise?.(damaged.bytes.subarray(0, 4096), 'import') ?? false,
    );
    if (!recognised.ok)
      find(`recognise throws ${inWords(recognised.error)} on ${damaged.title}`, 'Answer false');
    else if (recognised.value && damaged.damage === 'nothing')
      find(
        `claims ${damaged.title} as its own`,
        "Look for the format's mark, or other sources lose their files",
      );
    const reading = await readSource(source, damaged, 4096, damaged.title);
    const again = await readSource(source, damaged, 4096, damaged.title);
    reading.findings.forEach((sentence) => findings.add(sentence));
    if (fingerprint(outcomeOf(reading)) !== fingerprint(outcomeOf(again)))
      find(`reading ${damaged.title} twice gives two results`, 'Depend on the bytes alone');
    for (const fault of reading.records.flatMap(recordFaults))
      find(`yields from ${damaged.title} a record whose ${fault}`, 'Leave it out and yield a warning');
    if (reading.findings.length === 0 && !saysSo(reading)) findSilence(damaged, reading.records, sound, find);
  }
  return [...findings];
}

/** Without a word of warning, an empty import is a lie, and so is a record that the whole file does not hold. */
function findSilence(
  { damage, title }: DamagedFile,
  records: readonly SourceRecord[],
  sound: ReadonlySet<string>,
  find: (what: string, remedy: string) => void,
): void {
  if (damage === 'nothing') find(`takes ${title} without a word`, 'Throw a SourceFileError');
  if (damage === 'cut' && records.some((record) => !sound.has(fingerprint(record))))
    find(
      `makes records of ${title} that the whole file does not hold`,
      'Drop half records and yield a warning',
    );
}

function saysSo({ records, refusal }: FileReading): boolean {
  return refusal !== null || records.some(({ kind }) => kind === 'warning');
}

function outcomeOf({ records, refusal }: FileReading): unknown {
  return [records, refusal?.code, refusal?.where];
}

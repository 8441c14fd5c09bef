import type { FileInspection } from '../../extension-points/file-inspection.js';
import { SourceFileError } from '../../extension-points/wearable-source.js';
import type { WearableSource } from '../../extension-points/wearable-source.js';
import { ask } from '../ask.js';
import { finding, inWords, isErrorLike } from '../finding.js';
import type { SampleFile } from '../plugin-fixtures.js';
import { isZip } from '../../reading/index.js';
import { damagedFiles } from './damaged-files.js';
import { inspectionFaults } from './inspection-faults.js';
import { pieces, readingContext } from './read-sample-archive.js';

/** Whether what a source takes its own files for can be shown, and damage is refused or shown as it is. */
export async function checkInspection(
  source: WearableSource,
  samples: readonly SampleFile[],
): Promise<string[]> {
  const findings = new Set<string>();
  const find = (what: string, remedy: string) => findings.add(finding(`Source ${source.id}`, what, remedy));
  if (source.couldLearn && !source.inspect)
    find('could learn what a file holds, but inspects none', 'Give it `inspect`, or drop `couldLearn`');
  if (!source.inspect) return [...findings];
  for (const sample of samples.filter(({ bytes }) => !isZip(bytes))) {
    for (const { title, bytes } of [{ ...sample, title: sample.name }, ...damagedFiles(sample)]) {
      const learns = await ask(() => source.couldLearn?.(bytes.subarray(0, 4096), 'import') ?? false);
      if (!learns.ok) find(`couldLearn throws ${inWords(learns.error)} on ${title}`, 'Answer false');
      const answer = await ask(() => inspected(source, { name: sample.name, bytes }));
      const faults = answer.ok ? inspectionFaults(answer.value) : [];
      for (const fault of faults)
        find(`inspects ${title} and ${fault}`, 'Describe the table as `FileInspection` says');
      if (answer.ok) continue;
      if (!isRefusal(answer.error))
        find(`inspect throws ${inWords(answer.error)} on ${title}`, 'Throw a SourceFileError');
      else if (title === sample.name) find(`refuses to inspect its own ${title}`, 'Inspect what it reads');
    }
  }
  return [...findings];
}

function inspected(source: WearableSource, { name, bytes }: SampleFile): Promise<FileInspection> | undefined {
  const file = { name, bytes: pieces(Uint8Array.from(bytes), 4096), sizeBytes: bytes.length };
  return source.inspect?.({ ...file, ...readingContext });
}

/** By name, not by class: a plugin may bring its own copy of this package. */
function isRefusal(error: unknown): boolean {
  return error instanceof SourceFileError || (isErrorLike(error) && error.name === 'SourceFileError');
}

import type { WearableSource } from '../../extension-points/wearable-source.js';
import { finding } from '../finding.js';
import type { PushSample, SampleFile } from '../plugin-fixtures.js';
import { checkClaims } from './check-claims.js';
import { checkDamagedFiles } from './check-damaged-files.js';
import { checkEmissions } from './check-emissions.js';
import { checkInspection } from './check-inspection.js';
import { checkPush } from './check-push.js';
import { checkWearableSource } from './check-wearable-source.js';
import { checkWrittenSample } from './check-written-sample.js';

/** Everything about one source: its declaration, what it reads from sound and damaged files, what it writes. */
export async function checkSource(
  source: WearableSource,
  samples: readonly SampleFile[],
  pushes: readonly PushSample[] = [],
): Promise<string[]> {
  const findings = [...checkWearableSource(source), ...(await checkPush(source, pushes))];
  if (!source.readFile && !source.readArchive) return findings;
  if (samples.length === 0) {
    const remedy = `Put small sound files into the fixtures, files["${source.id}"]`;
    return [...findings, finding(`Source ${source.id}`, 'was given no file to read', remedy)];
  }
  findings.push(...(await checkClaims(source)));
  findings.push(...(await checkEmissions(source, samples)));
  for (const sample of samples) findings.push(...(await checkDamagedFiles(source, sample)));
  findings.push(...(await checkInspection(source, samples)));
  findings.push(...(await checkWrittenSample(source)));
  return [...new Set(findings)];
}

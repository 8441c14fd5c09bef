import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulatePerson } from '@regimen/domain';
import type { SimulatedPerson } from '@regimen/domain';
import appleHealth from '@regimen/plugin-wearable-apple-health';
import fitFile from '@regimen/plugin-wearable-fit-file';

/** A file as somebody would upload it. */
export interface SampleFile {
  name: string;
  bytes: Buffer;
}

export const swimmerData: SimulatedPerson = {
  seed: 41,
  until: '2026-11-24',
  days: 40,
  offsetMinutes: 480,
  restingHeartRateBpm: 68,
  systolicMmHg: 143,
  diastolicMmHg: 88,
  bodyMassKg: 82,
  bodyMassTrendKg: 0,
  stepsPerDay: 5000,
  training: {
    activity: 'walking',
    weekdays: [2, 5],
    minutes: 30,
    meanHeartRateBpm: 104,
    speedMetresPerSecond: 1.4,
    metabolicEquivalents: 3.8,
  },
};

/** Generated files of both sources, the same each time. */
export async function generatedFiles(
  person: SimulatedPerson,
): Promise<{ fit: SampleFile; appleHealth: SampleFile }> {
  const data = simulatePerson(person);
  const [fit, apple] = await Promise.all(
    [fitFile, appleHealth].map(async (plugin) => {
      const { wearableSources } = await plugin.setup({} as never, {});
      const sample = wearableSources?.[0]?.writeSample?.(data);
      if (!sample) throw new Error(`${plugin.id} writes no samples.`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of sample.bytes) chunks.push(chunk);
      return { name: sample.name, bytes: Buffer.concat(chunks) };
    }),
  );
  return { fit: fit!, appleHealth: apple! };
}

const samples = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared/samples');

/** A real recording of the common sample folder; null where that folder does not lie beside the clone. */
export async function realSample(path: string): Promise<SampleFile | null> {
  const bytes = await readFile(join(samples, path)).catch(() => null);
  return bytes && { name: path.split('/').at(-1) ?? path, bytes };
}

/** Paths of the real recordings in a folder of the common sample folder, sorted; none where it does not lie there. */
export async function realSamplesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(samples, folder)).catch(() => []);
  return names.sort().map((name) => `${folder}/${name}`);
}

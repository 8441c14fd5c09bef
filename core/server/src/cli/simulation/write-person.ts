import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Activity, Observation, PlantedArtefact, SimulatedLife } from '@regimen/domain';
import { simulatedBackground, simulateLife } from '@regimen/domain';
import type { WearableSource } from '@regimen/plugin-api';
import type { SampleWriters } from '../../platform/plugins/sample-writers.js';

export interface WrittenPerson {
  records: number;
  activities: number;
  artefacts: number;
}

/**
 * Writes one life: a file of observations, a file for each workout, and the truth about what was planted. A day at a time,
 * so that years of seconds need no more memory than a week.
 */
export async function writePerson(
  life: SimulatedLife,
  folder: string,
  writers: SampleWriters,
): Promise<WrittenPerson> {
  await mkdir(join(folder, 'activities'), { recursive: true });
  const waiting: Activity[] = [];
  const artefacts: PlantedArtefact[] = [];
  const counts = { records: 0, activities: 0 };
  const observations = (function* (): Generator<Observation> {
    for (const record of simulateLife(life)) {
      if (record.kind === 'activity') waiting.push(record.activity);
      else if (record.kind === 'artefact') artefacts.push(record.artefact);
      else {
        counts.records += 1;
        yield record.observation;
      }
    }
  })();
  const { name, bytes } = writers.observations.writeSample!({ observations, activities: [] });
  const writeWaiting = async () => {
    for (const activity of waiting.splice(0)) {
      await writeActivity(activity, join(folder, 'activities'), writers.activities, counts.activities);
      counts.activities += 1;
    }
  };
  const flushing = (async function* () {
    for await (const piece of bytes) {
      yield piece;
      await writeWaiting();
    }
    await writeWaiting();
  })();
  await pipeline(Readable.from(flushing), createWriteStream(join(folder, name)));
  const truth = { life, ...simulatedBackground(life), ...counts, artefacts };
  await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 1)}\n`);
  return { ...counts, artefacts: artefacts.length };
}

async function writeActivity(
  activity: Activity,
  folder: string,
  sources: readonly WearableSource[],
  index: number,
): Promise<void> {
  // Some formats hold tracks alone: what has no position goes to the first, which holds all.
  const hasTrack = activity.streams.some(({ kind }) => kind === 'latitude');
  const source = hasTrack ? sources[index % sources.length] : sources[0];
  if (!source) return;
  const { name, bytes } = source.writeSample!({ observations: [], activities: [activity] });
  const start = activity.startedAt.replace(/[:.]/g, '-');
  await pipeline(Readable.from(bytes), createWriteStream(join(folder, `${start}.${name.split('.').at(-1)}`)));
}

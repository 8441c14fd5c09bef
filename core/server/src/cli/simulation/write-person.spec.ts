import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WearableSource } from '@regimen/plugin-api';
import { heartRateSecondsFor } from './pacing.js';
import { sampleWriters } from '../../platform/plugins/sample-writers.js';
import { writePerson } from './write-person.js';

/** Writes a line for each record it is given. */
const writer = (id: string, metrics: readonly 'steps'[], streams: readonly string[]): WearableSource => ({
  id,
  delivery: ['file'],
  coverage: { metrics, activities: true, streams },
  writeSample: ({ observations, activities }) => ({
    name: `sample.${id}`,
    bytes: (async function* () {
      for (const { metric, at, value } of observations) yield Buffer.from(`${metric} ${at} ${value}\n`);
      for (const { startedAt } of activities) yield Buffer.from(`${startedAt}\n`);
    })(),
  }),
});
const sources = [
  writer('track', [], ['latitude']),
  writer('body', ['steps'], []),
  writer('all', ['steps'], ['latitude', 'power']),
];
const life = { seed: 8, until: '2026-10-31', days: 40, heartRateSeconds: 3600 };

describe('writing a simulated person', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-simulated-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('gives the same bytes for the same seed, and tells the truth beside them', async () => {
    const writers = sampleWriters(sources)!;
    const written = await writePerson(life, join(folder, 'a'), writers);
    await writePerson(life, join(folder, 'b'), writers);
    const textOf = (person: string, file: string) => readFile(join(folder, person, file), 'utf8');
    const lines = await textOf('a', 'sample.body');
    expect(lines.trimEnd().split('\n')).toHaveLength(written.records);
    expect(await textOf('b', 'sample.body')).toBe(lines);
    expect(await textOf('b', 'truth.json')).toBe(await textOf('a', 'truth.json'));
    const truth = JSON.parse(await textOf('a', 'truth.json')) as { artefacts: { written: number | null }[] };
    expect(truth.artefacts).toHaveLength(written.artefacts);
    const recordings = await readdir(join(folder, 'a', 'activities'));
    expect(recordings).toHaveLength(written.activities);
    expect(new Set(recordings.map((file) => file.split('.').at(-1)))).toEqual(new Set(['track', 'all']));
  });

  it('needs a source that can write values', () => {
    expect(sampleWriters([sources[0]!])).toBeNull();
  });

  it.each([
    [null, 365, 60],
    [9_000_000, 3652, 35],
    [1_000, 365, 3600],
    [1e9, 10, 1],
  ])('asks for a heart rate so often that %p records come of %d days', (records, days, seconds) => {
    expect(Math.round(heartRateSecondsFor(records, days))).toBe(seconds);
  });
});

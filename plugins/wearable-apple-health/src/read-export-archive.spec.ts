import type { SourceRecord } from '@regimen/domain';
import { claimExport } from './export-members.js';
import { readExportArchive } from './read-export-archive.js';
import { everyType, routeOfWorkout } from './testing/every-type.js';

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<SourceRecord[]> {
  const paths = claimExport(Object.keys(files));
  const members = paths.map((path) => ({
    path,
    sizeBytes: files[path]!.length,
    open: async function* () {
      yield await Promise.resolve(Buffer.from(files[path]!));
    },
  }));
  const records: SourceRecord[] = [];
  for await (const record of readExportArchive({ name: 'export.zip', timeZone: 'UTC', members }))
    records.push(record);
  return records;
}

const activitiesIn = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'activity' ? [record.activity] : []));
const warningsIn = (records: readonly SourceRecord[]) =>
  records.flatMap((record) => (record.kind === 'warning' ? [record.warning] : []));

describe('an export as an archive', () => {
  it.each([
    [
      ['apple_health_export/导出.xml', 'apple_health_export/export_cda.xml'],
      ['apple_health_export/导出.xml'],
    ],
    [
      ['export.xml', 'workout-routes/a.gpx', 'electrocardiograms/e.csv', 'photo.jpg'],
      ['export.xml', 'workout-routes/a.gpx', 'electrocardiograms/e.csv'],
    ],
    [['Takeout/Fit/activities.xml', 'ride.fit'], []],
  ])('of %j claims %j', (paths, claimed) => {
    expect(claimExport(paths)).toEqual(claimed);
  });

  it('gives a workout the part of its route that lies within it', async () => {
    const records = await read({
      'apple_health_export/export.xml': everyType(),
      'apple_health_export/workout-routes/route_1.gpx': routeOfWorkout(),
    });
    const streams = activitiesIn(records)[0]!.streams;
    const seconds = Object.fromEntries(
      streams.map(({ kind, secondsFromStart }) => [kind, [...secondsFromStart]]),
    );
    expect(seconds).toEqual({ latitude: [0, 60], longitude: [0, 60], altitude: [0, 60], speed: [0, 60] });
    expect(streams.find(({ kind }) => kind === 'latitude')?.values).toEqual(Float64Array.of(47.5, 47.501));
    expect(warningsIn(records)).toEqual([]);
  });

  it('says which routes are missing, and lists electrocardiograms without reading them', async () => {
    const records = await read({
      'export.xml': everyType(),
      'electrocardiograms/ecg_1.csv': 'Name,Somebody',
      'electrocardiograms/ecg_2.csv': 'Name,Somebody',
    });
    expect(activitiesIn(records)).toMatchObject([{ streams: [] }]);
    expect(warningsIn(records)).toEqual([
      { code: 'missing_member', where: 'workout route', count: 1 },
      { code: 'ecg_listed', where: 'electrocardiograms', count: 2 },
    ]);
    expect(JSON.stringify(records)).not.toContain('Somebody');
  });
});

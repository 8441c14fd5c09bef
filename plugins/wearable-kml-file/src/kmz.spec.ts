import type { ZippedFile } from '@regimen/plugin-api/conformance';
import { writeZip } from '@regimen/plugin-api/conformance';
import { bytesAccess, readArchive, UnpackBudget } from '@regimen/plugin-api/reading';
import plugin from './plugin.js';
import { coord, kmlDocument, placemark, track, when } from './testing/kml-document.js';

const points = [0, 60, 120].map((second) => when(second) + coord(9.5 + second / 1e5, 51.3, 160)).join('');
const walk = (name: string) => kmlDocument(placemark(`<name>${name}</name>${track(points)}`));

/** What a KMZ, which is a zip with a KML and what it shows, comes to: each file, its reader, and its activities. */
async function read(files: readonly ZippedFile[]): Promise<string[]> {
  const { wearableSources: sources = [] } = await plugin.setup({} as never, {});
  const reading = { sources, context: { timeZone: 'UTC' }, budget: new UnpackBudget() };
  const found: string[] = [];
  for await (const { label, source, records } of readArchive(
    'walk.kmz',
    bytesAccess(writeZip(files)),
    reading,
  )) {
    const names: string[] = [];
    for await (const record of records())
      if (record.kind === 'activity') names.push(record.activity.name ?? '');
    found.push(`${label} ${source?.id ?? '-'} ${names.join(' ')}`.trim());
  }
  return found;
}

it('is read from a KMZ, whatever its document is called, and pictures are passed over', async () => {
  expect(
    await read([
      { path: 'doc.kml', bytes: walk('Morning') },
      { path: 'files/icon.png', bytes: '\u0089PNG' },
      { path: 'layers/other.kml', bytes: walk('Evening') },
    ]),
  ).toEqual(['doc.kml kml-file Morning', 'files/icon.png -', 'layers/other.kml kml-file Evening']);
});

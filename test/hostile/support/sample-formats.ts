import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';
import type { HandedFile } from './file-desk.js';

const folder = join(workspaceRoot, 'test/hostile/samples');

/** A format of the installation: a source of a plugin, and sound files of it. */
export interface SampleFormat {
  plugin: string;
  source: string;
  files: readonly HandedFile[];
}

/** Sound files of every format, as the conformance checks of the plugins wrote them. */
export async function sampleFormats(): Promise<SampleFormat[]> {
  const formats: SampleFormat[] = [];
  for (const plugin of (await readdir(folder)).sort())
    for (const source of (await readdir(join(folder, plugin))).sort())
      formats.push({ plugin, source, files: await filesIn(join(folder, plugin, source)) });
  return formats;
}

/** What our own app records and what programs push are no files that people hand over: nobody can upload them. */
const ofNoFiles = new Set(['wearable-manual-entry', 'wearable-webhook']);

/** Plugins of the installation that read files people hand over, and have no sample. */
export async function pluginsWithoutSample(): Promise<string[]> {
  const listed = JSON.parse(await readFile(join(workspaceRoot, 'regimen.plugins.json'), 'utf8')) as {
    plugins: { from: string }[];
  };
  const known = new Set(await readdir(folder));
  return listed.plugins
    .map(({ from }) => from.replace('@regimen/plugin-', ''))
    .filter((name) => name.startsWith('wearable-') && !ofNoFiles.has(name) && !known.has(name));
}

async function filesIn(place: string): Promise<HandedFile[]> {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => {
      const bytes = await readFile(join(parentPath, name));
      const path = join(parentPath, name).slice(place.length + 1);
      // A phone's database is large for what it holds: it lies packed here.
      return path.endsWith('.db.gz')
        ? { name: path.slice(0, -3), bytes: gunzipSync(bytes) }
        : { name: path, bytes };
    }),
  );
}

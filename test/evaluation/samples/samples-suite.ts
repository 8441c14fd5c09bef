import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sinks } from '../suite.js';
import { openImportOffice } from '../support/import-office.js';
import type { ImportOffice } from '../support/import-office.js';
import { watchParserMemory } from '../support/parser-memory.js';
import type { SampleOutcome } from './sample-outcome.js';
import { outcomeOf } from './sample-outcome.js';
import { sampleTable } from './sample-table.js';

const usage = 'Usage: npm run evaluate -- samples --dir DIR [--only TEXT] [--table FILE.md]';

interface Asked {
  dir: string;
  only: string | null;
  table: string | null;
}

/** `samples --dir DIR`: imports every file of a tree and tells what became of it. */
export async function samplesSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  const asked = readOptions(options);
  if (typeof asked === 'string') {
    sinks.note(`${asked} ${usage}`);
    return 2;
  }
  const paths = (await filesIn(asked.dir)).filter((path) => asked.only === null || path.includes(asked.only));
  if (paths.length === 0) {
    sinks.note(`There is no file in ${asked.dir}.`);
    return 1;
  }
  const office = await openImportOffice();
  const outcomes: SampleOutcome[] = [];
  try {
    for (const path of paths) {
      const outcome = await importSample(path, relative(asked.dir, path).split(sep).join('/'), office);
      outcomes.push(outcome);
      sinks.out(JSON.stringify(lineOf(outcome)));
    }
  } finally {
    await office.close();
  }
  if (asked.table !== null) await writeFile(asked.table, sampleTable(outcomes));
  const broken = outcomes.filter(({ outcome }) => outcome === 'broken');
  const counts = (['imported', 'in part', 'refused', 'broken'] as const).map(
    (kind) => `${outcomes.filter(({ outcome }) => outcome === kind).length} ${kind}`,
  );
  sinks.note(`${outcomes.length} files: ${counts.join(', ')}.`);
  return broken.length === 0 ? 0 : 1;
}

async function importSample(path: string, shown: string, office: ImportOffice): Promise<SampleOutcome> {
  const bytes = await readFile(path);
  const desk = await office.personIn('UTC');
  const memory = watchParserMemory();
  const begun = process.hrtime.bigint();
  try {
    const finished = await desk.importFile(basename(path), bytes, {});
    const milliseconds = Math.round(Number(process.hrtime.bigint() - begun) / 1e6);
    const { sourceId, warnings, observations, activities } = finished;
    return {
      path: shown,
      sizeBytes: bytes.length,
      ...outcomeOf(finished),
      sourceId,
      observations,
      activities,
      warnings,
      milliseconds,
      parserMegabytes: memory.peak(),
    };
  } finally {
    memory.stop();
    await desk.close();
  }
}

function lineOf({ path, outcome, ...rest }: SampleOutcome) {
  return {
    suite: 'samples',
    metric: path,
    value: outcome,
    goal: 'not broken',
    pass: outcome !== 'broken',
    ...rest,
  };
}

function readOptions(options: readonly string[]): Asked | string {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: { dir: { type: 'string' }, only: { type: 'string' }, table: { type: 'string' } },
    });
    if (values.dir === undefined) return '--dir is missing.';
    return {
      dir: resolve(values.dir),
      only: values.only ?? null,
      table: values.table === undefined ? null : resolve(values.table),
    };
  } catch (error) {
    return (error as Error).message;
  }
}

/** Every file below a folder, in the order of their names. */
async function filesIn(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : [])).sort();
}

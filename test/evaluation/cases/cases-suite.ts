import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sinks } from '../suite.js';
import { openImportOffice } from '../support/import-office.js';
import type { ImportOffice } from '../support/import-office.js';
import { readCase, UnreadableCase } from './expected-case.js';
import { runCase } from './run-case.js';

const usage = 'Usage: npm run evaluate -- cases --dir DIR [--only NAME]';

/** `cases --dir DIR`: imports every case folder into a person of its own and compares it with its `expected.json`. */
export async function casesSuite(options: readonly string[], sinks: Sinks): Promise<number> {
  const asked = readOptions(options);
  if (typeof asked === 'string') {
    sinks.note(`${asked} ${usage}`);
    return 2;
  }
  const names = await foldersIn(asked.dir);
  const chosen = names?.filter((name) => asked.only === null || name.includes(asked.only)) ?? [];
  if (chosen.length === 0) {
    sinks.note(`There is no case folder in ${asked.dir}.`);
    return names === null ? 2 : 1;
  }
  const office = await openImportOffice();
  try {
    let failed = 0;
    for (const name of chosen) {
      const faults = await faultsOf(join(asked.dir, name), name, office);
      if (faults.length > 0) failed += 1;
      sinks.out(
        JSON.stringify({
          suite: 'cases',
          metric: name,
          value: faults.length === 0 ? 1 : 0,
          goal: 1,
          pass: faults.length === 0,
          differences: faults,
        }),
      );
    }
    sinks.note(`${chosen.length - failed} of ${chosen.length} cases gave what they must.`);
    return failed === 0 ? 0 : 1;
  } finally {
    await office.close();
  }
}

/** A case that cannot be read, or that breaks the run, fails by itself. */
async function faultsOf(folder: string, name: string, office: ImportOffice): Promise<string[]> {
  try {
    const expected = await readCase(folder, name);
    return await runCase(expected, await office.personIn(expected.timeZone));
  } catch (error) {
    if (error instanceof UnreadableCase) return [`expected.json: ${error.message}`];
    return [`the run broke: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function readOptions(options: readonly string[]): { dir: string; only: string | null } | string {
  try {
    const { values } = parseArgs({
      args: [...options],
      options: { dir: { type: 'string' }, only: { type: 'string' } },
    });
    if (values.dir === undefined) return '--dir is missing.';
    return { dir: resolve(values.dir), only: values.only ?? null };
  } catch (error) {
    return (error as Error).message;
  }
}

async function foldersIn(dir: string): Promise<string[] | null> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => null);
  return entries?.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort() ?? null;
}

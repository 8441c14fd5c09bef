import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonDesk } from '../support/import-office.js';
import { caseFacts } from './case-facts.js';
import type { Step } from './case-facts.js';
import { differences } from './compare-facts.js';
import type { ExpectedCase } from './expected-case.js';
import type { FinishedImport, ImportedState } from './imported-state.js';

/** What remarks a file that is imported "without remark" may carry: they tell, and nothing was left out. */
const tellingOnly = new Set(['counter_reset', 'ecg_listed', 'no_session']);

/** Imports the files of a case, each twice, and compares. Returns the differences, one sentence each. */
export async function runCase(expected: ExpectedCase, desk: PersonDesk): Promise<string[]> {
  const steps: Step[] = [];
  for (const fileName of expected.files) {
    const bytes = await readFile(join(expected.folder, fileName));
    await desk.importFile(fileName, bytes, expected.settings);
    const once = await desk.state();
    await desk.importFile(fileName, bytes, expected.settings);
    const state = await desk.state();
    if (!isSame(once, state)) return [`${fileName} changed something when it came the second time`];
    steps.push({ fileName, state: once });
  }
  const { state } = steps.at(-1)!;
  return [...outcomeFaults(expected, state), ...compared(expected, steps)];
}

function compared(expected: ExpectedCase, steps: readonly Step[]): string[] {
  if (expected.outcome !== 'reject') return differences(expected.expect, caseFacts(steps));
  const { activities, observations } = steps.at(-1)!.state;
  return activities.length + observations.length === 0 ? [] : ['something of a refused file was stored'];
}

function outcomeFaults({ outcome }: ExpectedCase, { imports, ledger }: ImportedState): string[] {
  const failed = imports.filter(({ status }) => status === 'failed');
  if (outcome === 'reject')
    return failed.length > 0 && failed.every(saysWhy) ? [] : ['outcome: the file was taken'];
  const refused = failed.map(({ fileName, failure }) => `outcome: ${fileName} was refused: ${failure}`);
  const told = imports.flatMap(({ warnings }) => warnings).filter(({ code }) => !tellingOnly.has(code));
  if (outcome === 'accept_with_warnings')
    return told.length + ledger.length > 0 ? refused : [...refused, 'outcome: nothing was said'];
  return [...refused, ...told.map(({ code, where }) => `outcome: warned of ${code} (${where})`)];
}

function saysWhy({ failure }: FinishedImport): boolean {
  return failure !== null && failure !== '';
}

/** Whether the health data of two states are equal; imports that brought nothing do not count. */
function isSame(before: ImportedState, after: ImportedState): boolean {
  const data = ({ activities, observations, summaries, ledger }: ImportedState) =>
    JSON.stringify([activities, observations, summaries, ledger], (_, value: unknown) =>
      value instanceof Float64Array ? [...value] : value,
    );
  return data(before) === data(after);
}

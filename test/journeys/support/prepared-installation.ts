import { execFile } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Where a run of tests keeps a data folder to copy. */
const preparedVariable = 'TEST_PREPARED_INSTALLATION';

/**
 * Copies into `dataFolder` what a first start left in this run, or leaves it empty where there is nothing to copy: setting
 * up a database and making the plans of the demo takes longer than many a journey.
 * @param startOnce starts on a folder, waits for what is made there, and stops in order.
 */
export async function copyPrepared(
  dataFolder: string,
  startOnce: (folder: string) => Promise<void>,
): Promise<void> {
  const prepared = process.env[preparedVariable];
  if (prepared === undefined) return;
  const ready = `${prepared}.ready`;
  if (await isFirst(prepared)) {
    await startOnce(prepared);
    await writeFile(ready, '');
  }
  // Another worker may still be at it.
  if (!(await exists(ready))) return;
  // Files keep their owners, which Node's own copying would not let them: PostgreSQL may run as another user.
  await promisify(execFile)('cp', ['-a', `${prepared}/.`, dataFolder]);
}

async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false;
    throw error;
  }
}

function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

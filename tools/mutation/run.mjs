/** `npm run mutation -- engine|verifier|gates`: changes the sources one by one and asks the specs whether they notice. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { targets } from './targets.mjs';

const [name, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(targets, name ?? '')) {
  console.error(`Say what to mutate: npm run mutation -- ${Object.keys(targets).join('|')}`);
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { status } = spawnSync(
  process.execPath,
  ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'tools/mutation/stryker.config.mjs', ...rest],
  { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TARGET: name } },
);
process.exit(status ?? 1);

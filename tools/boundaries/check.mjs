/**
 * Checks the arrows between and inside projects, then checks the check: a planted breach must be caught, because
 * a boundary rule can silently switch itself off (a moved folder, a resolver option) and still report success.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

function cruise(folder, projects) {
  return spawnSync(
    process.execPath,
    [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...projects],
    { cwd: folder, encoding: 'utf8' },
  );
}

const projects = ['core', 'plugins', 'migrations', 'test'];
const real = cruise(root, projects);
process.stdout.write(real.stdout);
if (real.status !== 0) {
  process.stderr.write(real.stderr);
  process.exit(1);
}

const canary = mkdtempSync(join(tmpdir(), 'regimen-boundaries-'));
try {
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json', 'package.json']) {
    cpSync(join(root, file), join(canary, file));
  }
  cpSync(join(here, 'planted-breach'), canary, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(canary, 'node_modules'));
  const caught = cruise(canary, ['core', 'plugins']).stdout;
  const expected = [
    'domain-stands-alone',
    'plugin-not-plugin',
    'resolver-not-repository',
    'verifier-stands-apart: core/domain/src/planning/verify/verdict.ts',
    // Through the front door it would reach everything.
    'verifier-stands-apart: core/domain/src/planning/verify/front-door.ts',
    'makers-not-verifier',
    'no-cycles: plugins/b/src/b.ts',
    // A circle of types alone runs, and still has no first file to read.
    'no-cycles: plugins/b/src/corner.ts',
  ];
  const missed = expected.filter((breach) => !caught.includes(breach));
  if (missed.length > 0) {
    console.error(`The boundary check is blind: planted breaches of ${missed.join(', ')} went unseen.`);
    console.error(`Planted: ${readdirSync(join(here, 'planted-breach'), { recursive: true }).join(', ')}`);
    process.exit(1);
  }
  console.log(`Boundaries hold, and all ${expected.length} planted breaches were caught.`);
} finally {
  rmSync(canary, { recursive: true, force: true });
}

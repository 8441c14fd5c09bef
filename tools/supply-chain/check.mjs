/**
 * Checks what we are built from, offline: the lockfile against the policy and the list of bad versions. Then checks the
 * check with planted breaches, as one that finds nothing looks the same as one that looks at nothing.
 */
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { breachesOf } from './check-lockfile.mjs';
import { plantedBreaches } from './planted-breaches.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const lock = read('package-lock.json');
const manifest = read('package.json');
const workspaces = Object.keys(lock.packages)
  .filter(
    (path) => path !== '' && !path.includes('node_modules/') && existsSync(join(root, path, 'package.json')),
  )
  .map((path) => read(join(path, 'package.json')));

const breaches = breachesOf(lock, manifest, workspaces);
breaches.forEach((breach) => console.error(breach));

const missed = plantedBreaches.filter(({ plant, expected }) => {
  const [planted, wanted] = [structuredClone(lock), structuredClone(manifest)];
  plant(planted, wanted);
  return !breachesOf(planted, wanted, workspaces).some((breach) => breach.includes(expected));
});
missed.forEach(({ name }) => console.error(`The check is blind to ${name}.`));

const scripts = readFileSync(join(root, 'tools/launch/install.mjs'), 'utf8');
const installs =
  readdirSync(join(root, 'tools/launch')).includes('install.mjs') && /'ci'|"ci"| ci\b/.test(scripts);
if (!installs)
  console.error('tools/launch/install.mjs no longer installs by `npm ci`, which holds integrity.');

if (breaches.length + missed.length > 0 || !installs) process.exit(1);
console.log(
  `${Object.keys(lock.packages).length} packages fit the policy, and all ${plantedBreaches.length} planted breaches were caught.`,
);

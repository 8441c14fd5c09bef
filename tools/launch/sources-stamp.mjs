import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from './workspace-root.mjs';

const projectsAbove = ['core', 'plugins'];
const projectFolders = ['migrations', 'test', 'admin-ui'];
const rootFiles = ['.swcrc', 'tsconfig.base.json', 'package-lock.json', 'nx.json'];
const notSources = new Set(['node_modules', 'dist', 'generated', '.svelte-kit']);

/** Folders that have something to build, relative to the root. */
export function projects() {
  const below = projectsAbove.flatMap((folder) =>
    entries(folder)
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name)),
  );
  return [...below, ...projectFolders].filter((folder) => buildScriptOf(folder) !== undefined);
}

/** Changes whenever a source was added, removed, resized or saved. Walking the tree takes some milliseconds. */
export function stampSources() {
  const hash = createHash('sha256');
  const note = (path) => {
    const { mtimeMs, size } = statSync(join(workspaceRoot, path));
    hash.update(`${path}\0${mtimeMs}\0${size}\n`);
  };
  for (const file of rootFiles) note(file);
  const walk = (folder) => {
    for (const entry of entries(folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!notSources.has(entry.name)) walk(path);
      } else if (entry.isFile() && !entry.name.endsWith('.spec.ts')) note(path);
    }
  };
  for (const folder of projects()) walk(folder);
  return hash.digest('hex');
}

function entries(folder) {
  return readdirSync(join(workspaceRoot, folder), { withFileTypes: true });
}

function buildScriptOf(folder) {
  try {
    return JSON.parse(readFileSync(join(workspaceRoot, folder, 'package.json'), 'utf8')).scripts?.build;
  } catch {
    return undefined;
  }
}

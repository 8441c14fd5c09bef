import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { StartRefused } from '../start-refused.js';
import type { Setting } from './setting.js';
import { settingTable } from './settings.js';

type Table = typeof settingTable;
type Read = { readonly [name in keyof Table]: Table[name] extends Setting<infer T> ? T : never };

/** Settings of this process, read once. */
export type Settings = Omit<Read, 'dataFolder' | 'pluginsFile' | 'auditAnchors'> & {
  dataFolder: string;
  pluginsFile: string;
  auditAnchors: string;
};

/** Root of the clone: `dist/platform/config` and `src/platform/config` lie equally deep. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../..');

/**
 * Reads and checks every setting.
 * @throws StartRefused that lists each wrong setting by name, never by value.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const wrong: string[] = [];
  const read = Object.fromEntries(
    Object.entries(settingTable).map(([key, setting]) => {
      const text = environment[setting.name];
      const parsed = (setting.schema as z.ZodType<unknown>).safeParse(text === '' ? undefined : text);
      if (!parsed.success) wrong.push(`${setting.name}: expected ${setting.expects}`);
      return [key, parsed.data];
    }),
  ) as Read;
  wrong.push(...misspelt(environment));
  if (wrong.length > 0) {
    throw new StartRefused(`These settings cannot be used:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  }
  const dataFolder = read.dataFolder ?? defaultDataFolder();
  return {
    ...read,
    dataFolder,
    auditAnchors: read.auditAnchors ?? join(dataFolder, 'audit-anchors.jsonl'),
    pluginsFile: read.pluginsFile ?? join(workspaceRoot, 'regimen.plugins.json'),
  };
}

/** A misspelt setting would silently keep its default. */
function misspelt(environment: NodeJS.ProcessEnv): string[] {
  const known = new Set(Object.values(settingTable).map(({ name }) => name));
  return Object.keys(environment)
    .filter((name) => name.startsWith('REGIMEN_') && !known.has(name))
    .map((name) => `${name}: no such setting (see docs/reference/settings.md)`);
}

/**
 * PostgreSQL refuses to run as root and runs as another user then, who must reach the data: not below a home folder
 * of mode 0700, so not in the clone.
 */
function defaultDataFolder(): string {
  if (process.getuid?.() !== 0) return join(workspaceRoot, '.regimen');
  const clone = createHash('sha256').update(workspaceRoot).digest('hex').slice(0, 12);
  return join('/var/lib/regimen', clone);
}

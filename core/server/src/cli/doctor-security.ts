import { stat } from 'node:fs/promises';
import { workspaceRoot } from '../platform/config/read-settings.js';
import type { Settings } from '../platform/config/read-settings.js';
import { certificateEnd } from '../platform/http/own-tls.js';
import { readDatabaseFacts } from '../platform/observability/security/database-facts.js';
import { liesIn } from '../platform/observability/security/lies-in.js';
import type {
  CertificateDays,
  FolderFacts,
  Weakness,
} from '../platform/observability/security/weak-settings.js';
import { weaknessesOf } from '../platform/observability/security/weak-settings.js';
import { readPluginList } from '../platform/plugins/plugin-list.js';
import { withDatabase } from './command-context.js';

const dayMs = 86_400_000;

/** Prints the weak settings of this deployment with what to do about each. Grave ones make the exit code 1. */
export async function examineSecurity(settings: Settings, asJson: boolean): Promise<void> {
  const database = await withDatabase(settings, ({ ownerUrl }) => readDatabaseFacts(ownerUrl)).catch(
    () => null,
  );
  const found = weaknessesOf({
    settings,
    folder: await folderFacts(settings.dataFolder),
    plugins: await readPluginList(settings.pluginsFile).catch(() => []),
    certificateDays: await daysLeft(settings),
    database,
  });
  console.log(asJson ? JSON.stringify(found, null, 2) : securityText(found, database !== null));
  if (found.some(({ severity }) => severity === 'high')) process.exitCode = 1;
}

async function daysLeft({ tlsCertificate }: Settings): Promise<CertificateDays> {
  const end = await certificateEnd(tlsCertificate);
  return end === null ? null : (end.getTime() - Date.now()) / dayMs;
}

async function folderFacts(folder: string): Promise<FolderFacts> {
  const mode = await stat(folder).then(
    (found) => found.mode,
    () => null,
  );
  return { mode, isInClone: liesIn(workspaceRoot, folder) };
}

function securityText(found: readonly Weakness[], sawDatabase: boolean): string {
  const lines = found.flatMap(({ severity, code, what, todo }) => [
    `${severity === 'high' ? '!' : '-'} ${what} (${code})`,
    `    ${todo}`,
  ]);
  const unseen = sawDatabase ? [] : ['The database cannot be reached: nothing is said about it.'];
  const count = found.filter(({ severity }) => severity === 'high').length;
  const summary =
    found.length === 0
      ? 'No weak setting was found.'
      : `${count} grave and ${found.length - count} lesser weak settings.`;
  return [...lines, ...unseen, summary].join('\n');
}

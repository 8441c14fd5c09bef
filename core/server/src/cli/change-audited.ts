import { existsSync } from 'node:fs';
import { noteEverywhere } from '../platform/audit/note-everywhere.js';
import type { Settings } from '../platform/config/read-settings.js';
import { connectDatabase } from '../platform/database/connect-database.js';
import { applicationUrl } from '../platform/database/database-addresses.js';
import { clusterFolderIn } from '../platform/database/embedded/cluster-folder.js';
import { migrationState } from '../platform/database/migrate-database.js';
import { changeAlone } from '../platform/plugins/packages/change-alone.js';
import type { PackagePolicy } from '../platform/plugins/packages/package-policy.js';
import { loadAccessKey } from '../platform/privacy/open-keys.js';
import { allWorkspaces } from '../platform/privacy/rotate-master-key.js';
import { StartRefused } from '../platform/start-refused.js';
import { withDatabase } from './command-context.js';

/** Notes in the trail of every workspace what became of a plugin. */
export type NoteChange = (action: string, plugin: string) => Promise<void>;

/** An installation that never started has no workspace whose trail could tell of it. */
const noTrail: NoteChange = () => Promise.resolve();
const behind =
  'The database is behind this Regimen, so nothing could be noted in the audit trail, and nothing was changed. Run `npx regimen migrate` first.';

/**
 * Changes the installed plugins while nobody else does. The trail is opened first: where nothing can be noted, nothing is
 * changed. No plugin is started for it, as one that does not start may be what is to be replaced.
 * @throws StartRefused where the database cannot be used, or somebody else changes them.
 */
export async function changeAudited(
  settings: Settings,
  policy: PackagePolicy,
  work: (note: NoteChange) => Promise<void>,
): Promise<void> {
  await changeAlone(policy, async () => {
    if (settings.databaseUrl === null && !existsSync(clusterFolderIn(settings.dataFolder).data))
      return work(noTrail);
    await withDatabase(settings, async ({ ownerUrl }) => {
      const { applied, pending } = await migrationState(ownerUrl);
      if (applied.length === 0) return work(noTrail);
      if (pending.length > 0) throw new StartRefused(behind);
      const accessKey = await loadAccessKey(settings);
      const transactions = await connectDatabase(applicationUrl(ownerUrl, accessKey), 'regimen-cli');
      try {
        const workspaces = await allWorkspaces(ownerUrl);
        await work((action, plugin) => {
          const note = { action, subject: `plugin:${plugin}`, decision: 'allowed' as const, reason: 'cli' };
          return noteEverywhere(transactions, workspaces, note, 'cli');
        });
      } finally {
        await transactions.dataSource.destroy();
      }
    });
  });
}

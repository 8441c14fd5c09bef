import type { Command } from 'commander';
import { isUuid } from '../features/profiles/health-record-access.js';
import { ExpiredRowsRepository } from '../features/retention/expired-rows.repository.js';
import { Periods } from '../features/retention/periods.js';
import { kindNames } from '../features/retention/retention-kinds.js';
import { RetentionSettingsRepository } from '../features/retention/retention-settings.repository.js';
import { WorkspacesRepository } from '../features/members/workspaces.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { PrivacySettingsRepository } from '../platform/privacy/consent/privacy-settings.repository.js';
import { StartRefused } from '../platform/start-refused.js';
import { withTransactions } from './command-context.js';

export function registerRetention(program: Command): void {
  program
    .command('retention')
    .description('for how long a workspace keeps what')
    .command('preview')
    .requiredOption('--workspace <id>', 'workspace to look through')
    .description('tell what the next daily run would remove, and remove nothing')
    .action(preview);
}

async function preview({ workspace: workspaceId }: { workspace: string }): Promise<void> {
  if (!isUuid(workspaceId)) throw new StartRefused('--workspace takes the id of a workspace.');
  const lines = await withTransactions(readSettings(), ({ transactions, settings }) =>
    transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, async (tx) => {
      if (!(await new WorkspacesRepository().exists(tx, workspaceId)))
        throw new StartRefused(`There is no workspace ${workspaceId}.`);
      const periods = new Periods(
        new RetentionSettingsRepository(),
        new PrivacySettingsRepository(),
        new ExpiredRowsRepository(),
        settings,
      );
      const found: string[] = [];
      for (const period of await periods.of(tx)) {
        const { kind, keepDays } = period;
        const days = keepDays === null ? 'for good' : `${keepDays} days`;
        const due = String(await periods.due(tx, period)).padStart(8);
        found.push(`${due} past  ${days.padEnd(12)}${kind.padEnd(18)}${kindNames[kind].en}`);
      }
      return found;
    }),
  );
  console.log([...lines, '', 'Nothing was removed.'].join('\n'));
}

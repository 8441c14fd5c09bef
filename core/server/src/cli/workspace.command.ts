import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { Option } from 'commander';
import type { WorkspaceKind } from '../features/members/workspaces.repository.js';
import { WorkspacesRepository, workspaceKinds } from '../features/members/workspaces.repository.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import { withTransactions } from './command-context.js';

const longestName = 200;

export function registerWorkspace(program: Command): void {
  program
    .command('workspace')
    .description('workspaces of this installation')
    .command('create')
    .description('create a workspace and print its id')
    .requiredOption('--name <name>', 'name of the organisation')
    .addOption(new Option('--kind <kind>', 'what it is').choices(workspaceKinds).makeOptionMandatory())
    .action(({ name, kind }: { name: string; kind: WorkspaceKind }) => createWorkspace(name.trim(), kind));
}

async function createWorkspace(name: string, kind: WorkspaceKind): Promise<void> {
  if (name.length < 1 || name.length > longestName) {
    throw new StartRefused(`A workspace's name has 1 to ${longestName} characters.`);
  }
  const id = randomUUID();
  await withTransactions(readSettings(), ({ transactions, cipher }) =>
    transactions.run({ kind: 'system', workspaceId: id, reason: 'cli' }, async (tx) => {
      const wrappedKey = await cipher.newWorkspaceKey(id);
      await new WorkspacesRepository().add(tx, { id, name, kind, wrappedKey });
      await new AuditRepository().append(tx, { workspaceId: id, memberId: null }, [
        { action: 'createWorkspace', subject: `workspace:${id}`, decision: 'allowed', reason: 'cli' },
      ]);
    }),
  );
  console.log(id);
}

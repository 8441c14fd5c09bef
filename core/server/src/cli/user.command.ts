import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { Option } from 'commander';
import { MembersRepository } from '../features/members/members.repository.js';
import type { NewMember } from '../features/members/members.service.js';
import { PasswordRules } from '../features/members/password-rules.js';
import { MembersService } from '../features/members/members.service.js';
import { WorkspacesRepository } from '../features/members/workspaces.repository.js';
import type { Role } from '../platform/access/actor.js';
import { roles as allRoles } from '../platform/access/actor.js';
import { AuditRepository } from '../platform/audit/audit.repository.js';
import { readSettings } from '../platform/config/read-settings.js';
import { StartRefused } from '../platform/start-refused.js';
import type { CommandContext } from './command-context.js';
import { withTransactions } from './command-context.js';

interface Options {
  workspace: string;
  account: string;
  name: string;
  roles: string;
  language: 'en' | 'zh';
}

export function registerUser(program: Command): void {
  program
    .command('user')
    .description('accounts of a workspace')
    .command('create')
    .description('create an account and print its id')
    .requiredOption('--workspace <id>', 'workspace it belongs to')
    .requiredOption('--account <account>', 'name to sign in with')
    .requiredOption('--name <name>', 'name of the person')
    .requiredOption('--roles <roles>', `one or more of ${allRoles.join(',')}`)
    .requiredOption(
      '--password-stdin',
      'read the password from standard input, so that no process list shows it',
    )
    .addOption(
      new Option('--language <language>', 'language of the console').choices(['en', 'zh']).default('en'),
    )
    .action(createUser);
}

async function createUser({ workspace, account, name, roles, language }: Options): Promise<void> {
  const input = { accountName: account, displayName: name, roles: rolesOf(roles), language };
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  if (!/^[0-9a-f-]{36}$/i.test(workspace)) throw new StartRefused('--workspace takes the id of a workspace.');
  console.log(
    await withTransactions(readSettings(), (context) =>
      addMember(context, workspace, { ...input, password }),
    ),
  );
}

function rolesOf(list: string): Role[] {
  return list.split(',').map((word) => {
    const role = allRoles.find((known) => known === word.trim());
    if (!role) throw new StartRefused(`There is no role "${word.trim()}". Roles are ${allRoles.join(', ')}.`);
    return role;
  });
}

function addMember(
  { transactions, cipher, settings }: CommandContext,
  workspaceId: string,
  input: NewMember,
): Promise<string> {
  return transactions.run({ kind: 'system', workspaceId, reason: 'cli' }, async (tx) => {
    if (!(await new WorkspacesRepository().exists(tx, workspaceId))) {
      throw new StartRefused(`There is no workspace ${workspaceId}.`);
    }
    const result = await new MembersService(new MembersRepository(), cipher, new PasswordRules(settings)).add(
      tx,
      workspaceId,
      input,
    );
    if ('issues' in result) {
      const faults = result.issues.map(({ path, message }) => `${path}: ${message}`);
      throw new StartRefused(faults.length > 0 ? faults.join('\n') : result.message);
    }
    await new AuditRepository().append(tx, { workspaceId, memberId: null }, [
      { action: 'createMember', subject: `member:${result.id}`, decision: 'allowed', reason: 'cli' },
    ]);
    return result.id;
  });
}

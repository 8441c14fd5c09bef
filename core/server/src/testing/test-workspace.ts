import { randomUUID } from 'node:crypto';
import { MembersRepository } from '../features/members/members.repository.js';
import { MembersService } from '../features/members/members.service.js';
import { PasswordRules } from '../features/members/password-rules.js';
import { WorkspacesRepository } from '../features/members/workspaces.repository.js';
import type { Role } from '../platform/access/actor.js';
import type { TestDatabase } from '../platform/database/testing/start-test-database.js';
import { testCipher } from '../platform/privacy/testing/test-cipher.js';

export const testPassword = 'a long enough password';

/** Makes a workspace with one account for each role, named after the role. Resolves to its id. */
export function makeTestWorkspace(
  { transactions }: Pick<TestDatabase, 'transactions'>,
  roles: readonly Role[],
  workspaceId: string = randomUUID(),
): Promise<string> {
  const cipher = testCipher();
  const members = new MembersService(
    new MembersRepository(),
    cipher,
    new PasswordRules({ breachedPasswordsFile: null }),
  );
  return transactions.run({ kind: 'system', workspaceId, reason: 'test' }, async (tx) => {
    const wrappedKey = await cipher.newWorkspaceKey(workspaceId);
    await new WorkspacesRepository().add(tx, { id: workspaceId, name: 'Ward', kind: 'hospital', wrappedKey });
    for (const role of roles) {
      const account = { accountName: role, displayName: role, password: testPassword, roles: [role] };
      const made = await members.add(tx, workspaceId, account);
      if ('issues' in made) throw new Error(`No account for ${role}: ${made.message}`);
    }
    return workspaceId;
  });
}

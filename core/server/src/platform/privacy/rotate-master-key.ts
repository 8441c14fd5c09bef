import { Client } from 'pg';
import type { Transactions } from '../database/transactions.js';
import type { FileKeyRing } from './key-ring.js';
import { KeyVersionsRepository } from './key-versions.repository.js';
import type { MasterKeys } from './master-keys.js';
import { newSecretText } from './kept-secret.js';
import { workspaceLabel } from './person-keys.js';

/** Keys of workspaces, current and former, that the current master key does not wrap. */
export interface MasterKeyUse {
  wrapped: number;
  waiting: number;
}

/** The workspaces of the installation, as the owner of the tables sees them. */
export async function allWorkspaces(ownerUrl: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      'select workspace_id as id from workspaces order by workspace_id',
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

/** A new key in front of those that are there; when an earlier rotation did not end, that one is gone on with. */
export async function beginMasterKey(ring: FileKeyRing): Promise<void> {
  const keys = await ring.read();
  if (keys.length === 1) await ring.replace([Buffer.from(newSecretText(), 'base64'), ...keys]);
}

/** Wraps the keys of workspaces anew where another master key wraps them. May be repeated; each is a transaction. */
export async function wrapWorkspacesAnew(
  transactions: Transactions,
  masterKeys: MasterKeys,
  workspaces: readonly string[],
): Promise<MasterKeyUse> {
  const versions = new KeyVersionsRepository();
  const use = { wrapped: 0, waiting: 0 };
  for (const workspaceId of workspaces) {
    const actor = { kind: 'system' as const, workspaceId, reason: 'rotate-master-key' };
    await transactions.run(actor, async (tx) => {
      for (const key of await versions.lockWorkspaceKeys(tx, workspaceId)) {
        if (await masterKeys.isCurrent(key.wrapped)) continue;
        const plain = await masterKeys.unwrap(key.wrapped, workspaceLabel(workspaceId));
        const wrapped = await masterKeys.wrap(plain, workspaceLabel(workspaceId));
        await versions.rewrapWorkspaceKey(tx, workspaceId, { version: key.version, wrapped });
        use.wrapped += 1;
      }
    });
  }
  return use;
}

/** How many keys of workspaces the current master key does not wrap. */
export async function masterKeyUse(
  transactions: Transactions,
  masterKeys: MasterKeys,
  workspaces: readonly string[],
): Promise<MasterKeyUse> {
  const versions = new KeyVersionsRepository();
  const use = { wrapped: 0, waiting: 0 };
  for (const workspaceId of workspaces) {
    const actor = { kind: 'system' as const, workspaceId, reason: 'key-status' };
    const keys = await transactions.run(actor, (tx) => versions.lockWorkspaceKeys(tx, workspaceId));
    for (const { wrapped } of keys) use[(await masterKeys.isCurrent(wrapped)) ? 'wrapped' : 'waiting'] += 1;
  }
  return use;
}

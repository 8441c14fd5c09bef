import { createHash, createHmac } from 'node:crypto';

/** Whose rows a transaction of a plugin may reach. */
export interface PluginScope {
  workspaceId: string;
  /** One participant; all of the workspace, for jobs; none, where no record was opened. */
  participant: { id: string } | 'all' | 'none';
}

/** The transaction a scope is for, as PostgreSQL tells it. */
export interface ScopedTransaction {
  role: string;
  backend: number;
  /** `extract(epoch from transaction_timestamp())`. */
  startedAt: string;
}

/** Known to server and database owner; policies check scopes with it. */
export function scopeKey(masterKey: Buffer): Buffer {
  return createHmac('sha256', masterKey).update('regimen plugin scopes').digest();
}

/**
 * The setting that the policies of a plugin's tables read. Any role may change any setting, so it is sealed: made for
 * one role in one transaction, it can be neither made up nor kept for later by SQL of the plugin.
 */
export function sealScope(key: Buffer, { role, backend, startedAt }: ScopedTransaction, scope: PluginScope) {
  const participant = typeof scope.participant === 'string' ? scope.participant : scope.participant.id;
  const workspace = scope.workspaceId.toLowerCase();
  const message = [role, backend, startedAt, workspace, participant.toLowerCase()].join('/');
  const seal = sha256(key, sha256(key, Buffer.from(message))).toString('hex');
  return `${workspace}/${participant.toLowerCase()}/${seal}`;
}

/** Twice, as PostgreSQL has no keyed hash of its own and one pass could be lengthened. */
function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

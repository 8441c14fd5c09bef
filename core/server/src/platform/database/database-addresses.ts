import { createHmac } from 'node:crypto';
import { applicationRole } from '@regimen/migrations';

/**
 * Password of the application role. Derived, so that every process and host that shares the master key agrees
 * without another secret to keep; it changes with the key at the next migration.
 */
export function applicationPassword(masterKey: Buffer): string {
  return createHmac('sha256', masterKey).update('regimen application role').digest('base64url');
}

/** The same database as the same role, by way of a pooler. @param pooler its address; a database in it goes before ours. */
export function pooledUrl(databaseUrl: string, pooler: string): string {
  const [url, way] = [new URL(databaseUrl), new URL(pooler)];
  url.hostname = way.hostname;
  url.port = way.port;
  url.search = way.search;
  if (way.pathname.length > 1) url.pathname = way.pathname;
  return url.href;
}

/** The address the running product uses: same database as the owner's, but as a role that owns nothing. */
export function applicationUrl(ownerUrl: string, masterKey: Buffer): string {
  const url = new URL(ownerUrl);
  url.username = applicationRole;
  url.password = applicationPassword(masterKey);
  return url.href;
}

import { createHmac } from 'node:crypto';
import { applicationRole } from '@regimen/migrations';

/**
 * Password of the application role. Derived, so that every process and host that shares the master key agrees
 * without another secret to keep; it changes with the key at the next migration.
 */
export function applicationPassword(masterKey: Buffer): string {
  return createHmac('sha256', masterKey).update('regimen application role').digest('base64url');
}

/** The address the running product uses: same database as the owner's, but as a role that owns nothing. */
export function applicationUrl(ownerUrl: string, masterKey: Buffer): string {
  const url = new URL(ownerUrl);
  url.username = applicationRole;
  url.password = applicationPassword(masterKey);
  return url.href;
}

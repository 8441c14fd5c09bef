import { readFile } from 'node:fs/promises';
import { StartRefused } from '../../start-refused.js';

/** Who PostgreSQL runs as: null means "as ourselves". */
export type RunAs = { uid: number; gid: number; home: string } | null;

/** Users that exist on most systems and own nothing of value, best first. */
const candidates = ['regimen', 'postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so under root it runs as an unprivileged user that exists.
 * @throws StartRefused when there is none.
 */
export async function chooseRunAs(uid: number | undefined = process.getuid?.()): Promise<RunAs> {
  if (uid !== 0) return null;
  const accounts = parseAccounts(await readFile('/etc/passwd', 'utf8').catch(() => ''));
  for (const name of candidates) {
    const account = accounts.get(name);
    if (account && account.uid !== 0) return { ...account, home: '/' };
  }
  throw new StartRefused(
    'PostgreSQL cannot run as root, and no unprivileged user was found. Start Regimen as an ordinary user, or set DATABASE_URL.',
  );
}

function parseAccounts(passwd: string): Map<string, { uid: number; gid: number }> {
  const lines = passwd.split('\n').map((line) => line.split(':'));
  return new Map(lines.map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]));
}

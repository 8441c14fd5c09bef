import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@regimen/server/testing';
import { Client } from 'pg';

/** `nobody`, as PgBouncer refuses to be the superuser. */
const nobody = 65_534;

/** The program to try it with: from `TEST_PGBOUNCER`, or where the system has one; null where there is none. */
export function pgbouncerProgram(): string | null {
  const named = process.env['TEST_PGBOUNCER'] ?? 'pgbouncer';
  return spawnSync(named, ['--version']).status === 0 ? named : null;
}

/** A PgBouncer in transaction mode in front of every database of a server. */
export interface Pooler {
  /** Without user and database. */
  url: string;
  stop(): Promise<void>;
}

/** @param asRole a whole address of the role that goes through it, password included. */
export async function startPooler(program: string, asRole: string, poolSize: number): Promise<Pooler> {
  const role = new URL(asRole);
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'regimen-pooler-'));
  await chmod(folder, 0o755);
  const settings = [
    '[databases]',
    `* = host=${role.hostname} port=${role.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
    'max_client_conn = 500',
    'auth_type = plain',
    `auth_file = ${join(folder, 'users.txt')}`,
    'ignore_startup_parameters = extra_float_digits',
    'log_connections = 0',
    'log_disconnections = 0',
  ];
  await writeFile(join(folder, 'settings.ini'), settings.join('\n'));
  await writeFile(join(folder, 'users.txt'), `"${role.username}" "${decodeURIComponent(role.password)}"\n`);
  const child = spawn(program, [join(folder, 'settings.ini')], {
    stdio: 'ignore',
    ...(process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
  });
  const ended = once(child, 'exit');
  const through = Object.assign(new URL(asRole), { port: String(port) }).href;
  await untilServing(through, () => child.exitCode);
  return {
    url: `postgres://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilServing(url: string, exitCode: () => number | null): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (exitCode() !== null) throw new Error(`PgBouncer ended with ${exitCode()}.`);
    const client = new Client({ connectionString: url });
    const isServing = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isServing) return;
    await sleep(100);
  }
  throw new Error('PgBouncer does not serve within 10 s.');
}

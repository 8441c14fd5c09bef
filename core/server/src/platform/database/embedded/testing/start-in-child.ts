import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** Compiled modules: a plain Node process cannot run sources. */
const builtServer = resolve(here, '../../../../../dist');

export interface ChildServer {
  url: string;
  postgresPid: number;
  processId: number;
  ended: Promise<unknown>;
  /** Stops PostgreSQL in order and ends the process. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL in a Node process of its own, so that the process can be killed or run as
 * somebody else.
 * @param options.dist compiled server to use, by default this clone's
 */
export async function startInChild(options: {
  dataFolder: string;
  dist?: string;
  runAs?: { uid: number; gid: number };
}): Promise<ChildServer> {
  const module = pathToFileURL(
    `${options.dist ?? builtServer}/platform/database/embedded/embedded-postgres.js`,
  ).href;
  const program = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres(${JSON.stringify(options.dataFolder)});
    process.send({ url: server.url, pid: server.pid });
    process.on('message', async () => { await server.stop(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: '/' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...options.runAs,
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const ended = once(child, 'exit');
  const answer = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (answer === null) throw new Error(complaint);
  const [{ url, pid }] = answer as [{ url: string; pid: number }];
  const stop = async () => {
    child.send('stop');
    await ended;
  };
  return { url, postgresPid: pid, processId: child.pid ?? 0, ended, stop };
}

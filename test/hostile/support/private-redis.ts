import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@regimen/server/testing';
import { until } from '../../journeys/support/until.js';

/** A Redis of one's own, everything said to which is written down. */
export interface PrivateRedis {
  url: string;
  /** Every command it was sent so far, those of scripts included, with their arguments. */
  heard(): string;
  /** Everything that it keeps now, as bytes that are not compressed. */
  kept(): Promise<Buffer>;
  stop(): Promise<void>;
}

/** Null on a machine without the program `redis-server`. */
export async function startPrivateRedis(): Promise<PrivateRedis | null> {
  const folder = await mkdtemp(join(tmpdir(), 'regimen-redis-'));
  const port = await freePort();
  const words = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', ''];
  const child = spawn('redis-server', [...words, '--rdbcompression', 'no', '--logfile', 'log'], {
    stdio: 'ignore',
  });
  const isThere = await Promise.race([
    once(child, 'spawn').then(() => true),
    once(child, 'error').then(() => false),
  ]);
  if (!isThere) {
    await rm(folder, { recursive: true });
    return null;
  }
  const listening = await until(
    () => readFile(join(folder, 'log'), 'utf8').catch(() => ''),
    (log) => log.includes('Ready to accept connections'),
    20_000,
  ).then(() => listenIn(port));
  return {
    url: `redis://127.0.0.1:${port}`,
    heard: listening.heard,
    kept: async () => {
      await ordered(port, 'SAVE');
      return readFile(join(folder, 'dump.rdb'));
    },
    stop: async () => {
      listening.socket.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listenIn(port: number): Promise<{ socket: Socket; heard(): string }> {
  const socket = createConnection(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', () => undefined);
  socket.write('MONITOR\r\n');
  await once(socket, 'data');
  return { socket, heard: () => Buffer.concat(chunks).toString('latin1') };
}

/** @throws Error when it is answered by anything but `+OK`. */
async function ordered(port: number, command: string): Promise<void> {
  const socket = createConnection(port, '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  if (!String(answer).startsWith('+OK')) throw new Error(`Redis answered ${String(answer)} to ${command}.`);
}

import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile, unpackRecords } from '@regimen/server/testing';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';

export const hostilePlugin = join(workspaceRoot, 'test/hostile/plugins/wearable-hostile');
const times = { silenceMs: 6_000, fileMs: 6_000, totalMs: 8_000 };
/** Time to start on a busy machine, and to attack. */
const inProcessMs = 20_000;
const host = fileURLToPath(new URL('./plugin-in-process.js', import.meta.url));

/** What the attack of a plugin came to. */
export interface PluginAttack {
  /** What it told of what it got; `denied:…` where it was refused. */
  told: readonly string[];
  /** How it was ended; null where it ended by itself. */
  ended: string | null;
  ms: number;
}

/** Lets the plugin attack while it reads a file: in the limited process that reads every file of people. */
export async function attackWhileReading(attack: string, port = 0, folder = ''): Promise<PluginAttack> {
  const place = await mkdtemp(join(tmpdir(), 'regimen-hostile-plugin-'));
  const listFile = join(place, 'plugins.json');
  await writeFile(listFile, JSON.stringify({ plugins: [{ from: hostilePlugin, allowUnsigned: true }] }));
  const bytes = (async function* () {
    yield Buffer.from('abc');
  })();
  const file = {
    name: `hostile/${attack}|${port}|${folder}`,
    sizeBytes: 3,
    bytes,
    timeZone: 'Europe/London',
  };
  const told: string[] = [];
  const began = performance.now();
  let ended: string | null = null;
  try {
    const at = join(hostilePlugin, 'index.js');
    for await (const batch of parseFile({
      listFile,
      from: hostilePlugin,
      at,
      sourceId: 'hostile',
      file,
      times,
    }))
      for (const record of unpackRecords(batch)) told.push(toldBy(record));
  } catch (error) {
    ended = (error as { code?: string }).code ?? (error as Error).name;
  } finally {
    await rm(place, { recursive: true });
  }
  return { told, ended, ms: performance.now() - began };
}

function toldBy(record: { kind: string; warning?: { code: string } }): string {
  return record.kind === 'warning' ? (record.warning?.code ?? '') : record.kind;
}

/** Lets the plugin attack where its `setup`, fields, models and explainers run: inside a process of the host. */
export function attackInHost(
  attack: string,
  port = 0,
  folder = '',
  patienceMs = inProcessMs,
): Promise<PluginAttack> {
  const began = performance.now();
  const process = fork(host, [hostilePlugin, attack, String(port), folder], {
    stdio: 'ignore',
    env: { REGIMEN_MASTER_KEY: 'a-secret-of-the-host' },
    execArgv: ['--max-old-space-size=256'],
  });
  return new Promise((resolve) => {
    const told: string[] = [];
    const end = (ended: string | null) => {
      clearTimeout(timer);
      process.kill('SIGKILL');
      resolve({ told, ended, ms: performance.now() - began });
    };
    const timer = setTimeout(() => end('the host stood still'), patienceMs);
    process.on('message', (message) => {
      told.push(String(message));
      end(null);
    });
    process.on('exit', (code, signal) => end(`the host ended with ${signal ?? code}`));
  });
}

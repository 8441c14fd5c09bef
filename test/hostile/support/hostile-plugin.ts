import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFile, unpackRecords } from '@regimen/server/testing';
import { workspaceRoot } from '../../journeys/support/regimen-process.js';

export const hostilePlugin = join(workspaceRoot, 'test/hostile/plugins/wearable-hostile');
const times = { silenceMs: 6_000, fileMs: 6_000, totalMs: 8_000 };
/** For attacks that must be seen to be refused: a busy machine takes long to start a process. */
export const patientTimes = { silenceMs: 60_000, fileMs: 60_000, totalMs: 60_000 };
/** Time to start on a busy machine, and to attack. */
const inProcessMs = 20_000;
const host = fileURLToPath(new URL('./plugin-in-process.js', import.meta.url));

/** What the attack of a plugin came to. */
export interface PluginAttack {
  /** What it told of what it got; `denied:…` by what it was refused. */
  told: readonly string[];
  /** How it was ended; null where it ended by itself. */
  ended: string | null;
  ms: number;
}

/** Lets the plugin attack while it reads a file: in the limited process that reads every file of people. */
export async function attackWhileReading(
  attack: string,
  port = 0,
  folder = '',
  limits = times,
): Promise<PluginAttack> {
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
      times: limits,
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

/** How a host fared that started the hostile plugin. */
export interface HostFared {
  /** `attack:got`, or `attack:denied:…`, of each attack of its `setup`. */
  told: string[];
  /** What became of hooks that were to ruin the host, and of the host meanwhile. */
  hooks: { hook: string; code: string; ms: number; p99Ms: number; rssGrowthMb: number }[];
  /** Why the plugin was left out in the end. */
  problem: string | null;
  /** Whether a plugin that still runs answers an honest question afterwards. */
  answersAfter?: boolean;
}

/** What a plugin is to try. Without a tier the list says nothing of it, as for any plugin that somebody adds. */
export interface HostAttack {
  attacks?: readonly string[];
  hooks?: readonly string[];
  port?: number;
  secretFolder?: string;
  tier?: 'trusted' | 'isolated';
}

/**
 * Lets the plugin attack where its `setup` and its hooks run, as the product starts it.
 * @returns how the host fared, or how it was ruined.
 */
export async function attackHost(attack: HostAttack, patienceMs = inProcessMs): Promise<HostFared | string> {
  const place = await mkdtemp(join(tmpdir(), 'regimen-hostile-host-'));
  const { attacks = [], hooks = [], port = 0, secretFolder = '', tier = null } = attack;
  const order = JSON.stringify({ attacks, hooks, port, secretFolder, tier });
  const process = fork(host, [hostilePlugin, place, order], {
    stdio: 'ignore',
    env: { REGIMEN_MASTER_KEY: 'a-secret-of-the-host' },
    execArgv: ['--max-old-space-size=256'],
  });
  const fared = await new Promise<HostFared | string>((resolve) => {
    const timer = setTimeout(() => resolve('the host stood still'), patienceMs);
    process.on('message', (message) => resolve(message as HostFared));
    process.on('exit', (code, signal) => resolve(`the host ended with ${signal ?? code}`));
    process.on('exit', () => clearTimeout(timer));
  });
  process.kill('SIGKILL');
  await rm(place, { recursive: true });
  return fared;
}

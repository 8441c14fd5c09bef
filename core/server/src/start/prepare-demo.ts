import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import type { Settings } from '../platform/config/read-settings.js';
import { todayIn } from '../platform/time/today.js';
import type { DemoAccount } from '../features/demo/demo-workspace.js';

/**
 * Creates the demo workspace once, in an empty embedded database, where settings ask for one. Its passwords are made
 * up at that moment and kept beside the data, for this machine's user only.
 * @returns how to sign in to it, one line for each account; empty when there is none.
 */
export async function prepareDemo(settings: Settings, ownerUrl: string): Promise<readonly string[]> {
  if (!settings.demo || settings.databaseUrl !== null) return [];
  const path = join(settings.dataFolder, 'demo-accounts.json');
  const kept = await readFile(path, 'utf8').catch(() => null);
  if (kept !== null) return linesOf(JSON.parse(kept) as DemoAccount[]);
  if (!(await isEmpty(ownerUrl))) return [];
  const accounts = await createDemo(settings, ownerUrl);
  await writeFile(path, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  return linesOf(accounts);
}

/** The owner of the embedded database sees every workspace. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from workspaces limit 1');
    return rows.length === 0;
  } finally {
    await client.end();
  }
}

/** Loaded only when needed: later starts do not pay for it. */
async function createDemo(settings: Settings, ownerUrl: string): Promise<DemoAccount[]> {
  const [{ openPlatform }, { PlatformModule }, { abilityOf }, { DemoModule }, { DemoWorkspace }] =
    await Promise.all([
      import('../platform/bootstrap/platform.js'),
      import('../platform/bootstrap/platform.module.js'),
      import('../access-policies.js'),
      import('../features/demo/demo.module.js'),
      import('../features/demo/demo-workspace.js'),
    ]);
  const platform = await openPlatform(settings, ownerUrl, 'demo');
  @Module({ imports: [PlatformModule.on(platform, abilityOf), DemoModule] })
  class DemoOnly {}
  const app = await NestFactory.createApplicationContext(DemoOnly, { logger: false });
  try {
    return await app.get(DemoWorkspace).create(todayIn('Europe/Berlin'));
  } finally {
    await app.close();
    await platform.close();
  }
}

function linesOf(accounts: readonly DemoAccount[]): string[] {
  const width = Math.max(...accounts.map(({ accountName }) => accountName.length));
  return accounts.map(
    ({ accountName, password, displayName }) =>
      `${accountName.padEnd(width)}  ${password}   (${displayName})`,
  );
}

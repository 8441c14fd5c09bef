import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startRegimen } from '../../journeys/support/regimen-process.js';
import { launchChromium } from './chromium.js';

/** A running Regimen with its demo people, and a browser to look at it. */
export interface ConsoleDesk {
  url: string;
  /** Where the installation keeps its database. */
  dataFolder: string;
  /** The sign-in, in a browser that knows nobody. */
  openSignIn(width: number): Promise<Page>;
  /** Signs in with the keyboard alone. */
  signIn(account: string, width: number): Promise<Page>;
  /** Of a demo account, for what is prepared without a browser. */
  passwordOf(account: string): string;
  close(): Promise<void>;
}

/** Starts both; `env` adds to the settings of the installation. */
export async function openConsole(chromiumPath: string, env?: Record<string, string>): Promise<ConsoleDesk> {
  const regimen = await startRegimen({ env });
  const browser = await launchChromium(chromiumPath);
  const accounts = JSON.parse(await readFile(join(regimen.dataFolder, 'demo-accounts.json'), 'utf8')) as {
    accountName: string;
    password: string;
  }[];
  const passwords = new Map(accounts.map(({ accountName, password }) => [accountName, password]));
  const openSignIn = async (width: number) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
    await page.goto(regimen.url);
    return page;
  };
  return {
    url: regimen.url,
    dataFolder: regimen.dataFolder,
    openSignIn,
    async signIn(account, width) {
      const page = await openSignIn(width);
      await page.getByLabel('Account name').focus();
      await page.keyboard.type(account);
      await page.keyboard.press('Tab');
      await page.keyboard.type(passwords.get(account) ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Account menu' }).waitFor();
      return page;
    },
    passwordOf: (account) => passwords.get(account) ?? '',
    async close() {
      await browser.close();
      await regimen.stop();
    },
  };
}

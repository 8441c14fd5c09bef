import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startRegimen } from '../journeys/support/regimen-process.js';
import type { RunningRegimen } from '../journeys/support/regimen-process.js';
import { launchChromium } from './support/chromium.js';
import { chromiumPath, inBrowser } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser('the explorer', () => {
  let regimen: RunningRegimen;
  let browser: Browser;
  let page: Page;
  let password: string;
  const complaints: string[] = [];
  const elsewhere: string[] = [];

  beforeAll(async () => {
    regimen = await startRegimen();
    browser = await launchChromium(chromiumPath);
    const accounts = JSON.parse(await readFile(join(regimen.dataFolder, 'demo-accounts.json'), 'utf8')) as {
      accountName: string;
      password: string;
    }[];
    password = accounts.find(({ accountName }) => accountName === 'clinician')?.password ?? '';
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(regimen.url).origin) elsewhere.push(request.url());
    });
    await page.goto(`${regimen.url}/explorer`);
    await page.getByRole('button', { name: 'Send Request' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await regimen?.stop();
  });

  /** The editor beside the address line takes the operation. */
  async function send(operation: string): Promise<void> {
    await page.locator('app-query-editor .cm-content').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(operation);
    await page.keyboard.press('Control+Enter');
  }
  const result = () => page.locator('app-query-result');

  it('acts as the session of the browser, with a mutation too, and sees a change of session at once', async () => {
    await send(
      `mutation SignIn { signIn(input: { accountName: "clinician", password: "${password}" }) { __typename } }`,
    );
    await result().getByText('"Session"').waitFor();
    await send('query WhoAmI { session { member { displayName } } }');
    await result().getByText('Chen Li').waitFor();
    // Signed in, a mutation is refused without the proof that it comes from our own page.
    await send('mutation SignOut { signOut }');
    await result().getByText('"signOut"').waitFor();
    await send('query WhoAmI { session { member { displayName } } }');
    await result().getByText('null').waitFor();
  });

  it('subscribes through the socket', async () => {
    await send('subscription Ready { ready }');
    await page.getByText('"ready"').first().waitFor();
  });

  it('shows what the schema says of itself', async () => {
    await page.getByRole('button', { name: 'Docs' }).click();
    await page.getByText('Query', { exact: true }).last().click();
    await page.getByText('What runs here. Open to everyone.').first().waitFor();
  });

  it('asks nothing of anybody else', () => {
    expect(elsewhere).toEqual([]);
  });

  it('has its scripts and styles within the policy', () => {
    // The editing field itself may receive pasted markup with style attributes, which the policy rightly drops.
    expect(complaints.filter((text) => !text.includes('Applying inline style'))).toEqual([]);
  });
});

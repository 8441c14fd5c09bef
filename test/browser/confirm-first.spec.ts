import { jest } from '@jest/globals';
import { openWard } from '@regimen/server/testing';
import type { Ward } from '@regimen/server/testing';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import { launchChromium } from './support/chromium.js';
import { chromiumPath, inBrowser } from './support/in-browser.js';

jest.setTimeout(240_000);

const password = 'a long enough password';

inBrowser('whoever opens a way into an account', () => {
  let ward: Ward;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    ward = await openWard();
    browser = await launchChromium(chromiumPath);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    await page.goto(ward.api.url);
    await page.getByLabel('Account name').fill('administrator');
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Account menu' }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await ward?.stop();
  });
  beforeEach(() =>
    ward.inside((tx) => tx.query(`update member_sessions set proved_at = now() - interval '11 minutes'`)),
  );

  /** Says no once, and then who they are. */
  const confirm = async (name: string) => {
    const asked = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await asked.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: `${pictures}/confirm-${name}.png` });
    await asked.getByLabel('Password').fill('something else entirely');
    await asked.getByRole('button', { name: 'Confirm' }).click();
    await asked.getByText('This is not the password of your account.').waitFor();
    await asked.getByLabel('Password').fill(password);
    await asked.getByRole('button', { name: 'Confirm' }).click();
    await asked.waitFor({ state: 'detached' });
  };

  it('confirms who they are, and the token is made then', async () => {
    await page.goto(`${ward.api.url}/tokens`);
    const own = page.getByRole('region', { name: 'Access tokens' });
    await own.getByText('New token').click();
    await own.getByLabel('What is it for?').fill('Nightly transfer');
    await own.getByLabel('See: background work').check();
    await own.getByRole('button', { name: 'Make the token' }).click();
    await confirm('token');
    await own.getByLabel('Copy the token now').waitFor();
  });

  it('confirms who they are, and the account of a program is made then', async () => {
    await page.goto(`${ward.api.url}/tokens`);
    await page.getByLabel('Name', { exact: true }).fill('Archive');
    await page.getByLabel('Integrator').check();
    await page.getByRole('button', { name: 'Add the account' }).click();
    await confirm('account');
    await page.getByRole('heading', { name: 'Archive' }).waitFor();
  });

  it('confirms who they are, and the roles are changed and the account opened again then', async () => {
    await page.goto(`${ward.api.url}/members`);
    const coach = page.getByRole('listitem').filter({ hasText: 'Change roles: coach' });
    await coach.getByRole('button', { name: 'Change roles' }).click();
    const roles = page.getByRole('dialog', { name: 'Roles of coach' });
    await roles.getByLabel('Clinician').check();
    await roles.getByRole('button', { name: 'Change roles' }).click();
    await confirm('roles');
    await coach.getByText('Coach, Clinician').waitFor();
    await coach.getByRole('button', { name: 'Close account' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close account' }).click();
    await coach.getByText('Closed').waitFor();
    await ward.inside((tx) =>
      tx.query(`update member_sessions set proved_at = now() - interval '11 minutes'`),
    );
    await coach.getByRole('button', { name: 'Open again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Open again' }).click();
    await confirm('again');
    await coach.getByText('May sign in').waitFor();
  });
});

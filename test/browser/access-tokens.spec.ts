import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('access tokens', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  it.each(widths)('are made, shown once and ended at %i pixels', async (width) => {
    const page: Page = await desk.signIn('admin', width);
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('link', { name: 'Access tokens' }).click();
    const own = page.getByRole('region', { name: 'Access tokens' });
    await own.getByText('New token').click();
    await own.getByLabel('What is it for?').fill('Nightly transfer');
    await own.getByLabel('See: background work').check();
    await own.getByRole('button', { name: 'Make the token' }).click();
    expect(await own.getByLabel('Copy the token now').inputValue()).toMatch(/^rgm_[\w-]{43}$/);
    // The list that is loaded anew moves all below it: a button may be gone from under the pointer.
    await own.getByText('Nightly transfer', { exact: true }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Name', { exact: true }).fill(`Archive ${width}`);
    await page.getByLabel('Integrator').check();
    await page.getByRole('button', { name: 'Add the account' }).click();
    await page
      .getByRole('heading', { name: `Archive ${width}` })
      .first()
      .waitFor();
    const archive = page.getByRole('article').filter({ hasText: `Archive ${width}` });
    await archive.getByText('New token').click();
    await archive.getByLabel('What is it for?').fill('People of the clinic');
    await archive.getByLabel('Keep accounts in step with a directory (SCIM)').check();
    await archive.getByRole('button', { name: 'Make the token' }).click();
    const made = archive.getByLabel('Copy the token now');
    await made.waitFor();
    const answer = await fetch(`${desk.url}/scim/v2/Users`, {
      headers: { authorization: `Bearer ${await made.inputValue()}` },
    });
    expect(answer.status).toBe(200);
    expect(await own.getByLabel('Keep accounts in step with a directory (SCIM)').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: `${pictures}/tokens-${width}.png`, fullPage: true });
    await own.getByRole('button', { name: 'End this token' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End this token' }).click();
    await own.getByText('No program acts for you.').waitFor();
    await page.close();
  });
});

import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('stopping the making of a plan', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
  });
  afterAll(() => desk?.close());

  async function look(name: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')).toBe(false);
      expect(await accessibilityViolations(page)).toEqual([]);
      const folder = process.env['PICTURES'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/cancel-${name}-${width}.png`, fullPage: true });
    }
  }

  it('is one key away, says what became of it, and keeps the keyboard there', async () => {
    await page.getByRole('link', { name: 'New plan' }).click();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Ask for another plan' }).click();
    await page.getByLabel('What would you like to reach?').fill('I want to get fit with walking and cycling');
    await page.getByLabel('Weeks').fill('26');
    await page.keyboard.press('Enter');
    const stop = page.getByRole('button', { name: 'Stop making this plan' });
    await stop.waitFor();
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/cancel-now.png`, fullPage: true });
    await stop.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'No plan is being made' }).waitFor();
    await stop.waitFor({ state: 'detached' });
    await page.locator('[aria-label="Progress of your request"]:focus').waitFor();
    await page.getByRole('button', { name: /I want to get fit.*Cancelled/ }).waitFor();
    await look('stopped');
  });
});

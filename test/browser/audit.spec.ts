import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('the audit trail', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  describe.each(widths)('at %i pixels', (width) => {
    let page: Page;
    afterEach(() => page?.close());

    /** Keeps a picture where somebody wants to look. */
    async function look(name: string): Promise<void> {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const pictures = process.env['SCREENSHOTS'];
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }

    it('is verified, narrowed and saved by an administrator, who sees how far keys are', async () => {
      page = await desk.signIn('admin', width);
      await page.goto(`${desk.url}/audit`);
      await page.getByRole('heading', { name: 'Audit trail' }).waitFor();
      await page.getByText('number 1', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Verify the trail' }).click();
      await page.getByText(/^All \d+ entries fit together/).waitFor();
      await look('audit');
      await page.getByLabel('What', { exact: true }).fill('signIn');
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.getByText('Verified the audit trail').waitFor({ state: 'detached' });
      await page.getByText('Signed in').first().waitFor();
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as a table' }).click();
      const table = await readFile(await (await saving).path(), 'utf8');
      expect(table).toContain('number,at,member,action');
      expect(table).toContain(',signIn,');
      expect(table).not.toContain('verifyAuditTrail');
    });

    it('tells people who looked at their record', async () => {
      page = await desk.signIn('mei', width);
      await page.goto(`${desk.url}/my-access`);
      await page.getByRole('heading', { name: 'Who looked at my record' }).waitFor();
      await look('my-access');
    });
  });
});

import { jest } from '@jest/globals';
import { openWard } from '@regimen/server/testing';
import type { Ward } from '@regimen/server/testing';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import { launchChromium } from './support/chromium.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('how long data are kept, files for research, and holds', () => {
  let ward: Ward;
  let browser: Browser;
  beforeAll(async () => {
    ward = await openWard();
    browser = await launchChromium(chromiumPath);
  });
  afterAll(async () => {
    await browser?.close();
    await ward?.stop();
  });

  describe.each(widths)('at %i pixels', (width) => {
    let page: Page;
    afterEach(() => page?.close());

    async function open(account: string, path: string): Promise<void> {
      page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
      await page.goto(ward.api.url);
      await page.locator('input').first().fill(account);
      await page.locator('input[type=password]').fill('a long enough password');
      await page.keyboard.press('Enter');
      await page.locator('input[type=password]').waitFor({ state: 'detached' });
      await page.goto(`${ward.api.url}${path}`);
    }
    /** Keeps a picture where somebody wants to look. */
    async function look(name: string): Promise<void> {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const pictures = process.env['SCREENSHOTS'];
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }

    it('says what goes when a period gets shorter, and keeps what was chosen', async () => {
      const days = String(width === 390 ? 12 : 30);
      await open('administrator', '/retention');
      const messages = page.locator('section', { has: page.getByRole('heading', { name: 'Messages' }) });
      await messages.getByText('Kept for').waitFor();
      await look('retention');
      await messages.getByText('Change').click();
      await messages.getByLabel('Days').fill(days);
      await messages.getByText(`What is older than ${days} days goes`).waitFor();
      await messages.getByRole('button', { name: 'Save' }).click();
      await messages.getByText(`Kept for ${days} days`).waitFor();
      await page.reload();
      await messages.getByText(`Kept for ${days} days`).waitFor();
      expect(await messages.getByText('as usual').count()).toBe(0);
    });

    it('takes a hold for a person, shows it with its reason, and lifts it', async () => {
      await open('administrator', '/erasures');
      await page.getByText('No hold stands.').waitFor();
      await page.getByText('Nobody asked for an erasure.').waitFor();
      await page.getByLabel('Person').selectOption({ label: 'participant' });
      await page.getByLabel('Why').fill('Court of Amsterdam, file 2026/117');
      await page.getByLabel('Last day').fill('2099-01-31');
      await page.getByRole('button', { name: 'Place a hold' }).click();
      await page.getByText('Court of Amsterdam, file 2026/117').waitFor();
      await look('erasures');
      await page.close();
      // Whoever treats the person sees it too, and no list of erasures.
      await open('clinician', '/erasures');
      await page.getByText('Court of Amsterdam, file 2026/117').waitFor();
      expect(await page.getByRole('heading', { name: 'Erasures', exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: /^Lift the hold/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click();
      await page.getByText('No hold stands.').waitFor();
    });

    it('asks for a file and shows what became of it', async () => {
      await open('administrator', '/research');
      await page.getByLabel('Purpose').fill('How much walking follows a knee operation');
      await page.getByRole('button', { name: 'Make the file' }).click();
      await page.getByText('Research: Being made').waitFor();
      await ward.inside((tx) =>
        tx.query(`update research_exports set state = 'refused', reason = 'TOO_FEW' where state = 'queued'`),
      );
      // The page looks again by itself.
      await page.getByText('Research: Being made').waitFor({ state: 'detached' });
      await page.getByText('Too few people agreed, or too few look alike.').first().waitFor();
      await look('research');
    });
  });
});

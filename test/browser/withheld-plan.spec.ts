import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';
import { openPlan } from './support/open-plan.js';

jest.setTimeout(180_000);

inBrowser('a withheld plan', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  /** What is wrong with the page as it stands: WCAG, and anything wider than the screen. */
  async function faultsOf(page: Page): Promise<string[]> {
    const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
    const breaches = (await accessibilityViolations(page)).map(
      ({ rule, elements }) => `${rule} ${elements[0]}`,
    );
    return isWider ? [...breaches, 'scrolls sideways'] : breaches;
  }

  it('is told calmly to the person, without its sessions, at a desk and on a telephone', async () => {
    const page = await desk.signIn('mei', 1280);
    await openPlan(page);
    const planPage = page.url();
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByLabel('Pain or pressure in the chest at rest').check();
    await page.getByRole('button', { name: /answers/i }).click();
    await page.waitForLoadState('networkidle');
    await page.goto(planPage);
    await page.getByRole('heading', { name: 'This plan is not shown right now' }).waitFor();
    expect(await page.locator('main').getByRole('button', { name: /min/ }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'What the safety check found' }).count()).toBe(0);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `person-${width}`);
    }
    await page.close();
  });

  it('tells the clinician which rules it breaks, and offers no approval', async () => {
    const page = await desk.signIn('clinician', 1280);
    await page.goto(`${desk.url}/approvals`);
    const withheld = page.getByRole('listitem').filter({ hasText: 'Did not pass the safety check' });
    await withheld.getByRole('link', { name: /Review/ }).click();
    await page.getByRole('heading', { name: 'What the safety check found' }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve this version' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Refuse' }).count()).toBe(1);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf(page)).toEqual([]);
      await picture(page, `clinician-${width}`);
    }
    await page.close();
  });

  /** For looking at what was checked: only where a folder for pictures is named. */
  async function picture(page: Page, name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/withheld-${name}.png` });
  }
});

import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('a change of a plan', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
    await page.getByRole('link', { name: 'New plan' }).click();
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Open the plan' }).click({ timeout: 120_000 });
    await page.getByRole('heading', { name: 'Your plan' }).waitFor();
  });
  afterAll(() => desk?.close());

  async function faults(): Promise<string[]> {
    const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
    const breaches = (await accessibilityViolations(page)).map(
      ({ rule, elements }) => `${rule} ${elements[0]}`,
    );
    return isWider ? [...breaches, 'scrolls sideways'] : breaches;
  }

  /** For looking at what was checked: only where a folder for pictures is named. */
  async function picture(name: string): Promise<void> {
    const folder = process.env['PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/change-${name}.png`, fullPage: true });
  }

  /** Says that there is no time for the longest session shown, which asks for a shorter one in its place. */
  async function sayNoTime(): Promise<void> {
    const sessions = page.locator('main').getByRole('button', { name: /min/ });
    const minutes = (await sessions.allTextContents()).map((text) => Number(/(\d+) min/.exec(text)?.[1]));
    await sessions.nth(minutes.indexOf(Math.max(...minutes))).click();
    await page.getByRole('button', { name: 'No time' }).click();
    await page.getByText('This change waits for you above the calendar.').waitFor();
    await page.keyboard.press('Escape');
  }

  it('waits where the workspace says so', async () => {
    const admin = await desk.signIn('admin', 1280);
    await admin.goto(`${desk.url}/limits`);
    const setting = admin.getByLabel('Easier next sessions');
    await setting.selectOption('ask');
    await admin.getByText('The setting is saved.').waitFor({ state: 'attached' });
    expect(await setting.inputValue()).toBe('ask');
    await admin.close();
  });

  it('waits above the calendar until it is declined, and then the plan is as before', async () => {
    await sayNoTime();
    const heading = page.getByRole('heading', { name: 'Suggested: Easier next sessions' });
    await heading.waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faults()).toEqual([]);
      await picture(`proposed-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    const before = await page.locator('main').getByRole('button', { name: /min/ }).allTextContents();
    await page.getByRole('button', { name: 'Keep my plan as it is' }).click();
    await heading.waitFor({ state: 'detached' });
    expect(await page.locator('main').getByRole('button', { name: /min/ }).allTextContents()).toEqual(before);
  });

  it('makes the plan what was proposed when it is accepted, and is told in the history', async () => {
    await sayNoTime();
    const before = await page.locator('main').getByRole('button', { name: /min/ }).allTextContents();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page
      .getByRole('heading', { name: 'Suggested: Easier next sessions' })
      .waitFor({ state: 'detached' });
    await page.getByText('What changed in this plan, and why').click();
    const told = page.getByRole('listitem').filter({ hasText: 'Easier next sessions' });
    await told.first().waitFor();
    expect(await told.first().textContent()).toContain('done');
    expect(await told.nth(1).textContent()).toContain('declined');
    expect(await page.locator('main').getByRole('button', { name: /min/ }).allTextContents()).not.toEqual(
      before,
    );
    await picture('history');
  });
});

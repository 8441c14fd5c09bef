import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser.each(widths)('exercises, rules and the graph at %i pixels', (width) => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('clinician', width);
  });
  afterAll(() => desk?.close());

  /** Keeps a picture where somebody wants to look. */
  async function look(name: string): Promise<void> {
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const folder = process.env['SCREENSHOTS'];
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }

  it('judges an exercise for a person, and says why not and what instead', async () => {
    await page.getByRole('link', { name: 'Exercises' }).click();
    await page.getByLabel('Name').fill('jump');
    await page.getByLabel('Judge for').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Find' }).click();
    await page
      .getByText(/Not allowed|Allowed|With care|Needs a clinician first/)
      .first()
      .waitFor();
    await page.getByText('How to do it').first().click();
    await look('exercises');
    await page.getByRole('article').getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('article').waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows a rule with its numbers, sources and tests', async () => {
    await page.getByRole('link', { name: 'Rules' }).click();
    await page.getByLabel('Words').fill('osteoporosis');
    await page.keyboard.press('Enter');
    const rule = page.getByRole('article').filter({ hasText: 'Osteoporosis' }).first();
    await rule.getByText(/^Tests/).click();
    await rule.getByRole('table').waitFor();
    await rule.getByText(/^Sources/).click();
    await look('rules');
  });

  it('draws the graph, reached by the keyboard, with the same as a list and the way to a food', async () => {
    await page.getByRole('link', { name: 'Knowledge' }).click();
    await page.getByRole('link', { name: 'Rule: ' }).first().waitFor();
    await look('graph');
    await page.getByLabel('Condition, medicine, exercise, food …').fill('blood thinner');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Blood thinner · Medicine/ }).click();
    await page.getByRole('heading', { name: 'Around Blood thinner' }).waitFor();
    await page.getByLabel('Way to').fill('vitamin K');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Vitamin K/ }).click();
    await page.getByText('Eat about the same amount of green leaves each week.').first().waitFor();
    await look('way');
    const drawn = page.locator('svg').getByRole('link', { name: /^Food: Vitamin K/ });
    await drawn.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Around Vitamin K/ }).waitFor();
  });
});

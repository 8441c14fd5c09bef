import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser('the calendar of a person', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
    await page.getByRole('link', { name: 'Days and times' }).click();
    await page.getByRole('heading', { name: 'The coming 28 days' }).waitFor();
  });
  afterAll(() => desk?.close());

  async function faults(name: string): Promise<string[]> {
    const found = (await accessibilityViolations(page)).map(({ rule, elements }) => `${rule} ${elements[0]}`);
    const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    const folder = process.env['PICTURES'];
    if (folder !== undefined)
      await page.screenshot({ path: `${folder}/calendar-${name}.png`, fullPage: true });
    return isWider ? [...found, 'scrolls sideways'] : found;
  }
  const coming = () => page.getByRole('region', { name: 'The coming 28 days' }).getByRole('listitem');
  const entry = (title: string) => page.getByRole('listitem', { name: title });

  it('takes an entry by keyboard alone, and says what it leaves of the days', async () => {
    expect(await coming().count()).toBe(28);
    await page.getByRole('button', { name: 'Illness' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'New: Illness' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('New: Illness');
    await page.getByLabel('Last day').focus();
    await page.keyboard.press('Enter');
    await entry('Illness').waitFor();
    expect(await entry('Illness').textContent()).toContain('open-ended');
    expect(await coming().filter({ hasText: 'Illness' }).filter({ hasText: 'closed' }).count()).toBe(28);
  });

  it.each(widths)('reads well with a form open, at %s pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const kind of ['Travel', 'Class', 'Time taken', 'Closed place']) {
      await page.getByRole('button', { name: kind, exact: true }).click();
      await page.getByRole('heading', { name: `New: ${kind}` }).waitFor();
      expect(await faults(`${kind}-${width}`)).toEqual([]);
    }
  });

  it('changes an entry into another and removes it', async () => {
    await entry('Illness').getByRole('button', { name: 'Change' }).click();
    const today = await page.getByLabel('First day').inputValue();
    await page.getByLabel('Last day').fill(today);
    await page.getByRole('button', { name: 'Save entry' }).click();
    await page.getByRole('heading', { name: 'Change: Illness' }).waitFor({ state: 'detached' });
    expect(await coming().filter({ hasText: 'Illness' }).count()).toBe(1);
    await entry('Illness').getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nothing is entered.').waitFor();
    expect(await coming().filter({ hasText: 'Illness' }).count()).toBe(0);
  });

  it('makes a secret link, shows it once, and ends it', async () => {
    const panel = page.getByRole('region', { name: 'Your plan in a calendar app' });
    await panel.getByRole('button', { name: 'Make a link' }).click();
    const address = panel.getByLabel('Give this address to your calendar app');
    await address.waitFor();
    const url = await address.inputValue();
    expect((await fetch(url)).status).toBe(200);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faults(`link-${width}`)).toEqual([]);
    }
    await panel.getByRole('button', { name: 'End the link' }).click();
    await panel.getByRole('button', { name: 'Make a link' }).waitFor();
    expect(await address.count()).toBe(0);
    expect((await fetch(url)).status).toBe(404);
  });

  it('takes over a calendar file, and says what it could not take', async () => {
    const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const lines = [
      ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Choir', `DTSTART:${day}T180000`],
      ...['DURATION:PT2H', 'RRULE:FREQ=WEEKLY', 'END:VEVENT', 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'],
    ];
    const panel = page.getByRole('region', { name: 'Take over another calendar' });
    await panel.getByLabel('Keep the titles').check();
    await panel.getByLabel('Calendar file').setInputFiles({
      name: 'choir.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from(lines.join('\r\n')),
    });
    await panel.getByText('1 entries taken over').waitFor();
    await panel.getByText('Not taken over: 1').click();
    await panel.getByText('Line 9: This event has no start.').waitFor();
    await entry('Choir').waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faults(`file-${width}`)).toEqual([]);
    }
  });
});

import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserSession } from '../journeys/support/browser-session.js';
import { importFile } from '../journeys/support/imports.js';
import { walkForToday } from '../journeys/support/plan-requests.js';
import { walkRecording } from '../journeys/support/recordings.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';
import { openEveryDay } from './support/open-every-day.js';

jest.setTimeout(400_000);

inBrowser('a session that was done', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    const own = new BrowserSession(desk.url);
    await own.signIn('mei', desk.passwordOf('mei'));
    const { session } = await own.ask<{ session: { member: { participant: { id: string } } } }>(
      '{ session { member { participant { id } } } }',
    );
    const participantId = session.member.participant.id;
    await openEveryDay(own, participantId);
    const today = new Date().toISOString().slice(0, 10);
    const planned = await walkForToday(own, participantId, today);
    const { plan } = await own.ask<{ plan: { session: { steps: { seconds: number }[] } } }>(
      `query ($planId: ID!, $sessionId: ID!) {
        plan(id: $planId) { session(id: $sessionId) { steps { seconds } } } }`,
      planned,
    );
    // Too hard from the start, and the last part is left out.
    const parts = plan.session.steps.slice(0, -1).map(({ seconds }) => ({ seconds, bpm: 170 }));
    const file = walkRecording({ startsAt: new Date(Date.now() - 7_200_000).toISOString(), parts });
    await importFile(own, participantId, file);
    page = await desk.signIn('mei', 390);
  });
  afterAll(() => desk?.close());

  it('tells part by part how it went, in a table that is named and fits a telephone', async () => {
    await page
      .locator('main')
      .getByRole('button', { name: /walk.* min/i })
      .first()
      .click();
    const table = page.getByRole('region', { name: 'How it was done' }).getByRole('table');
    await table.getByRole('rowheader').first().waitFor();
    const parts = await table.getByRole('rowheader').allTextContents();
    expect(parts[0]).toMatch(/^Warm-up.*Harder than planned.*Heart rate/s);
    expect(parts.at(-1)).toMatch(/^Cool-down.*Left out/s);
    await page.getByText(/The recording covers \d+(\.\d)?% of the planned time/).waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')).toBe(false);
      expect(
        (await accessibilityViolations(page)).map(({ rule, elements }) => `${rule} ${elements[0]}`),
      ).toEqual([]);
      const folder = process.env['PICTURES'];
      if (folder !== undefined) {
        await table.scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${folder}/recorded-${width}.png` });
      }
    }
  });

  it('leads to its recording', async () => {
    await page.getByRole('link', { name: 'Open the recording' }).click();
    await page.waitForURL(/\/activities\//);
  });
});

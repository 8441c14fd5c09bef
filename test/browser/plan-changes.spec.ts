import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import { BrowserSession } from '../journeys/support/browser-session.js';
import { until } from '../journeys/support/until.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';
import { openPlan } from './support/open-plan.js';

jest.setTimeout(300_000);

inBrowser('a change of a plan', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
    await openPlan(page);
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

  /** At every width. */
  async function expectSound(name: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faults()).toEqual([]);
      await picture(`${name}-${width}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
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

  it('is looked at before it is asked for: by keyboard, whole plans side by side', async () => {
    await page.getByRole('link', { name: 'Goals' }).click();
    const panel = page.getByRole('region', { name: 'What would change if …' });
    const question = panel.getByRole('button', { name: /^Sessions of/ });
    await question.focus();
    await page.keyboard.press('Enter');
    const answer = panel.getByRole('region');
    await answer.getByRole('row', { name: /Sessions a week/ }).waitFor({ timeout: 120_000 });
    // Who waits for an answer by keyboard is still at the question.
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Sessions of');
    expect(await answer.getByText(/^(closer to|the same|further from)/).count()).toBeGreaterThan(0);
    await expectSound('what-if');
    await page.getByRole('link', { name: 'Calendar' }).click();
  });

  it('can be another session of the same worth, and exercises say how often and when to stop', async () => {
    const sessions = page.locator('main').getByRole('button', { name: /min/ });
    const dialog = page.getByRole('dialog');
    const shown = new Set<string>();
    for (let index = 0; index < (await sessions.count()); index += 1) {
      await sessions.nth(index).click();
      await dialog.getByRole('heading', { name: 'Steps' }).waitFor();
      for (const part of ['Exercises of the main part', 'Or do this instead'])
        if (await dialog.getByRole('heading', { name: part }).count()) shown.add(part);
      if (await dialog.getByRole('heading', { name: 'Exercises of the main part' }).count())
        await dialog
          .getByText(/× .* stop when you could do \d/)
          .first()
          .waitFor();
      await expectSound(`session-${index}`);
      await page.keyboard.press('Escape');
    }
    expect([...shown].sort()).toEqual(['Exercises of the main part', 'Or do this instead']);
  });

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
    await expectSound('proposed');
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
    // The calendar is read anew after the change was taken up.
    await until(
      () => page.locator('main').getByRole('button', { name: /min/ }).count(),
      (count) => count < before.length,
    );
    await picture('history');
  });

  it('can be a break, asked for and ended by keyboard, with what it means said first', async () => {
    const press = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
    };
    await press('Pause this plan');
    await page.getByRole('dialog').getByText('While the plan is paused').waitFor();
    await expectSound('pause');
    await press('Cancel');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Pause this plan');
    await press('Pause it now');
    await page.getByText('This plan is paused for a break').waitFor();
    await expectSound('paused');
    await press('Take the plan up again');
    await press('Go on now');
    await page.getByRole('button', { name: 'Pause this plan' }).waitFor();
  });

  it('spares what hurt until the person says that it need not be', async () => {
    const own = new BrowserSession(desk.url);
    await own.signIn('mei', desk.passwordOf('mei'));
    const { session } = await own.ask<{
      session: {
        member: { participant: { currentPlan: { id: string; weeks: { sessions: { id: string }[] }[] } } };
      };
    }>('{ session { member { participant { currentPlan { id weeks { sessions { id } } } } } } }');
    const { currentPlan } = session.member.participant;
    const [told] = currentPlan.weeks.flatMap(({ sessions }) => sessions);
    await own.ask(
      `mutation ($input: SessionFeedbackInput!) { recordFeedback(input: $input) { __typename } }`,
      { input: { planId: currentPlan.id, sessionId: told!.id, done: true, pain: 7, painAt: 'wrist' } },
    );
    await page.reload();
    const panel = page.getByRole('region', { name: 'Spared because it hurt' });
    await panel.getByText(/^Wrist: it hurt 7 of 10\./).waitFor();
    // The care team ends a pause for pain.
    expect(await page.getByRole('button', { name: 'Take the plan up again' }).count()).toBe(0);
    await expectSound('spared');
    await panel.getByRole('button', { name: 'Wrist: it need not be spared any more' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Spare it no longer' }).click();
    await panel.waitFor({ state: 'detached' });
  });
});

import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BrowserSession } from '../journeys/support/browser-session.js';
import { letPass, nameExercises, planForToday } from '../journeys/support/live-sessions.js';
import { until } from '../journeys/support/until.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';
import { openEveryDay } from './support/open-every-day.js';

jest.setTimeout(400_000);

/** Where it is noon, the day is that of UTC. */
const today = new Date().toISOString().slice(0, 10);

inBrowser('a live session', () => {
  let desk: ConsoleDesk;
  let page: Page;
  let own: BrowserSession;
  let participantId: string;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    own = new BrowserSession(desk.url);
    await own.signIn('mei', desk.passwordOf('mei'));
    const { session } = await own.ask<{ session: { member: { participant: { id: string } } } }>(
      '{ session { member { participant { id } } } }',
    );
    participantId = session.member.participant.id;
    await openEveryDay(own, participantId);
    await planForToday(own, participantId, today);
    page = await desk.signIn('mei', 390);
  });
  afterAll(() => desk?.close());

  /** What is wrong with the page as it stands: WCAG, and anything wider than the screen. */
  async function faultsOf(): Promise<string[]> {
    const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
    const breaches = (await accessibilityViolations(page)).map(
      ({ rule, elements }) => `${rule} ${elements[0]}`,
    );
    return isWider ? [...breaches, 'scrolls sideways'] : breaches;
  }

  async function isSound(name: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await faultsOf()).toEqual([]);
      const folder = process.env['PICTURES'];
      if (folder !== undefined) await page.screenshot({ path: `${folder}/live-${name}-${width}.png` });
    }
    await page.setViewportSize({ width: 390, height: 900 });
  }

  it('starts from the plan, counts down, and goes on after a reload', async () => {
    await page.locator('main').getByRole('button', { name: /min/ }).first().click();
    await page.getByRole('button', { name: 'Start this session now' }).click();
    await page.getByRole('timer').waitFor();
    await page.getByText('Warm-up', { exact: false }).first().waitFor();
    const shown = () => page.getByRole('timer').innerText();
    const before = await shown();
    await until(shown, (text) => text !== before);
    await page.reload();
    await page.getByRole('timer').waitFor();
    await isSound('running');
  });

  it('shows what is done in the main part, the exercise that is due marked, and is seen by the care team', async () => {
    const exercises = page.getByRole('region', { name: 'Exercises' });
    const { runningLiveSession: live } = await own.ask<{
      runningLiveSession: { id: string; steps: { seconds: number }[] };
    }>('query ($id: ID!) { runningLiveSession(participantId: $id) { id steps { seconds } } }', {
      id: participantId,
    });
    // A warm-up is not skipped: it is as if it had been done.
    await letPass(desk, live.id, live.steps[0]!.seconds);
    await nameExercises(desk, live.id);
    await page.reload();
    await exercises.waitFor();
    const due = exercises.locator('[aria-current=step]');
    expect(await due.count()).toBe(1);
    expect(await due.innerText()).toContain('Chair squat');
    expect(await due.innerText()).toContain('2 × 8–12 times');
    expect(await exercises.getByRole('listitem').count()).toBe(2);
    await isSound('exercises');
    const staff = await desk.signIn('clinician', 1280);
    await staff.getByRole('region', { name: 'Exercising now' }).getByRole('link').first().click();
    await staff.getByRole('timer').waitFor();
    await staff.close();
  });

  it('pauses and goes on by keyboard, and takes a rating of effort', async () => {
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Go on' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByText('Say how hard it is').click();
    await page.getByRole('radio', { name: '17' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Tell' }).click();
    await page.getByText('Slow down now.').first().waitFor();
    await isSound('slow-down');
  });

  it('stops when the person feels unwell, and says what to do', async () => {
    await page.getByRole('button', { name: 'I feel unwell' }).click();
    await page.getByRole('dialog').waitFor();
    await isSound('unwell');
    await page.getByRole('button', { name: 'Pain or pressure in the chest when you exert yourself' }).click();
    await page.getByRole('heading', { name: 'Stop now and get help' }).waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('call your emergency number');
    expect(await page.getByRole('button', { name: 'Go on' }).count()).toBe(0);
    await isSound('stopped');
  });
});

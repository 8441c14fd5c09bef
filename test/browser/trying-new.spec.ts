import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';
import { openPlan } from './support/open-plan.js';

jest.setTimeout(300_000);

interface Answer {
  data?: {
    participant?: {
      currentPlan?: {
        weeks?: {
          sessions: {
            activity: string;
            why?: { kind: string; ref: string; text: object; citations: [] }[];
          }[];
        }[];
      };
    };
  };
}

inBrowser('trying something new', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
  });
  afterAll(() => desk?.close());

  /** At every width; pictures only where a folder for them is named. */
  async function expectSound(name: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')).toBe(false);
      const folder = process.env['PICTURES'];
      if (folder !== undefined)
        await page.screenshot({ path: `${folder}/trying-${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  it('is switched on by the person, with the keyboard', async () => {
    await page.getByRole('link', { name: 'Profile' }).click();
    const panel = page.getByRole('region', { name: 'Trying something new' });
    await panel.getByText('It is off.').waitFor();
    await panel.getByRole('button', { name: 'Try something new with me' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('It is on.').waitFor();
    await expectSound('profile');
  });

  it('shows people alike only to who shares, and says where they are too few', async () => {
    const panel = page.getByRole('region', { name: 'People like you' });
    await panel.getByText('You share nothing.').waitFor();
    await panel.getByRole('button', { name: 'Share mine and see theirs' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('You share yours.').waitFor();
    await panel.getByText('Too few people like you share theirs').waitFor();
    await expectSound('alike');
    await panel.getByRole('button', { name: 'Share nothing any more' }).click();
    await panel.getByText('You share nothing.').waitFor();
  });

  /** Which session is drawn is up to chance and the limits: the answer is marked as if the first one were. */
  async function markFirstSession(): Promise<void> {
    await page.route('**/graphql', async (route) => {
      // Streams of progress never end: they go on their way.
      if (!route.request().postData()?.includes('query CurrentPlan')) return route.continue();
      const response = await route.fetch();
      const answer = (await response.json()) as Answer;
      const session = answer.data?.participant?.currentPlan?.weeks?.flatMap((week) => week.sessions)[0];
      const text = { en: 'It is tried as something new.', zh: '这是一次新的尝试。' };
      session?.why?.unshift({ kind: 'trial', ref: session.activity, text, citations: [] });
      await route.fulfill({ response, json: answer });
    });
  }

  it('is said in the session, and refused there', async () => {
    await markFirstSession();
    await openPlan(page);
    await page.locator('main button.session').first().click();
    await page.getByText('It is tried as something new.').waitFor();
    await page.getByRole('button', { name: 'Say it in my words' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('When …').fill('I come home from work');
    await expectSound('session');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText(/^When I come home from work on /).waitFor();

    await page.getByRole('button', { name: 'No, do not try this again' }).click();
    await page.getByText('It will not be tried again.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Profile' }).click();
    const panel = page.getByRole('region', { name: 'Trying something new' });
    await panel.getByRole('button', { name: /May be tried again/ }).waitFor();
    await expectSound('refused');
  });

  it('compares two activities by the word of the person, with the keyboard, until they stop it', async () => {
    await page.unroute('**/graphql');
    await page.reload({ waitUntil: 'networkidle' });
    const panel = page.getByRole('region', { name: 'Comparing two activities' });
    const first = panel.getByLabel('First activity');
    await first.waitFor();
    // The first choice is what is chosen by the arrow key, as whoever has no mouse does.
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await panel.getByLabel('Second activity').focus();
    await page.keyboard.press('ArrowDown');
    await expectSound('comparison-form');
    await panel.getByRole('button', { name: 'I agree: compare these two' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('It runs.').waitFor();
    await panel.getByText('The weeks').click();
    expect(await panel.getByRole('listitem').count()).toBe(8);
    expect(await first.count()).toBe(0);
    await expectSound('comparison-runs');
    await panel.getByRole('button', { name: /^Stop comparing/ }).click();
    await panel.getByText('It was stopped. Nothing is said of it.').waitFor();
    await expectSound('comparison-stopped');
  });
});

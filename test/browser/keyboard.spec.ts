import { jest } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { BrowserSession } from '../journeys/support/browser-session.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser } from './support/in-browser.js';
import { focused, tabTo } from './support/keyboard.js';

jest.setTimeout(240_000);

inBrowser('the keyboard alone', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterEach(() => page?.close());
  afterAll(() => desk?.close());

  async function typeSignIn(account: string): Promise<void> {
    await tabTo(page, 'Account name');
    await page.keyboard.type(account);
    await tabTo(page, 'Password');
    await page.keyboard.type(desk.passwordOf(account));
    await page.keyboard.press('Enter');
  }

  it('signs in, skips the menu, and signs out', async () => {
    page = await desk.signIn('clinician', 1280);
    await page.reload();
    await page.getByRole('link', { name: /Mei Wang/ }).waitFor();
    await tabTo(page, 'Skip to content', 1);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    const passed = await tabTo(page, /Mei Wang|Karl Berger/);
    expect(passed).toHaveLength(1);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toEqual({ name: 'Account menu', isSeen: true });
    await page.keyboard.press('Enter');
    await tabTo(page, 'Access tokens', 2);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toEqual({ name: 'Account menu', isSeen: true });
    await page.keyboard.press('Enter');
    await tabTo(page, 'Sign out', 3);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    expect(await tabTo(page, '中文')).toEqual(
      expect.arrayContaining(['Account name', 'Password', 'Sign in', 'English', '中文']),
    );
  });

  it('answers on consents and stays where it was', async () => {
    page = await desk.signIn('mei', 390);
    await page.goto(`${desk.url}/consents`);
    await page.getByRole('heading', { name: 'Making your exercise plan' }).waitFor();
    await tabTo(page, 'Skip to content', 1);
    await page.keyboard.press('Enter');
    expect(await tabTo(page, 'Switch off: Making your exercise plan')).toEqual([
      'Read the text: Making your exercise plan',
      'Switch off: Making your exercise plan',
    ]);
    await page.keyboard.press('Enter');
    await page.getByText('a plan you followed has stopped').waitFor();
    const here = { name: 'Switch on: Making your exercise plan', isSeen: true };
    await expect(focused(page)).resolves.toEqual(here);
    await page.keyboard.press('Enter');
    await page.getByText('a plan you followed has stopped').waitFor({ state: 'detached' });
    await tabTo(page, 'Read the text: Letting your care team see your record', 1);
  });

  it('changes roles in a dialogue and comes back to where it was opened', async () => {
    page = await desk.signIn('admin', 1280);
    await page.goto(`${desk.url}/members`);
    await page.getByRole('heading', { name: 'Karl Berger' }).waitFor();
    await page.waitForLoadState('networkidle');
    await tabTo(page, 'Change roles: Karl Berger');
    const isInDialogue = () => page.evaluate('document.activeElement.closest("dialog") !== null');
    for (const way of ['Escape', 'Cancel']) {
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await isInDialogue()).toBe(true);
      if (way === 'Cancel') await tabTo(page, way);
      await page.keyboard.press(way === 'Cancel' ? 'Enter' : way);
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await focused(page)).toEqual({ name: 'Change roles: Karl Berger', isSeen: true });
    }
    await tabTo(page, 'Close account: Karl Berger', 1);
  });

  it('opens a dialogue again that was closed a moment ago', async () => {
    page = await desk.signIn('admin', 1280);
    await page.goto(`${desk.url}/members`);
    const opener = (await page.waitForSelector('button:has-text("Change roles: Karl Berger")'))!;
    await opener.press('Enter');
    await page.getByRole('dialog').waitFor();
    // Both in one task of the page: sooner than any two presses, and than the browser tells of a dialogue that it closed.
    await opener.evaluate(`(opener) => {
      document.querySelector('dialog .head button').click();
      opener.click();
    }`);
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 500))');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toEqual({ name: 'Change roles: Karl Berger', isSeen: true });
  });

  it('sets up the second factor that a workspace asks for, and signs in with it', async () => {
    const admin = new BrowserSession(desk.url);
    await admin.signIn('admin', desk.passwordOf('admin'));
    const rules = {
      secondFactorRequired: true,
      graceDays: 0,
      ssoOnly: false,
      idleMinutes: 30,
      sessionHours: 12,
    };
    const { setSignInRules } = await admin.ask<{ setSignInRules: { __typename: string } }>(
      'mutation ($input: SetSignInRulesInput!) { setSignInRules(input: $input) { __typename } }',
      { input: rules },
    );
    expect(setSignInRules.__typename).toBe('SignInRules');
    page = await desk.openSignIn(390);
    await typeSignIn('karl');
    const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
    expect(await focused(page)).toEqual({ name: 'Set up a second factor', isSeen: true });
    await tabTo(page, 'Code the app shows now', 1);
    await page.keyboard.type(new TOTP({ secret }).generate());
    await page.keyboard.press('Enter');
    await page.getByText('Each opens your account once').waitFor();
    expect(await focused(page)).toEqual({ name: 'Write down your recovery codes', isSeen: true });
    const code = (await page.locator('li code').first().innerText()).trim();
    expect(await tabTo(page, 'I have kept them')).toEqual(['Save as a file', 'I have kept them']);
    await page.keyboard.press('Enter');
    // The whole page gives way to those of the account.
    await page.getByRole('button', { name: 'Account menu' }).waitFor();
    await page.waitForLoadState('networkidle');
    await tabTo(page, 'Account menu');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Sign out', 3);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Sign in', exact: true }).waitFor();
    await typeSignIn('karl');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await focused(page)).toEqual({ name: 'Code', isSeen: true });
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Account menu' }).waitFor();
  });
});

import { jest } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('signing in', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  /** Keeps a picture where somebody wants to look. */
  async function look(page: Page, name: string): Promise<void> {
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  }
  const typePassword = async (page: Page, account: string) => {
    await page.getByLabel('Account name').fill(account);
    await page.getByLabel('Password').fill(desk.passwordOf(account));
    await page.keyboard.press('Enter');
  };

  describe.each(widths)('at %i pixels', (width) => {
    const account = width > 800 ? 'clinician' : 'admin';

    it('is kept safe by an authenticator app, set up and used by keyboard', async () => {
      const page = await desk.signIn(account, width);
      await page.getByRole('button', { name: 'Account menu' }).click();
      await page.getByRole('link', { name: 'Account security' }).click();
      await page.getByRole('button', { name: 'Set up an app' }).focus();
      await page.keyboard.press('Enter');
      const secret = (await page.locator('section code').first().innerText()).replaceAll(' ', '');
      await look(page, `security-setup-${width}`);
      await page.getByLabel('Code the app shows now').fill(new TOTP({ secret }).generate());
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Write down your recovery codes' }).waitFor();
      const code = (await page.locator('li code').first().innerText()).trim();
      await look(page, `security-codes-${width}`);
      await page.getByRole('button', { name: 'I have kept them' }).click();
      await page.getByText('Recovery codes left: 10').waitFor();
      await look(page, `security-${width}`);

      await page.getByRole('button', { name: 'Account menu' }).click();
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await typePassword(page, account);
      await page.getByLabel('Code').fill('000000');
      await page.keyboard.press('Enter');
      await page.getByText('This code does not fit').waitFor();
      await look(page, `sign-in-code-${width}`);
      await page.getByLabel('Code').fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Account menu' }).waitFor();
      await page.close();
    });
  });

  it('works by a passkey alone, in a browser that keeps one', async () => {
    const page = await desk.signIn('mei', 1280);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    // Browsers keep passkeys for names, not for bare addresses.
    await page.goto(desk.url.replace('127.0.0.1', 'localhost'));
    await typePassword(page, 'mei');
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('link', { name: 'Account security' }).click();
    await page.getByLabel('Name of the new passkey').fill('My laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByText('My laptop', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Account menu' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'Account menu' }).waitFor();
    await page.close();
  });

  it('tells whoever opens an old link that it does not open any more', async () => {
    const page = await desk.signIn('karl', 390);
    await page.goto(`${desk.url}/invitation#nothing`);
    await page.getByRole('heading', { name: 'This link does not open any more' }).waitFor();
    expect(page.url()).not.toContain('nothing');
    await look(page, 'invitation-390');
    await page.close();
  });
});

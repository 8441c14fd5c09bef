import { jest } from '@jest/globals';
import { CookieBrowser, openSamlDesk, samlSignOnUrl, signInThere } from '@regimen/server/testing';
import type { SamlDesk } from '@regimen/server/testing';
import type { Browser, Page, Request } from 'playwright-core';
import { launchChromium } from './support/chromium.js';
import { chromiumPath, inBrowser } from './support/in-browser.js';

jest.setTimeout(240_000);

/**
 * What only a browser shows: that it sends no cookie with a form of another site, and the one of the attempt with the
 * redirect that answers it.
 */
inBrowser('signing in at a provider that has the browser post its answer', () => {
  let desk: SamlDesk;
  let browser: Browser;
  beforeAll(async () => {
    desk = await openSamlDesk();
    await desk.link('clinician', 'ward', 'dr-lin');
    browser = await launchChromium(chromiumPath);
  });
  afterAll(async () => {
    await browser?.close();
    await desk?.stop();
  });

  const page = async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    return context.newPage();
  };
  /** The provider's page, which sends the form by itself as providers' pages do. */
  const playProvider = async (of: Page, formFor: (address: string) => Promise<string>) => {
    const [posts, returns]: [Request[], Request[]] = [[], []];
    of.on('request', (request) => {
      if (!request.url().includes('/sign-in/callback/')) return;
      (request.method() === 'POST' ? posts : returns).push(request);
    });
    await of.route(`${samlSignOnUrl}**`, async (route) => {
      const fields = [...new URLSearchParams(await formFor(route.request().url()))];
      const inputs = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
      const body = `<form method="post" action="${desk.url}/sign-in/callback/ward">${inputs.join('')}</form>
        <script>document.forms[0].submit()</script>`;
      await route.fulfill({ contentType: 'text/html', body });
    });
    return { posts, returns };
  };
  const cookiesOf = async ([request]: Request[]) => (await request?.allHeaders())?.['cookie'] ?? '';

  it('comes back to the browser that began', async () => {
    const own = await page();
    const seen = await playProvider(own, (address) => signInThere(address, 'dr-lin'));
    await own.goto(desk.url);
    await own.getByRole('button', { name: 'Hospital sign-in' }).first().click();
    await own.getByRole('button', { name: 'Account menu' }).waitFor();
    expect(await cookiesOf(seen.posts)).toBe('');
    expect(await cookiesOf(seen.returns)).toContain('regimen-sign-on=');
    expect(new URL(own.url()).search).toBe('');
  });

  it('signs nobody in as whoever wrote the page they came by', async () => {
    const attempt = await desk.begin(new CookieBrowser());
    const victim = await page();
    const seen = await playProvider(victim, () => signInThere(attempt, 'dr-lin'));
    await victim.goto(`${samlSignOnUrl}?trap`);
    await victim.getByRole('alert').waitFor();
    expect(await victim.getByRole('alert').innerText()).toMatch(/sign-in|again/i);
    expect(seen.posts).toHaveLength(1);
    expect(await victim.getByRole('button', { name: 'Account menu' }).count()).toBe(0);
  });
});

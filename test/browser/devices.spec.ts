import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser('programs that send data', () => {
  let desk: ConsoleDesk;
  let page: Page;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
    page = await desk.signIn('mei', 1280);
    await page.getByRole('link', { name: 'Data' }).click();
  });
  afterAll(() => desk?.close());

  it('are connected, shown their keys once, and disconnected', async () => {
    const panel = page.getByRole('region', { name: 'Programs that send data' });
    await panel.getByRole('button', { name: 'Connect: Pushed by another program' }).click();
    const address = panel.getByLabel('Address');
    await address.waitFor();
    const url = await address.inputValue();
    expect(await panel.getByLabel('Secret').inputValue()).toMatch(/^whsec_/);
    expect(
      (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' } })).status,
    ).not.toBe(200);
    await panel.getByText('Nothing came yet.').waitFor();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const found = await accessibilityViolations(page);
      expect(found.map(({ rule, elements }) => `${rule} ${elements[0]}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
      const folder = process.env['PICTURES'];
      if (folder !== undefined) await panel.screenshot({ path: `${folder}/devices-${width}.png` });
    }
    const former = await panel.getByLabel('Secret').inputValue();
    await panel.getByRole('button', { name: 'New secret' }).click();
    await panel.getByText('Give this new secret to the program; the address stays.').waitFor();
    expect(await panel.getByLabel('Secret').inputValue()).not.toBe(former);
    expect(await address.count()).toBe(0);
    await panel.getByRole('button', { name: 'Disconnect' }).click();
    await panel.getByRole('button', { name: 'Connect: Pushed by another program' }).waitFor();
    expect(await panel.getByLabel('Secret').count()).toBe(0);
  });
});

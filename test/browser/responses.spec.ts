import { jest } from '@jest/globals';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser('how a person responds', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  it.each(widths)('is told in words beside people in general, at %s pixels', async (width) => {
    const page = await desk.signIn('mei', width);
    await page.getByRole('link', { name: 'Data' }).click();
    await page.getByRole('link', { name: 'How you respond' }).click();
    const mass = page.getByRole('region', { name: 'body weight' });
    await mass.getByRole('term').getByText('People in general').waitFor();
    expect(await page.getByRole('region').count()).toBeGreaterThanOrEqual(7);
    expect(await page.getByText('Numbers and sources').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wider).toBe(false);
    if (process.env.RESPONSE_SHOTS) {
      await page.screenshot({ path: `${process.env.RESPONSE_SHOTS}/mei-${width}.png`, fullPage: true });
    }
  });

  it('shows the care team the numbers and where they are from', async () => {
    const page = await desk.signIn('clinician', 1280);
    await page.getByRole('link', { name: 'People' }).first().click();
    await page
      .getByRole('link', { name: /Karl Berger/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Data' }).first().click();
    await page.getByRole('link', { name: 'How you respond' }).click();
    const pressure = page.getByRole('region', { name: 'upper blood pressure' });
    await pressure.getByText('Numbers and sources').click();
    await pressure.getByText(/Cornelissen 2013/).waitFor();
    if (process.env.RESPONSE_SHOTS)
      await page.screenshot({ path: `${process.env.RESPONSE_SHOTS}/karl.png`, fullPage: true });
  });
});

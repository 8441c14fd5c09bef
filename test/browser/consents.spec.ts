import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('consents', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  /** Keeps a picture where somebody wants to look. */
  async function look(page: Page, name: string, width: number): Promise<void> {
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }

  it.each(widths)('are asked before anything else, and kept, at %i pixels', async (width) => {
    const admin = await desk.signIn('admin', width);
    await admin.goto(`${desk.url}/privacy`);
    await admin.getByRole('radio', { name: /Mainland China/ }).check();
    await admin.getByLabel('Who is responsible').fill(`Demo clinic ${width}`);
    await admin.getByText('everybody is asked again').waitFor();
    await admin.getByRole('button', { name: 'Save' }).click();
    await admin.getByText('everybody is asked again').waitFor({ state: 'detached' });
    await look(admin, 'privacy', width);
    await admin.close();

    const page = await desk.signIn('karl', width);
    await page.getByRole('heading', { name: 'Before we begin' }).waitFor();
    await page.getByText(`Personal information handler: Demo clinic ${width}.`).first().waitFor();
    await look(page, 'consent-step', width);
    const goOn = page.getByRole('button', { name: 'Go on' });
    expect(await goOn.isDisabled()).toBe(true);
    const planning = page.getByRole('region', { name: 'Making your exercise plan' });
    await planning.getByRole('button', { name: 'I agree' }).focus();
    await page.keyboard.press('Enter');
    await planning.getByText('You agreed').waitFor();
    const team = page.getByRole('region', { name: 'Letting your care team see your record' });
    // A no stays a no when the texts change: it is not asked for again.
    if (width === widths[0]) await team.getByRole('button', { name: 'I do not agree' }).click();
    await team.getByText('You said no', { exact: true }).waitFor();
    await goOn.click();
    await page.goto(`${desk.url}/consents`);
    await page.getByText('No line of this list was changed').waitFor();
    await planning.getByRole('button', { name: 'Switch off' }).click();
    await planning.getByText('a plan you followed has stopped').waitFor();
    await look(page, 'consents', width);
    await planning.getByRole('button', { name: 'Switch on' }).click();
    await planning.getByText('You agreed').waitFor();
    await page.close();
  });

  it('are read in Chinese, and a closed record is told by name alone', async () => {
    const page = await desk.signIn('karl', 1280);
    await page.goto(`${desk.url}/consents`);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '制定您的运动计划' }).waitFor();
    await look(page, 'consents-zh', 1280);
    await page.close();
    const clinician = await desk.signIn('clinician', 1280);
    await clinician.goto(`${desk.url}/people`);
    await clinician.getByRole('heading', { name: 'Records that are closed to you' }).waitFor();
    await look(clinician, 'closed-records', 1280);
    await clinician.close();
  });
});

import { readFile } from 'node:fs/promises';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import { until } from '../journeys/support/until.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(300_000);

inBrowser('what is held on a person', () => {
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
    const width = page.viewportSize()?.width ?? 0;
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
  }

  async function openMyData(account: string, width: number): Promise<Page> {
    const page = await desk.signIn(account, width);
    await page.goto(`${desk.url}/my-data`);
    await page.getByRole('heading', { name: 'What we hold on you' }).waitFor();
    await page.getByRole('heading', { name: 'Health data' }).waitFor();
    return page;
  }

  it.each(widths)('is seen by kind, copied, and left unused, at %i pixels', async (width) => {
    const page = await openMyData('mei', width);
    const measured = page.getByRole('region', { name: 'Health data' });
    // The files of the demo may still be in the reading.
    const metrics = async () => {
      await page.reload({ waitUntil: 'networkidle' });
      return measured.locator('tbody tr').count();
    };
    await until(metrics, (count) => count > 0, 120_000);
    const account = page.getByRole('listitem').filter({ hasText: 'Your account' });
    await account.getByText('Entries:').waitFor();

    const copy = page.getByRole('region', { name: 'Take a copy' });
    await copy.getByRole('button', { name: 'Make a copy of my data' }).click();
    await copy.getByText('Ready').first().waitFor({ timeout: 120_000 });
    await copy.getByText('kept until').first().waitFor();
    const saving = page.waitForEvent('download');
    await copy.getByRole('button', { name: 'Download the zip file' }).first().click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^my-data-\d{4}-\d\d-\d\d\.zip$/);
    const names = namesInZip(await readFile(await download.path()));
    expect(names).toEqual(expect.arrayContaining(['manifest.json', 'manifest.sig']));
    expect(names.filter((name) => /^measurements\/.+\.csv$/.test(name)).length).toBeGreaterThan(0);

    const rest = page.getByRole('region', { name: 'Stop using my data' });
    await rest.getByRole('button', { name: 'Stop using my data' }).click();
    await rest.getByText('Your data have not been used since').waitFor();
    await look(page, 'my-data');
    await rest.getByRole('button', { name: 'Use my data again' }).click();
    await rest.getByText('Your data have not been used since').waitFor({ state: 'detached' });
    await page.close();
  });

  it('is read in Chinese', async () => {
    const page = await openMyData('mei', 390);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '我们保存了您的哪些数据' }).waitFor();
    await look(page, 'my-data-zh');
    await page.close();
  });

  it('is erased for good, with a receipt to keep and no way back in', async () => {
    const page = await openMyData('karl', 390);
    const other = await desk.signIn('karl', 1280);
    const panel = page.getByRole('region', { name: 'Erase my data' });
    const button = panel.getByRole('button', { name: 'Erase everything for good' });
    const confirmation = panel.getByLabel('To confirm, type the name of your account');
    await confirmation.fill('mei');
    expect(await button.isDisabled()).toBe(true);
    await confirmation.fill('karl');
    await button.click();
    await page.getByRole('heading', { name: 'Erasure of your data' }).waitFor();
    await page.getByText('Everything was erased.').waitFor({ timeout: 180_000 });
    await page.getByText('0 are left').waitFor();
    await look(page, 'erased');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the receipt' }).click();
    const { receipt, signature } = JSON.parse(await readFile(await (await saving).path(), 'utf8')) as {
      receipt: { format: string; stores: { before: number; after: number }[] };
      signature: string;
    };
    expect(receipt.format).toBe('regimen-erasure-receipt');
    expect(receipt.stores.some(({ before }) => before > 0)).toBe(true);
    expect(receipt.stores.every(({ after }) => after === 0)).toBe(true);
    expect(Buffer.from(signature, 'base64')).toHaveLength(64);

    // The address opens the receipt again; one letter off it opens nothing.
    const address = page.url();
    await page.reload();
    await page.getByText('Everything was erased.').waitFor();
    await page.goto(`${desk.url}/privacy`);
    await page.goto(address.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A')));
    await page.getByRole('heading', { name: 'There is no such erasure' }).waitFor();

    await other.goto(`${desk.url}/my-data`);
    await other.getByLabel('Account name').fill('karl');
    await other.getByLabel('Password').fill(desk.passwordOf('karl'));
    await other.getByRole('button', { name: 'Sign in', exact: true }).click();
    await other.getByText('Account name and password do not fit together.').waitFor();
    await Promise.all([page.close(), other.close()]);
  });
});

/** Names in the central directory of a zip file (APPNOTE 4.3.12). */
function namesInZip(bytes: Buffer): string[] {
  const entry = Buffer.from('504b0102', 'hex');
  const names: string[] = [];
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1))
    names.push(bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)));
  return names;
}

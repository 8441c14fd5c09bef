import { jest } from '@jest/globals';
import { writeZip } from '@regimen/plugin-api/conformance';
import type { Locator } from 'playwright-core';
import { generatedFiles, swimmerData } from '../journeys/support/sample-files.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(120_000);

inBrowser('imports in the console', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  it('takes an import back, and says how far that is', async () => {
    const page = await desk.signIn('mei', 390);
    await page.goto(`${desk.url}${await page.getByRole('link', { name: 'Data' }).getAttribute('href')}`);
    const { fit } = await generatedFiles({ ...swimmerData, seed: 78, until: '2026-09-01' });
    const upload = { name: 'walks.fit', mimeType: 'application/octet-stream', buffer: fit.bytes };
    await page.locator('input[type=file]').first().setInputFiles(upload);
    await page.getByRole('button', { name: 'Take back: walks.fit' }).click({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Take back', exact: true }).click();
    const row = page.locator('.item').filter({ hasText: 'walks.fit' });
    await row.getByText('Taken back').waitFor({ timeout: 30_000 });
    expect(await row.getByRole('button').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
  });

  it.each(widths)(
    'asks about a table nobody knows, imports it as told, and proposes that for the next one, at %i pixels',
    async (width) => {
      const page = await desk.signIn('mei', width);
      await page.goto(`${desk.url}${await page.getByRole('link', { name: 'Data' }).getAttribute('href')}`);
      const hand = (name: string, rows: string) =>
        page
          .locator('input[type=file]')
          .first()
          .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows) });
      const sound = async () => {
        expect(await accessibilityViolations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')).toBe(
          false,
        );
      };
      const press = async (scope: Locator, button: string) => {
        await scope.getByRole('button', { name: button }).focus();
        await page.keyboard.press('Enter');
      };
      const name = `mine-${width}.csv`;
      // What one width has stored and answered is there already for the next.
      const day = width === 390 ? '05' : '03';
      const titles = `Wann,Eins,Zwei,Nr ${width}`;
      await hand(name, `${titles}\n${day}/04/2026 07:30,180.5,71,\n04/05/2026 07:30,1${width},oops,\n`);
      const failed = page.locator('.item').filter({ hasText: name }).filter({ hasText: 'Failed' });
      // The files of the demo people may still be read before it.
      await failed.getByText('No installed source knows this kind of file.').waitFor({ timeout: 60_000 });
      await press(failed, `Say what it holds: ${name}`);
      const panel = page.getByRole('region', { name: `A look into ${name}` });
      await panel.getByText('nothing of it would go in').waitFor({ timeout: 30_000 });
      expect(await panel.getByRole('button', { name: `Import ${name}` }).isDisabled()).toBe(true);
      await panel.getByLabel('What Wann holds').selectOption('start');
      await panel.getByLabel('What Eins holds').selectOption('body-mass');
      await panel.getByLabel('What Zwei holds').selectOption('heart-rate');
      await panel.getByLabel('Which comes first').selectOption('day-first', { timeout: 30_000 });
      await panel.getByLabel('In which unit is weight?').selectOption('lb', { timeout: 30_000 });
      await panel.getByText('3, of which there already: 0').waitFor({ timeout: 30_000 });
      await panel.getByText('The first records').click();
      await panel.getByRole('cell', { name: '81.9 kg' }).waitFor();
      await sound();
      await press(panel, `Import ${name}`);
      await panel.waitFor({ state: 'hidden' });
      const row = page.locator('.item').filter({ hasText: name });
      await row.getByText(/values added: 3/).waitFor({ timeout: 30_000 });

      await page.getByLabel('Look first, before anything is stored').focus();
      await page.keyboard.press('Space');
      await hand('next.csv', `${titles}\n07/06/2026 07:30,18${width === 390 ? 1 : 2},73,\n`);
      const next = page.getByRole('region', { name: 'A look into next.csv' });
      await next.getByText(/your answers are filled in/).waitFor({ timeout: 30_000 });
      await next.getByText('2, of which there already: 0').waitFor({ timeout: 30_000 });
      await next.getByText('empty in the first rows').first().waitFor();
      // What the columns of one row hold is asked at one height, whether there is a sample or not.
      const heights = await next.locator('li:has(select)').evaluateAll((columns) =>
        columns.map((column) => {
          const choice = column.querySelector('select')!;
          return [column.getBoundingClientRect().top, choice.getBoundingClientRect().top].map(Math.round);
        }),
      );
      expect(new Set(heights.map(String)).size).toBe(new Set(heights.map(([top]) => top)).size);
      expect(await next.getByLabel('In which unit is weight?').inputValue()).toBe('lb');
      expect(await next.getByLabel('Which comes first').inputValue()).toBe('day-first');
      await sound();
      await press(next, 'Answer afresh');
      await next.getByText('nothing of it would go in').waitFor({ timeout: 30_000 });
      await press(next, 'Close without importing: next.csv');
      await page.close();
    },
  );

  it.each(widths)('finds the file of an archive that was set aside, at %i pixels', async (width) => {
    const page = await desk.signIn('mei', width);
    await page.goto(`${desk.url}${await page.getByRole('link', { name: 'Data' }).getAttribute('href')}`);
    const way =
      '<gpx version="1.1" creator="x"><rte><rtept lat="50" lon="8"/><rtept lat="51" lon="8"/></rte></gpx>';
    const name = `archive-${width}.zip`;
    const bytes = writeZip([
      { path: `${width}/weights.csv`, bytes: 'Date,Weight (kg)\n2026-02-13,71.3\n' },
      { path: 'way.gpx', bytes: way },
      { path: 'notes.txt', bytes: 'Nothing measured.' },
    ]);
    const upload = { name, mimeType: 'application/zip', buffer: Buffer.from(bytes) };
    await page.locator('input[type=file]').first().setInputFiles(upload);
    const row = page.locator('.item').filter({ hasText: name });
    await row.getByText('Files in it (3)').click({ timeout: 30_000 });
    await row.getByText('weights.csv').waitFor();
    await row.getByRole('button', { name: 'Set aside (1)' }).focus();
    await page.keyboard.press('Enter');
    await row.getByText('weights.csv').waitFor({ state: 'hidden' });
    await row.getByText('way.gpx').waitFor();
    await row.getByText(/a way to follow, and no recording/).waitFor();
    expect(await row.getByRole('button', { name: 'Not known (1)' }).isEnabled()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1')).toBe(false);
    await page.close();
  });
});

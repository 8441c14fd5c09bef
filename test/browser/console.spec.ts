import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { generatedFiles, swimmerData } from '../journeys/support/sample-files.js';
import { until } from '../journeys/support/until.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('the console', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  /** A folder as a phone gives it: an impossible heart rate, steps of two devices, and a file nobody knows. */
  async function folderOfDoubtfulData(): Promise<string> {
    const folder = join(await mkdtemp(join(tmpdir(), 'regimen-folder-')), 'From my phone');
    await mkdir(folder);
    const record = (type: string, unit: string, value: number, minute: number, source: string) =>
      `<Record type="HKQuantityTypeIdentifier${type}" sourceName="${source}" unit="${unit}" value="${value}"
        startDate="2026-03-02 09:${minute}:00 +0100" endDate="2026-03-02 09:${minute + 5}:00 +0100"/>`;
    const records = [
      record('HeartRate', 'count/min', 300, 10, "Mei's Watch"),
      record('HeartRate', 'count/min', 80, 20, "Mei's Watch"),
      record('StepCount', 'count', 500, 30, "Mei's Watch"),
      record('StepCount', 'count', 450, 30, "Mei's Phone"),
    ];
    const document = `<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="en_GB">${records.join('')}</HealthData>`;
    await writeFile(join(folder, 'export.xml'), document);
    await writeFile(join(folder, 'notes.txt'), 'Nothing measured.');
    await writeFile(join(folder, '.DS_Store'), 'left by the system');
    return folder;
  }

  it('takes data and a wish, and shows a plan that says why', async () => {
    const page = await desk.signIn('mei', 1280);
    await page.getByRole('link', { name: 'Data' }).click();
    const { fit } = await generatedFiles({ ...swimmerData, seed: 77, until: '2026-10-01' });
    await page
      .locator('input[type=file]:not([webkitdirectory])')
      .setInputFiles({ name: 'rides.fit', mimeType: 'application/octet-stream', buffer: fit.bytes });
    await page.getByText('rides.fit').waitFor();
    await page
      .getByText(/activities added: [1-9]/)
      .first()
      .waitFor({ timeout: 30_000 });

    await page.getByRole('link', { name: 'New plan' }).click();
    // The first request of the demo may still be at work, and is shown until it is done.
    const another = page.getByRole('button', { name: 'Ask for another plan' });
    await page.locator('#wish').or(another).first().waitFor();
    if (await another.isVisible()) await another.click();
    await page.locator('#wish').fill('每周三次游泳减脂，别让我跑步');
    await page.getByRole('button', { name: 'Make my plan' }).click();
    await page.getByText('Understood as: a wish for a plan').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Open the plan' }).click({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Your plan' }).waitFor();
    expect(await page.getByText('Steady run').count()).toBe(0);
    const session = page.locator('main').getByRole('button', { name: /min/ }).first();
    await session.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Why this session').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.close();
  });

  it('tells what cleaning did and takes it back, and puts sources in order, by keyboard', async () => {
    const page = await desk.signIn('mei', 390);
    await page.getByRole('link', { name: 'Data' }).click();
    // A folder is one delivery, and what its system left in it is none of it.
    await page.locator('input[webkitdirectory]').setInputFiles(await folderOfDoubtfulData());
    const delivery = page.getByRole('listitem').filter({ hasText: 'From my phone.zip' });
    await delivery.getByText('Done').first().waitFor({ timeout: 30_000 });
    await delivery.getByText('Files in it (2)').click();
    await delivery.getByText('Not known', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Quality' }).click();
    const press = async (button: string | RegExp) => {
      await page.getByRole('button', { name: button, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const card = (metric: string) =>
      page.locator('details.card').filter({ has: page.getByRole('heading', { name: metric, exact: true }) });
    const open = async (metric: string) => {
      await card(metric).locator('summary').first().focus();
      await page.keyboard.press('Enter');
    };
    const said = (text: string) => page.getByRole('status').filter({ hasText: text }).first().waitFor();
    await open('Heart rate');
    await card('Heart rate').getByText('Values (1): Impossible value').click();
    await card('Heart rate').getByRole('cell', { name: '300 bpm' }).first().waitFor();
    await press('Take back: Impossible value, Heart rate');
    await said('the raw values count. Days that changed: 1.');
    await press('Let it hold again: Impossible value, Heart rate');
    await said('holds again for Heart rate. Days that changed: 1.');

    // The source by the name of its plugin, not by its id.
    await card('Heart rate').getByText('Apple Health exports').first().waitFor();
    await open('Steps');
    await press("Move Mei's Phone up");
    await said("Mei's Phone: place");
    await press('Save order of Steps');
    await said('The order is kept');
    await card('Steps').getByText('This order was chosen for this person.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
  });

  it('draws years of a measure and lists its single values', async () => {
    const page = await desk.signIn('karl', 390);
    await page.getByRole('link', { name: 'Data' }).click();
    await page.getByRole('link', { name: 'Trends', exact: true }).click();
    await page.getByLabel('Measure').selectOption('body-mass');
    await page.getByRole('radio', { name: '90 days' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('img', { name: /Body mass: latest/ }).waitFor();
    await page.getByText('Show as table').click();
    await page.getByRole('region', { name: 'Body mass' }).getByRole('row').nth(50).waitFor();
    const values = page.getByRole('table', { name: 'Single values: Body mass' });
    await values.waitFor();
    const field = page.getByLabel('From this day on');
    await field.fill((await field.getAttribute('min')) ?? '');
    await values.getByRole('row').nth(49).waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await values.getByRole('row').nth(55).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
  });

  it('keeps heart-rate zones from a day on', async () => {
    const page = await desk.signIn('mei', 390);
    await page.getByRole('link', { name: 'Data' }).click();
    await page.getByRole('link', { name: 'Sleep & recovery' }).click();
    await page.getByText('Set zones').click();
    await page.getByLabel('First day they hold').fill('2026-02-01');
    await page.getByLabel('Where each zone begins').fill('140 120');
    await page.getByRole('button', { name: 'Save zones' }).click();
    await page
      .getByRole('alert')
      .getByText(/each above the one before/)
      .first()
      .waitFor();
    await page.getByLabel('Where each zone begins').fill('100, 120, 140');
    await page.getByLabel('First threshold').fill('135');
    await page.getByLabel('Second threshold').fill('165');
    await page.getByRole('button', { name: 'Save zones' }).click();
    await page.getByText(/100 bpm, 120 bpm and 140 bpm · Thresholds at 135 bpm and 165 bpm/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.close();
  });

  it('takes how hard a session was, by keyboard, works its load out anew, and takes it back', async () => {
    const page = await desk.signIn('mei', 390);
    await page.getByRole('link', { name: 'Data' }).click();
    await page.locator('main a[href*="/activities/"]').first().click();
    const load = page.locator('dl > div').filter({ hasText: 'Effort × minutes' });
    await load.getByText('Needs: how hard you found it').waitFor();
    const press = async (role: 'radio' | 'button', name: string, key: string) => {
      await page.getByRole(role, { name, exact: true }).focus();
      await page.keyboard.press(key);
    };
    await press('radio', '6: Fairly hard', 'Space');
    await page.keyboard.press('ArrowRight');
    await press('button', 'Save rating', 'Enter');
    await page.getByRole('status').filter({ hasText: 'The rating is saved' }).first().waitFor();
    await page.getByText('Rated here afterwards: 7.').waitFor();
    expect(await load.locator('dd').innerText()).toMatch(/^[\d,]+$/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await press('button', 'Take rating back', 'Enter');
    await load.getByText('Needs: how hard you found it').waitFor();
    await page.close();
  });

  it('lets a clinician approve what waits', async () => {
    const page = await desk.signIn('clinician', 1280);
    const review = page.locator('main a[href^="/approvals/"]').first();
    await until(
      async () => {
        await page.getByRole('link', { name: 'Approvals' }).click();
        await page.reload({ waitUntil: 'networkidle' });
        return review.count();
      },
      (count) => count > 0,
    );
    await review.click();
    await page.getByRole('heading', { name: /Review the plan of Karl Berger/ }).waitFor();
    await page.getByRole('button', { name: 'Approve this version' }).click();
    await page.getByText('The plan is approved.').first().waitFor();
    await page.close();
  });

  it.each(widths)('has no breach of WCAG and no sideways scrolling at %i pixels', async (width) => {
    const faults: string[] = [];
    for (const account of ['mei', 'clinician', 'admin']) {
      const page = await desk.signIn(account, width);
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
      });
      const links = await page
        .locator('nav a, header a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? '/'));
      // A page that is looked at may add more behind the last: the set goes on with them.
      const toSee = new Set(links.filter((href) => href.startsWith('/')));
      for (const link of toSee) {
        await page.goto(`${desk.url}${link}`);
        await page.getByRole('main').waitFor();
        await page.waitForLoadState('networkidle');
        const path = new URL(page.url()).pathname;
        const [activity] = await page
          .locator('main a[href*="/activities/"]')
          .evaluateAll((found) => found.map((shown) => shown.getAttribute('href') ?? '/'));
        if (activity) toSee.add(activity);
        const tabs = await page
          .locator('main nav a')
          .evaluateAll((found) => found.map((tab) => tab.getAttribute('href') ?? '/'));
        tabs.forEach((tab) => toSee.add(tab));
        const details = page.locator('main details.card > summary');
        if (await details.count()) await details.last().click();
        faults.push(
          ...(await accessibilityViolations(page)).map(
            ({ rule, elements }) => `${path}: ${rule} ${elements[0]}`,
          ),
        );
        const isWider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth + 1');
        if (isWider) faults.push(`${path} scrolls sideways`);
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  });
});

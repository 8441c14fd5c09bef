import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { workspaceRoot } from '../journeys/support/regimen-process.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('the models of an installation', () => {
  let folder: string;
  let desk: ConsoleDesk;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'regimen-models-'));
    const list = join(folder, 'plugins.json');
    await writeFile(list, JSON.stringify({ plugins: await pluginsWithModels() }));
    desk = await openConsole(chromiumPath, { REGIMEN_PLUGINS_FILE: list });
  });
  afterAll(async () => {
    await desk?.close();
    await rm(folder, { recursive: true, force: true });
  });

  describe.each(widths)('at %i pixels', (width) => {
    let page: Page;
    beforeAll(async () => {
      page = await desk.signIn('admin', width);
      await page.getByRole('link', { name: 'Models' }).click();
      await page.getByRole('heading', { name: 'Understanding requests' }).waitFor();
    });
    afterAll(() => page?.close());
    const model = (name: string) => page.getByRole('article', { name, exact: true });

    /** Keeps a picture where somebody wants to look. */
    async function look(name: string): Promise<void> {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const pictures = process.env['SCREENSHOTS'];
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }

    it('are shown with their state, health, figures and card', async () => {
      await model('reader 1.0.0').getByText('Apache-2.0').waitFor();
      await model('far-phraser 1').getByText('No: It is asleep.').waitFor();
      await model('reader 1.0.0').getByText('Not on cuda').waitFor();
      await model('reader 1.0.0').getByText('Failed to load shared library').waitFor();
      await model('reader 1.0.0').locator('summary', { hasText: 'Measured figures' }).click();
      await model('reader 1.0.0').getByRole('row', { name: 'F1, goals 0.9 0.9' }).waitFor();
      await model('reader 1.0.0').locator('summary', { hasText: 'About this model' }).click();
      await model('reader 1.0.0').getByRole('heading', { name: 'Reader 1.0.0', level: 4 }).waitFor();
      const rules = page.getByRole('article').filter({ hasText: 'Grammar and rules stay on' });
      expect(await rules.getByRole('button').count()).toBe(0);
      await look('models');
    });

    it('show the curves of their training', async () => {
      await model('reader 1.0.0').locator('summary', { hasText: 'Training' }).click();
      const scores = model('reader 1.0.0').getByRole('img', { name: /F1, span and value: 0.4 at step 100/ });
      await scores.locator('canvas').waitFor();
      await model('reader 1.0.0').locator('summary', { hasText: 'The curves in figures' }).click();
      await model('reader 1.0.0').getByRole('row', { name: '200 0.6 – 1.5' }).waitFor();
      await model('reader 1.0.0').locator('summary', { hasText: 'Settings' }).click();
      await model('reader 1.0.0').getByRole('row', { name: 'loop.steps 300' }).waitFor();
      await look('models-training');
      await model('reader 1.0.0').locator('summary', { hasText: 'Training' }).first().click();
    });

    it('are not promoted when worse, which is said in figures', async () => {
      await model('reader 0.9.0').getByRole('button', { name: 'Promote' }).click();
      await page.getByLabel('Why').fill('It is smaller');
      await page.getByRole('dialog').getByRole('button', { name: 'Promote' }).click();
      await page.getByText('F1, goals (English): 0.9 now, 0.8 with this version').waitFor();
      await look('model-is-worse');
      await page.keyboard.press('Escape');
    });

    it('are promoted when no worse, and rolled back', async () => {
      await model('reader 1.1.0').getByRole('button', { name: 'Promote' }).click();
      await page.getByLabel('Why').fill('It reads better');
      await page.getByRole('dialog').getByRole('button', { name: 'Promote' }).click();
      await model('reader 1.0.0').getByText('Off', { exact: true }).waitFor();
      await model('reader 1.1.0').getByRole('button', { name: 'Roll back' }).click();
      await page.getByLabel('Why (optional)').fill('It misreads dates');
      await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
      await model('reader 1.0.0').getByText('On', { exact: true }).waitFor();
      await model('reader 1.1.0').getByText('Off', { exact: true }).waitFor();
      await model('reader 1.1.0').locator('summary', { hasText: 'Decisions' }).click();
      await model('reader 1.1.0').getByText('It misreads dates').first().waitFor();
    });

    it('are switched off and on by the keyboard, with a reason', async () => {
      const switchOff = model('far-phraser 1').getByRole('button', { name: 'Switch off' });
      await switchOff.focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Why').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Please say why.').waitFor();
      await page.keyboard.type('It talks too much');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await model('far-phraser 1').getByText('Off', { exact: true }).waitFor();
      expect(await page.evaluate('document.activeElement.textContent')).toBe('far-phraser 1');
      await model('far-phraser 1').locator('summary', { hasText: 'Decisions' }).click();
      await model('far-phraser 1').getByText('It talks too much').first().waitFor();
      await look('model-off');
      await model('far-phraser 1').getByRole('button', { name: 'Switch on' }).click();
      await page.getByLabel('Why').fill('It learned to be brief');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await model('far-phraser 1').getByText('On', { exact: true }).waitFor();
    });
  });

  it('are read by a clinician, who finds no switch', async () => {
    const page = await desk.signIn('clinician', 1280);
    await page.getByRole('link', { name: 'Models' }).click();
    await page.getByRole('article', { name: 'reader 1.0.0' }).waitFor();
    expect(await page.getByRole('button', { name: /Switch off/ }).count()).toBe(0);
    await page.close();
  });

  it('are none of the business of a participant', async () => {
    const page = await desk.signIn('mei', 1280);
    expect(await page.getByRole('link', { name: 'Models' }).count()).toBe(0);
    await page.goto(`${desk.url}/models`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await page.close();
  });
});

/** What an installation cannot do without, and a plugin with one model in three versions. */
async function pluginsWithModels(): Promise<object[]> {
  const packs = (await readdir(join(workspaceRoot, 'plugins'))).filter((name) =>
    name.startsWith('knowledge-'),
  );
  return [
    ...[...packs, 'model-lexicon'].map((name) => ({ from: join(workspaceRoot, 'plugins', name) })),
    {
      from: join(workspaceRoot, 'core/server/src/features/models/testing/three-versions'),
      allowUnsigned: true,
    },
  ];
}

import { jest } from '@jest/globals';
import { releaseFigures } from '@regimen/domain';
import type { FiguresRelease } from '@regimen/domain';
import { openWard } from '@regimen/server/testing';
import type { Ward } from '@regimen/server/testing';
import { createHighsSolver } from '@regimen/solver';
import type { Browser, Page } from 'playwright-core';
import { madeUpPeople, randomFrom } from '../disclosure/made-up-people.js';
import { accessibilityViolations } from './support/axe.js';
import { launchChromium } from './support/chromium.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

inBrowser('figures for a wellness manager', () => {
  let ward: Ward;
  let browser: Browser;
  beforeAll(async () => {
    ward = await openWard();
    browser = await launchChromium(chromiumPath);
    const { people, tables } = await madeUpFigures();
    await ward.inside(async (tx) => {
      await tx.query(`update workspaces set kind = 'employer'`);
      await tx.query(`update members set roles = '{wellnessManager}' where account_name = 'coach'`);
      for (const [number, name] of ['Walking at noon', 'Strong backs', 'Cycle to work'].entries())
        await tx.query('insert into programmes (workspace_id, id, name) values ($1, $2, $3)', [
          ward.workspaceId,
          programmeId(number),
          name,
        ]);
      const add = (month: string, reason: string | null) =>
        tx.query(
          `insert into figure_releases (workspace_id, month, reason, minimum, people, tables) values ($1, $2, $3, 20, $4, $5)`,
          [ward.workspaceId, month, reason, reason ? null : people, JSON.stringify(reason ? [] : tables)],
        );
      await add('2026-09-01', 'TOO_FEW');
      await add('2026-10-01', null);
    });
  });
  afterAll(async () => {
    await browser?.close();
    await ward?.stop();
  });

  const choose = (preset: string) =>
    ward.inside((tx) =>
      tx.query(
        `insert into privacy_settings (workspace_id, preset, edition, controller, contact, chosen_by)
         select $1, $2, 1, 'Works', '', id from members where account_name = 'administrator'
         on conflict (workspace_id) do update set preset = $2`,
        [ward.workspaceId, preset],
      ),
    );

  describe.each(widths)('at %i pixels', (width) => {
    let page: Page;
    afterEach(() => page?.close());

    async function signIn(): Promise<void> {
      page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'en-GB' });
      await page.goto(ward.api.url);
      await page.locator('input').first().fill('coach');
      await page.locator('input[type=password]').fill('a long enough password');
      await page.keyboard.press('Enter');
      await page.locator('input[type=password]').waitFor({ state: 'detached' });
      await page.goto(`${ward.api.url}/figures`);
    }
    /** Keeps a picture where somebody wants to look. */
    async function look(name: string): Promise<void> {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const pictures = process.env['SCREENSHOTS'];
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }

    it('show a month in tables, say of what is held back that it is, and tell why a month has none', async () => {
      await choose('us');
      await signIn();
      await page.getByRole('heading', { name: 'October 2026' }).waitFor();
      await page.getByRole('heading', { name: 'Weekly activity by programme' }).waitFor();
      await page.getByRole('rowheader', { name: 'Walking at noon' }).first().waitFor();
      expect(await page.getByText('fewer than 20 people, or protected').count()).toBeGreaterThan(0);
      await look('figures');
      await page.getByLabel('Month').selectOption({ label: 'September 2026' });
      await page.getByText('too few people agreed to be counted').waitFor();
    });

    it('read the same in Chinese', async () => {
      await choose('us');
      await signIn();
      await page.getByRole('heading', { name: 'October 2026' }).waitFor();
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('heading', { name: '项目统计数字' }).waitFor();
      await page.getByText('少于20人，或受保护').first().waitFor({ state: 'attached' });
      await look('figures-zh');
    });

    it('are replaced by the reason and the programmes in the EU', async () => {
      await choose('eu');
      await signIn();
      await page.getByText('employees cannot freely agree').waitFor();
      await page.getByRole('rowheader', { name: 'Cycle to work' }).waitFor();
      expect(await page.getByRole('heading', { name: 'October 2026' }).count()).toBe(0);
      await look('figures-eu');
    });
  });
});

function programmeId(number: number): string {
  return `00000000-0000-4000-8000-00000000000${number}`;
}

async function madeUpFigures(): Promise<FiguresRelease> {
  const solver = await createHighsSolver();
  const people = madeUpPeople(randomFrom(3007), { people: 900, programmes: 3 }).map((one) => ({
    ...one,
    programme: one.programme === null ? null : programmeId(Number(one.programme.slice(-1))),
  }));
  const made = releaseFigures(people, [], { rule: { minimum: 20 }, solver, random: randomFrom(1) });
  if (made.kind === 'refused') throw new Error(made.reason);
  return made;
}

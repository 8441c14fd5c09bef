import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

const texts = (width: number) => [
  `Screen ${width}: no running, I want to lose 5 kg in eight weeks, my left knee hurts going down stairs`,
  `屏幕${width}：我想减肥，膝盖不好，不想跑步，每周能练三次`,
  `Screen ${width}: what is a good warm-up?`,
];

inBrowser('labelling what models are unsure of', () => {
  let desk: ConsoleDesk;
  beforeAll(async () => {
    desk = await openConsole(chromiumPath);
  });
  afterAll(() => desk?.close());

  describe.each(widths)('at %i pixels', (width) => {
    let page: Page;
    beforeAll(async () => {
      page = await desk.signIn('admin', width);
      await page.goto(`${desk.url}/models`);
      await page.getByRole('link', { name: 'Teach the models' }).click();
      await page.getByRole('heading', { name: 'Load texts' }).waitFor();
    });
    afterAll(() => page?.close());

    /** Keeps a picture where somebody wants to look. */
    async function look(name: string): Promise<void> {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      const pictures = process.env['SCREENSHOTS'];
      if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true });
    }

    it('says at which line a file is wrong, and loads it once it is right', async () => {
      const lines = page.getByLabel('Texts, one a line');
      await lines.fill('fine\nrun [fast]');
      await page.getByRole('button', { name: 'Load', exact: true }).click();
      await page.getByRole('alert').getByText('Line 2').waitFor();
      await look('labelling-refused');
      await lines.fill(texts(width).join('\n'));
      await page.getByRole('button', { name: 'Load', exact: true }).click();
      await page.getByText('3 texts loaded, 0 were there already.').waitFor();
      const words = page.getByRole('group', { name: 'Words of the text' });
      for (;;) {
        if (await words.isVisible()) break;
        const again = page.getByRole('button', { name: 'Look again' });
        if (await again.isVisible()) await again.click();
        await page.waitForTimeout(200);
      }
    });

    it('marks, confirms, skips and undoes with the keyboard alone', async () => {
      const words = page.getByRole('group', { name: 'Words of the text' });
      const first = words.getByRole('button').first();
      await first.focus();
      await look('labelling');
      // What the readings suggest goes, word by word, until nothing is marked.
      await page.keyboard.press('Shift+End');
      await page.keyboard.press('Delete');
      await page.getByText('Nothing is marked.').waitFor();
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('What they say');
      await page.keyboard.type('Painful');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Knee');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Mark the words' }).press('Enter');
      const marks = page.getByRole('list', { name: 'Marks' });
      await marks.getByText('Painful joint: Knee').waitFor();
      await page.keyboard.press('4');
      expect(await page.getByRole('radio', { name: 'Reports something' }).isChecked()).toBe(true);
      const shown = await words.innerText();
      await look('labelling-marked');
      await page.keyboard.press('c');
      await page.getByText('Kept. Next text.').waitFor();
      expect(await words.innerText()).not.toBe(shown);
      await page.keyboard.press('u');
      await page.getByText('Brought back.').waitFor();
      expect(await words.innerText()).toBe(shown);
      await marks.getByText('Painful joint: Knee').waitFor();
      expect(await page.getByRole('radio', { name: 'Reports something' }).isChecked()).toBe(true);
      await page.keyboard.press('s');
      await page.getByText('Skipped. Next text.').waitFor();
    });

    it('chooses words with the mouse', async () => {
      const words = page.getByRole('group', { name: 'Words of the text' }).getByRole('button');
      const [from, to] = [(await words.nth(0).boundingBox())!, (await words.nth(1).boundingBox())!];
      await page.mouse.move(from.x + 4, from.y + 4);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width - 4, to.y + 4, { steps: 4 });
      await page.mouse.up();
      expect(await words.nth(0).getAttribute('aria-pressed')).toBe('true');
      expect(await words.nth(1).getAttribute('aria-pressed')).toBe('true');
      expect(await words.nth(2).getAttribute('aria-pressed')).toBe('false');
    });

    it('speaks Chinese', async () => {
      await page.evaluate(`localStorage.setItem('regimen.language', 'zh')`);
      await page.reload();
      await page.getByRole('heading', { name: '教模型' }).waitFor();
      await page.getByRole('group', { name: '文本中的词' }).waitFor();
      await look('labelling-zh');
      await page.evaluate(`localStorage.setItem('regimen.language', 'en')`);
    });
  });

  it('is agreed to and taken back by a participant, in their profile', async () => {
    const page = await desk.signIn('mei', 1280);
    await page.getByRole('link', { name: 'Profile' }).first().click();
    await page.getByRole('button', { name: 'Let my words teach the models' }).click();
    await page.getByText('You let your words teach the models.').waitFor();
    await page.getByRole('button', { name: 'Delete my words and stop' }).click();
    await page.getByText('It is off. Nobody reads your words for this.').waitFor();
    await page.goto(`${desk.url}/models/labelling`);
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('group', { name: 'Words of the text' }).count()).toBe(0);
    await page.close();
  });
});

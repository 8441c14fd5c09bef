import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { PackageDesk, pluginFiles, signedFiles } from '@regimen/server/testing';
import { workspaceRoot } from '../journeys/support/regimen-process.js';
import { accessibilityViolations } from './support/axe.js';
import type { ConsoleDesk } from './support/console-desk.js';
import { openConsole } from './support/console-desk.js';
import { chromiumPath, inBrowser, widths } from './support/in-browser.js';

jest.setTimeout(240_000);

const fixture = join(workspaceRoot, 'test/journeys/fixtures/nutrition-food-diary');

inBrowser('plugins that somebody signed', () => {
  let packages: PackageDesk;
  let desk: ConsoleDesk;
  beforeAll(async () => {
    packages = await PackageDesk.open();
    const list = join(packages.folder, 'plugins.json');
    await writeFile(list, JSON.stringify({ plugins: await everyKind() }));
    const { pluginKeys } = await packages.settings({
      revokedVersions: [{ id: 'wearable-revoked', version: '1.0.0' }],
    });
    desk = await openConsole(chromiumPath, { REGIMEN_PLUGINS_FILE: list, REGIMEN_PLUGIN_KEYS: pluginKeys });
  });
  afterAll(async () => {
    await desk?.close();
    await packages?.close();
  });

  /** What an installation cannot do without, and a plugin of each kind. */
  async function everyKind(): Promise<object[]> {
    const packs = (await readdir(join(workspaceRoot, 'plugins'))).filter((name) =>
      name.startsWith('knowledge-'),
    );
    const diary = new Map<string, Buffer>();
    for (const name of await readdir(fixture)) diary.set(name, await readFile(join(fixture, name)));
    const { key } = packages;
    return [
      ...[...packs, 'model-lexicon'].map((name) => ({ from: join(workspaceRoot, 'plugins', name) })),
      { from: await packages.lay('diary', signedFiles('nutrition-food-diary', '1.0.0', key, diary)) },
      { from: await packages.lay('own', pluginFiles('wearable-own', '1.0.0')), allowUnsigned: true },
      { from: await packages.lay('found', pluginFiles('wearable-found', '1.0.0')) },
      {
        from: await packages.lay(
          'changed',
          new Map(signedFiles('wearable-changed', '1.0.0', key)).set('index.js', Buffer.from('')),
        ),
      },
      { from: await packages.lay('revoked', signedFiles('wearable-revoked', '1.0.0', key)) },
    ];
  }

  it.each(widths)('are told apart in words, at %i pixels', async (width) => {
    const page = await desk.signIn('admin', width);
    await page.goto(`${desk.url}/plugins`);
    const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    await card('nutrition-food-diary').getByText('Signed with a key you trust').waitFor();
    await card('nutrition-food-diary').getByText('Running').waitFor();
    const pictures = process.env['SCREENSHOTS'];
    if (pictures) await page.screenshot({ path: `${pictures}/plugins-${width}.png`, fullPage: true });
    await card('model-lexicon').getByText('Ships with Regimen').waitFor();
    await card('wearable-own').getByText('Signed by nobody you trust').waitFor();
    await card('wearable-own').getByText('Running').waitFor();
    await card('/found').getByText('"allowUnsigned": true').waitFor();
    await card('/changed').getByText('Changed since it was signed').waitFor();
    await card('/changed').getByText('index.js is another file').waitFor();
    await card('/revoked').getByText('Taken back by you').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  });
});

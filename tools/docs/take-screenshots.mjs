/**
 * Takes the screenshots of the README from a running demo: `node tools/docs/take-screenshots.mjs <url> <data folder>`.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const [url, dataFolder] = process.argv.slice(2);
const images = resolve(fileURLToPath(import.meta.url), '../../../docs/images');
const accounts = JSON.parse(await readFile(join(dataFolder, 'demo-accounts.json'), 'utf8'));
const { password } = accounts.find(({ accountName }) => accountName === 'mei');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
await page.goto(url);
await page.getByLabel('Account name').fill('mei');
await page.getByLabel('Password').fill(password);
await page.keyboard.press('Enter');
await page.getByRole('heading', { name: 'Your plan' }).waitFor();
for (let week = 1; week < 6; week += 1) await page.getByRole('button', { name: 'Next week' }).click();
await page.locator('main').getByRole('button', { name: /min/ }).first().click();
await page.getByText('Why this session').waitFor();
await page.screenshot({ path: join(images, 'plan.png') });
await browser.close();

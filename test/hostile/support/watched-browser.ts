import type { Page } from 'playwright-core';
import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { findChromium, launchChromium } from '../../browser/support/chromium.js';

/** What stored words did in a browser. */
export interface Watched {
  pages: number;
  /** Pages on which the words were seen, as words. */
  showing: number;
  mishaps: readonly string[];
}

const mostPages = 24;
/** Runs in the page before anything of it: notes what the content security policy had to stop. */
const watch = `addEventListener('securitypolicyviolation', (event) =>
  (window.regimenStopped ??= []).push(event.violatedDirective + ' ' + event.blockedURI));`;

/**
 * Looks at every page that somebody comes to from the first one, those of `beside` first. Null where there is no browser.
 * @param most pages that are looked at
 */
export async function watchPages(
  session: BrowserSession,
  mark: string,
  beside: readonly string[] = [],
  most = mostPages,
): Promise<Watched | null> {
  const path = findChromium();
  if (path === null) return null;
  const browser = await launchChromium(path);
  try {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addInitScript(watch);
    await context.addCookies(
      session.introduction.headers.cookie.split('; ').map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return { name, value: value.join('='), url: session.url };
      }),
    );
    const page = await context.newPage();
    return await walk(page, session.url, { mark, beside, most });
  } finally {
    await browser.close();
  }
}

async function walk(
  page: Page,
  url: string,
  { mark, beside, most }: { mark: string; beside: readonly string[]; most: number },
): Promise<Watched> {
  const mishaps: string[] = [];
  page.on('dialog', (dialog) => {
    mishaps.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.origin !== url && !['data:', 'blob:'].includes(to.protocol))
      mishaps.push(`a request to ${to.origin}`);
    if (to.pathname.includes('stolen')) mishaps.push(`a request for ${to.pathname}`);
  });
  const waiting = ['/', ...beside];
  const seen = new Set<string>();
  let showing = 0;
  while (waiting.length > 0 && seen.size < most) {
    const next = waiting.shift()!;
    if (seen.has(next)) continue;
    seen.add(next);
    await page.goto(`${url}${next}`, { waitUntil: 'networkidle' });
    // A busy machine is idle before the console has drawn anything.
    await page.waitForSelector('a[href^="/"]', { timeout: 15_000 }).catch(() => undefined);
    await page.waitForLoadState('networkidle');
    const found = await page.evaluate<Found>(`(${String(lookAround)})()`);
    if (found.text.includes(mark)) showing += 1;
    mishaps.push(...found.mishaps.map((mishap) => `${next}: ${mishap}`));
    waiting.push(...found.links.filter((link) => !/sign-?out/i.test(link)));
  }
  return { pages: seen.size, showing, mishaps };
}

/** Opens texts of HTML as a browser opens a file: nothing but the text itself keeps scripts out. Null where there is no browser. */
export async function watchDocuments(documents: readonly string[]): Promise<readonly string[] | null> {
  const path = findChromium();
  if (path === null) return null;
  const browser = await launchChromium(path);
  const mishaps: string[] = [];
  try {
    const page = await browser.newPage();
    page.on('dialog', (dialog) => {
      mishaps.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => mishaps.push(`a request for ${request.url()}`));
    for (const text of documents) {
      await page.setContent(text, { waitUntil: 'load' });
      mishaps.push(...(await page.evaluate<Found>(`(${String(lookAround)})()`)).mishaps);
    }
    return mishaps;
  } finally {
    await browser.close();
  }
}

interface Found {
  text: string;
  links: string[];
  mishaps: string[];
}

/** Runs in the page, so it knows nothing of this file. */
function lookAround(): Found {
  const page = globalThis as unknown as {
    document: {
      body: { innerText: string };
      querySelectorAll(
        selector: string,
      ): Iterable<{ outerHTML: string; protocol?: string; getAttribute(name: string): string | null }>;
    };
    regimenStopped?: string[];
    regimenStolen?: unknown;
  };
  const all = (selector: string) => [...page.document.querySelectorAll(selector)];
  const made = all(
    'img[src="x"], img[onerror], svg script, body script:not([src]), iframe, object, embed, [onload], [onclick], [onerror], math, base, a[href^="javascript:" i], a[href^="data:" i], a[href^="vbscript:" i], form[action]',
  ).map(({ outerHTML }) => `made ${outerHTML.slice(0, 120)}`);
  const ways = all('a[href]').filter(({ protocol }) => !/^(https?|mailto|blob):$/.test(protocol ?? ''));
  const links = ways.map(({ outerHTML }) => `a link ${outerHTML.slice(0, 120)}`);
  const stopped = (page.regimenStopped ?? []).map((what) => `the policy stopped ${what}`);
  return {
    text: page.document.body.innerText,
    links: all('a[href^="/"]').flatMap((link) => link.getAttribute('href') ?? []),
    mishaps: [...made, ...links, ...stopped, ...(page.regimenStolen === undefined ? [] : ['a script ran'])],
  };
}

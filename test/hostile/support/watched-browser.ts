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

/** Looks at every page that somebody comes to from the first one. Null where there is no browser. */
export async function watchPages(
  session: BrowserSession,
  mark: string,
  beside: readonly string[] = [],
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
    return await walk(page, session.url, { mark, beside });
  } finally {
    await browser.close();
  }
}

async function walk(
  page: Page,
  url: string,
  { mark, beside }: { mark: string; beside: readonly string[] },
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
  while (waiting.length > 0 && seen.size < mostPages) {
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
      ): Iterable<{ outerHTML: string; getAttribute(name: string): string | null }>;
    };
    regimenStopped?: string[];
    regimenStolen?: unknown;
  };
  const all = (selector: string) => [...page.document.querySelectorAll(selector)];
  const made = all(
    'img[src="x"], img[onerror], svg script, body script:not([src]), iframe, object, embed, [onload], [onclick], [onerror], math, base, a[href^="javascript:" i], a[href^="data:" i], a[href^="vbscript:" i], form[action]',
  ).map(({ outerHTML }) => `made ${outerHTML.slice(0, 120)}`);
  const stopped = (page.regimenStopped ?? []).map((what) => `the policy stopped ${what}`);
  return {
    text: page.document.body.innerText,
    links: all('a[href^="/"]').flatMap((link) => link.getAttribute('href') ?? []),
    mishaps: [...made, ...stopped, ...(page.regimenStolen === undefined ? [] : ['a script ran'])],
  };
}

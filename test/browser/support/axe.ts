import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One breach of WCAG on a page, short enough to read in a failed check. */
export interface AccessibilityViolation {
  rule: string;
  help: string;
  elements: string[];
}

/** Checks the page as it stands against WCAG 2.2 A and AA and axe's best practices. */
export async function accessibilityViolations(page: Page): Promise<AccessibilityViolation[]> {
  // By evaluation, because the strict content security policy of the console allows no script tag to be added.
  await page.evaluate(source);
  const results: AxeResults = await page.evaluate('axe.run()');
  return results.violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map(({ html }) => html.slice(0, 200)),
  }));
}

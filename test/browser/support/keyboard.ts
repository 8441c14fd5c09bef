import type { Page } from 'playwright-core';

/** What has the focus, as somebody at the keyboard finds it. */
export interface Focused {
  name: string;
  /** Within the window, and marked by an outline of at least two pixels (WCAG 2.2, 2.4.7 and 2.4.11). */
  isSeen: boolean;
}

/** Tells what has the focus now. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const isInside = width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const name =
      element === document.body
        ? ''
        : element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.textContent;
    return {
      name: (name ?? '').replaceAll(/\\s+/g, ' ').trim(),
      isSeen: isInside && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    };
  })()`);
}

/**
 * Presses Tab until something of this name has the focus. Resolves to the names on the way, that one included.
 * @throws Error where the focus cannot be seen on the way, or never gets there.
 */
export async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    passed.push(now.name);
    // Behind the last stop the focus leaves the page for the browser's own controls.
    if (now.name === '') continue;
    if (!now.isSeen)
      throw new Error(`The focus cannot be seen on “${now.name}”, after ${passed.join(', ')}.`);
    if (typeof name === 'string' ? now.name === name : name.test(now.name)) return passed;
  }
  throw new Error(`“${String(name)}” was not reached by Tab: ${passed.join(', ')}.`);
}

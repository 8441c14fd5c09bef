import type { Page } from 'playwright-core';
import { until } from '../../journeys/support/until.js';

/** Opens the plan of who is signed in. The plan of the demo may still be in the making: the page is read until it is there. */
export async function openPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  const session = page.locator('main button.session').first();
  const sessions = async () => {
    await page.reload({ waitUntil: 'networkidle' });
    return session.count();
  };
  await until(sessions, (count) => count > 0, 120_000);
  await page.getByRole('heading', { name: 'Your plan' }).waitFor();
}

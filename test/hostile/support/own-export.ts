import type { BrowserSession } from '../../journeys/support/browser-session.js';
import { until } from '../../journeys/support/until.js';

/** Has everything of a person made into a file. @returns its id */
export async function makeOwnExport(session: BrowserSession): Promise<string> {
  const { exportMyData } = await session.ask<{ exportMyData: { id?: string } }>(
    'mutation { exportMyData(language: en) { __typename ... on PersonalExport { id } ... on Problem { message } } }',
  );
  if (exportMyData.id === undefined) throw new Error(`No export: ${JSON.stringify(exportMyData)}`);
  const { id } = exportMyData;
  await until(
    async () =>
      (
        await session.ask<{ heldData: { exports: { id: string; status: string }[] } }>(
          '{ heldData { exports { id status } } }',
        )
      ).heldData.exports.find((one) => one.id === id)?.status,
    (status) => status === 'ready' || status === 'failed',
    180_000,
  );
  return id;
}

import type { TextUnderstanding } from '@regimen/domain';
import lexicon from '@regimen/plugin-model-lexicon';

/** The language model that ships with the product. @throws Error when the plugin brings none. */
export async function installedUnderstanding(): Promise<TextUnderstanding> {
  const { modelBackends } = await lexicon.setup({} as never, {});
  const understanding = modelBackends?.[0]?.understanding;
  if (!understanding) throw new Error('The language plugin brings no understanding.');
  return understanding;
}

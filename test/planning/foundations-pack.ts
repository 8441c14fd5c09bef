import type { KnowledgePack } from '@regimen/domain';
import foundations from '@regimen/plugin-knowledge-foundations';

/** The pack that ships with the product. */
export async function foundationsPack(): Promise<KnowledgePack> {
  const { knowledgePacks } = await foundations.setup({} as never, {});
  const [pack] = knowledgePacks ?? [];
  if (!pack) throw new Error('The plugin provides no pack.');
  return pack;
}

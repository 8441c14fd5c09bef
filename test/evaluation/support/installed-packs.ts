import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KnowledgePack } from '@regimen/domain';
import type { PluginDefinition } from '@regimen/plugin-api';

const listName = 'regimen.plugins.json';
const knowledge = '@regimen/plugin-knowledge-';

/**
 * The knowledge packs of every plugin that the list of installed plugins names, in its order.
 * @throws Error when a plugin cannot be loaded, or when none brings a pack.
 */
export async function installedPacks(): Promise<KnowledgePack[]> {
  const list = JSON.parse(await readFile(await pluginList(), 'utf8')) as { plugins: { from: string }[] };
  const names = list.plugins.map(({ from }) => from).filter((name) => name.startsWith(knowledge));
  const packs: KnowledgePack[] = [];
  // One after the other: Jest's module loader does not bear imports of one module at the same time.
  for (const name of names) packs.push(...(await packsOf(name)));
  if (packs.length === 0) throw new Error(`${listName} names no plugin with a knowledge pack.`);
  return packs;
}

async function packsOf(name: string): Promise<readonly KnowledgePack[]> {
  const { default: plugin } = (await import(name)) as { default: PluginDefinition };
  // Packs are files beside the plugin's code: its setup asks nothing of the host.
  const contributions = await plugin.setup({} as never, {});
  return contributions.knowledgePacks ?? [];
}

/** The list stands at the root of the workspace, above the sources and the compiled copy alike. */
async function pluginList(): Promise<string> {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, listName);
    if (await readFile(file).catch(() => null)) return file;
    if (dirname(folder) === folder) throw new Error(`There is no ${listName} above this program.`);
    folder = dirname(folder);
  }
}

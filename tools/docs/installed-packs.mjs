// The knowledge packs of every installed knowledge plugin, for the generated pages.
import { readFileSync } from 'node:fs';

/** Packs in the order of the list of plugins. @throws when a plugin is not built or its pack has faults. */
export async function installedPacks() {
  const list = JSON.parse(readFileSync(new URL('../../regimen.plugins.json', import.meta.url), 'utf8'));
  const names = list.plugins
    .map(({ from }) => from)
    .filter((name) => name.startsWith('@regimen/plugin-knowledge-'));
  const plugins = await Promise.all(names.map(async (name) => (await import(name)).default));
  const contributions = await Promise.all(plugins.map((plugin) => plugin.setup()));
  return contributions.flatMap(({ knowledgePacks }) => knowledgePacks ?? []);
}

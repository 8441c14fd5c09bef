import type { DataAccess, Extensions, PluginDefinition } from '@regimen/plugin-api';

/** What each extension point hands to or takes from a plugin, and so what the plugin must have declared. */
const needed: Readonly<Record<keyof Extensions, readonly DataAccess[]>> = {
  wearableSources: ['observations:write'],
  knowledgePacks: ['knowledge:provide'],
  nutritionAdvisers: ['profiles:read', 'plans:read'],
  explainers: ['plans:read'],
  modelBackends: ['requests:read'],
  identityProviders: [],
};

/** Extension points a plugin fills without having declared the access they need; each entry is a sentence. */
export function undeclaredAccess(definition: PluginDefinition, extensions: Extensions): string[] {
  return (Object.keys(needed) as (keyof Extensions)[])
    .filter((point) => (extensions[point]?.length ?? 0) > 0)
    .flatMap((point) =>
      needed[point]
        .filter((access) => !definition.access.includes(access))
        .map((access) => `provides ${point} without declaring the access "${access}"`),
    );
}

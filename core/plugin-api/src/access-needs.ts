import type { DataAccess, Extensions, PluginDefinition } from './define-plugin.js';

/** What each extension point hands to or takes from a plugin, and so what the plugin must have declared. */
const needs: Readonly<Record<keyof Extensions, readonly DataAccess[]>> = {
  wearableSources: ['observations:write'],
  knowledgePacks: ['knowledge:provide'],
  nutritionAdvisers: ['profiles:read', 'plans:read'],
  explainers: ['plans:read'],
  modelBackends: ['requests:read'],
  identityProviders: ['identities:prove'],
  keyServices: ['keys:wrap'],
};

/** Every extension point by name. */
export const extensionPoints = Object.keys(needs) as readonly (keyof Extensions)[];

/** Accesses that a plugin uses through its extension points without having declared them. */
export function undeclaredAccess(
  { access }: Pick<PluginDefinition, 'access'>,
  extensions: Extensions,
): { point: keyof Extensions; access: DataAccess }[] {
  return extensionPoints
    .filter((point) => (extensions[point]?.length ?? 0) > 0)
    .flatMap((point) =>
      needs[point].filter((needed) => !access.includes(needed)).map((needed) => ({ point, access: needed })),
    );
}

import type { PluginTrust } from './packages/plugin-trust.js';

/** Where the code of a plugin runs: in ours, or in a process of its own with walls around it. */
export const pluginTiers = ['trusted', 'isolated'] as const;
export type PluginTier = (typeof pluginTiers)[number];

/**
 * What the operator's list says, and only that, makes a plugin trusted; where it says nothing, those that came with the
 * product are, and all others are not, whoever signed them.
 */
export function tierOf(trust: PluginTrust, said: PluginTier | undefined): PluginTier {
  return said ?? (trust === 'core' ? 'trusted' : 'isolated');
}

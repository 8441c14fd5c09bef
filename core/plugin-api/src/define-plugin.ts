import type { KnowledgePack } from '@regimen/domain';
import type { z } from 'zod';
import type { PluginGraphql } from './contributions/graphql-field.js';
import type { PluginJob } from './contributions/job.js';
import type { PluginPermission } from './contributions/permission.js';
import type { PluginStorage } from './contributions/storage.js';
import type { Explainer } from './extension-points/explainer.js';
import type { IdentityProvider } from './extension-points/identity-provider.js';
import type { KeyService } from './extension-points/key-service.js';
import type { ModelBackend } from './extension-points/model-backend.js';
import type { NutritionAdviser } from './extension-points/nutrition-adviser.js';
import type { WearableSource } from './extension-points/wearable-source.js';
import type { PluginHost } from './host.js';

/** What a plugin may reach. Shown to the operator before it is loaded, enforced by the host. */
export const dataAccesses = [
  'observations:write',
  'profiles:read',
  'requests:read',
  'plans:read',
  'knowledge:provide',
  'identities:prove',
  'keys:wrap',
  'network',
] as const;
export type DataAccess = (typeof dataAccesses)[number];

/** What a plugin plugs in. Each list is an extension point. */
export interface Extensions {
  wearableSources?: readonly WearableSource[];
  knowledgePacks?: readonly KnowledgePack[];
  nutritionAdvisers?: readonly NutritionAdviser[];
  explainers?: readonly Explainer[];
  modelBackends?: readonly ModelBackend[];
  identityProviders?: readonly IdentityProvider[];
  keyServices?: readonly KeyService[];
}

/** A plugin: a plain object, free of framework types, so that it outlives our upgrades. */
export interface PluginDefinition<Options extends z.ZodType = z.ZodType> {
  /** `<kind>-<name>`, kebab-case. Also the prefix of its schema, jobs and permissions. */
  id: string;
  version: string;
  title: { en: string; zh: string };
  /** Semver range of the plugin API. Outside it the server refuses to start, naming the plugin. */
  requires: { host: string };
  /** Checked before `setup`; its JSON Schema draws the settings form. */
  options: Options;
  access: readonly DataAccess[];
  /** Public host names `host.fetch` may reach, by https. */
  outboundHosts?: readonly string[];
  /**
   * Origins, such as `http://127.0.0.1:11434`, that the operator named in this plugin's settings. `host.fetch` may reach
   * exactly those, private addresses and plain http included, because the operator wrote them; an origin that stands
   * nowhere in the settings as written is refused at start.
   */
  outboundFrom?(options: z.output<Options>): readonly string[];
  /** An essential plugin that fails stops the start; any other is quarantined and reported. */
  essential?: boolean;
  storage?: PluginStorage;
  graphql?: PluginGraphql<z.output<Options>>;
  jobs?: readonly PluginJob[];
  permissions?: readonly PluginPermission[];
  setup(host: PluginHost, options: z.output<Options>): Extensions | Promise<Extensions>;
  /** Ends what the plugin keeps running, when the process ends in order. */
  stop?(): Promise<void>;
}

/** Version of this API, checked against each plugin's `requires.host`. */
export const hostVersion = '1.0.0';

const idPattern = /^(wearable|knowledge|nutrition|explain|model|identity|keys)-[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Declares a plugin. Only checks what can be seen without running it; the host checks the rest at start.
 * @throws TypeError naming the plugin and what is wrong with its declaration.
 */
export function definePlugin<Options extends z.ZodType>(
  definition: PluginDefinition<Options>,
): PluginDefinition<Options> {
  const complain = (what: string): never => {
    throw new TypeError(`Plugin ${definition.id}: ${what}`);
  };
  if (!idPattern.test(definition.id) || definition.id.length > 64) {
    complain('the id must be <kind>-<name> in lower case, of a known kind, at most 64 characters');
  }
  if (!definition.requires?.host) complain('requires.host must name a range of plugin API versions');
  for (const access of definition.access) {
    if (!dataAccesses.includes(access)) complain(`unknown access "${access}"`);
  }
  if (!definition.access.includes('network')) {
    if ((definition.outboundHosts?.length ?? 0) > 0) complain('outboundHosts needs the access "network"');
    if (definition.outboundFrom) complain('outboundFrom needs the access "network"');
  }
  return definition;
}

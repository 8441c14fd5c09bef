import { definePlugin, hostVersion } from '@regimen/plugin-api';
import type { PluginDefinition } from '@regimen/plugin-api';
import { satisfies, validRange } from 'semver';
import { StartRefused } from '../start-refused.js';
import { checkPluginFields } from './fields/check-plugin-fields.js';

/**
 * What must hold before any plugin runs: each fits this host, and no two claim the same name.
 * @param coreDocuments the core's GraphQL, which plugins only add to.
 * @throws StartRefused naming the plugin, or both plugins.
 */
export function checkPlugins(
  definitions: readonly PluginDefinition[],
  coreDocuments: readonly string[],
): void {
  for (const definition of definitions) {
    const { id, requires } = definition;
    checkDefinition(definition);
    if (validRange(requires.host) === null) {
      throw new StartRefused(
        `Plugin ${id} asks for plugin API "${requires.host}", which is no version range.`,
      );
    }
    if (!satisfies(hostVersion, requires.host)) {
      throw new StartRefused(
        `Plugin ${id} needs plugin API ${requires.host}; this server offers ${hostVersion}. ` +
          'Install a fitting version of the plugin or remove it from the plugin list.',
      );
    }
  }
  refuseDoubles(definitions, 'id', ({ id }) => [id]);
  refuseDoubles(definitions, 'GraphQL field', ({ graphql }) =>
    (graphql?.fields ?? []).map(({ on, name }) => `${on}.${name}`),
  );
  refuseDoubles(definitions, 'job', ({ jobs }) => (jobs ?? []).map(({ name }) => name));
  refuseDoubles(definitions, 'permission', ({ permissions }) => (permissions ?? []).map(({ name }) => name));
  checkPluginFields(definitions, coreDocuments);
}

/** A plugin need not have come through `definePlugin`, whose checks its schema and roles rely on. */
function checkDefinition(definition: PluginDefinition): void {
  try {
    definePlugin(definition);
  } catch (error) {
    const { message } = error as Error;
    throw new StartRefused(
      message.startsWith('Plugin ') ? `${message}.` : `Plugin ${definition.id} cannot be read: ${message}.`,
    );
  }
}

function refuseDoubles(
  definitions: readonly PluginDefinition[],
  what: string,
  namesOf: (definition: PluginDefinition) => readonly string[],
): void {
  const owners = new Map<string, string>();
  for (const definition of definitions) {
    for (const name of namesOf(definition)) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        throw new StartRefused(
          `Plugins ${owner} and ${definition.id} both declare the ${what} "${name}". Remove one.`,
        );
      }
      owners.set(name, definition.id);
    }
  }
}

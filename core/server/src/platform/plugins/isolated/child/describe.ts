import type { Extensions, ModelBackend, PluginDefinition } from '@regimen/plugin-api';
import { z } from 'zod';
import type { DescribedDefinition, DescribedExtensions } from '../wire/description.js';
import { sourceMethods } from '../wire/description.js';

/** A definition without its code. */
export function describeDefinition(definition: PluginDefinition): DescribedDefinition {
  const { id, version, title, requires, access, outboundHosts, storage, graphql, jobs, permissions } =
    definition;
  return {
    id,
    version,
    title,
    requires,
    access: [...access],
    outboundHosts: outboundHosts && [...outboundHosts],
    storage: storage && { migrations: [...storage.migrations], personalTables: [...storage.personalTables] },
    graphql: graphql && {
      typeDefs: graphql.typeDefs,
      fields: graphql.fields.map(({ on, name, permission }) => ({ on, name, permission })),
    },
    jobs: jobs?.map(({ name, attempts }) => ({ name, attempts })),
    permissions: permissions?.map((one) => ({ ...one, roles: [...one.roles] })),
    stops: definition.stop !== undefined,
    optionsSchema: schemaOf(definition),
  };
}

/** Settings without a schema can be checked and not drawn. */
function schemaOf({ options }: PluginDefinition): Record<string, unknown> {
  try {
    return z.toJSONSchema(options, { unrepresentable: 'any' }) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** What a plugin plugged in, without its code. */
export function describeExtensions(extensions: Extensions): DescribedExtensions {
  return {
    wearableSources: (extensions.wearableSources ?? []).map((source) => ({
      id: source.id,
      delivery: [...source.delivery],
      coverage: {
        metrics: [...source.coverage.metrics],
        activities: source.coverage.activities,
        streams: [...source.coverage.streams],
      },
      // By name: the methods of a class stand in no list of its instance.
      methods: sourceMethods.filter((name) => source[name] !== undefined),
    })),
    knowledgePacks: (extensions.knowledgePacks ?? []).map((pack) => ({ ...pack })),
    nutritionAdvisers: (extensions.nutritionAdvisers ?? []).map(({ id }) => ({ id })),
    explainers: (extensions.explainers ?? []).map(({ id, formats }) => ({ id, formats: [...formats] })),
    modelBackends: (extensions.modelBackends ?? []).map(describeBackend),
    identityProviders: (extensions.identityProviders ?? []).map((provider) => ({
      id: provider.id,
      workspaceId: provider.workspaceId,
      title: provider.title,
      answerForm: provider.answerForm && { stateField: provider.answerForm.stateField },
      hasRegistration: provider.registration !== undefined,
    })),
    keyServices: (extensions.keyServices ?? []).map(({ id }) => ({ id })),
  };
}

function describeBackend(backend: ModelBackend): DescribedExtensions['modelBackends'][number] {
  const { id, understanding, suggester, phraser, identity, artefacts } = backend;
  return {
    id,
    understanding: understanding && { id: understanding.id, version: understanding.version },
    suggester: suggester && { id: suggester.id, version: suggester.version, use: suggester.use },
    phraser: phraser && { id: phraser.id, version: phraser.version },
    identity,
    artefacts: artefacts as DescribedExtensions['modelBackends'][number]['artefacts'],
    hasHealth: backend.health !== undefined,
  };
}

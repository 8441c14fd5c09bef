import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver } from '@nestjs/apollo';
import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { DynamicModule, Type } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { HealthRecordDoor } from '../access/health-record-door.js';
import type { Settings } from '../config/read-settings.js';
import { loggerToken, settingsToken } from '../config/tokens.js';
import type { PlatformLogger } from '../observability/logger.js';
import { pluginResolvers } from '../plugins/fields/plugin-resolvers.js';
import { RepeatedRequests } from '../idempotency/repeated-requests.js';
import { PluginRegistry } from '../plugins/plugin-registry.js';
import { PluginDatabases } from '../plugins/storage/plugin-databases.js';
import { asGraphqlError } from './as-graphql-error.js';
import { ContextFactory } from './create-context.js';
import { maskErrors } from './mask-error.js';
import { operationLifecycle } from './operation-lifecycle.plugin.js';
import { maxTokens, operationLimits } from './operation-limits.js';
import { refuseNul } from './refuse-nul.plugin.js';
import { scalars } from './scalars.js';
import { schemaDocuments } from './schema-documents.js';

/**
 * GraphQL over HTTP, schema first; `serveSubscriptions` adds the socket, with the same limits.
 * @param door who opens health records for the fields of plugins, and the module it lives in.
 */
export function graphqlModule(door: { module: Type; service: Type<HealthRecordDoor> }): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [door.module],
    inject: [
      door.service,
      settingsToken,
      loggerToken,
      ContextFactory,
      PluginRegistry,
      PluginDatabases,
      RepeatedRequests,
    ],
    useFactory: async (
      records: HealthRecordDoor,
      settings: Settings,
      logger: PlatformLogger,
      contexts: ContextFactory,
      plugins: PluginRegistry,
      storage: PluginDatabases,
      repeats: RepeatedRequests,
    ): Promise<Omit<ApolloDriverConfig, 'driver'>> => ({
      typeDefs: [...(await schemaDocuments()), ...plugins.typeDefs()],
      resolvers: [scalars, pluginResolvers(plugins, records, storage)],
      graphiql: false,
      introspection: settings.mode === 'development',
      hideSchemaDetailsFromClientErrors: settings.mode === 'production',
      includeStacktraceInErrorResponses: false,
      allowBatchedHttpRequests: false,
      csrfPrevention: { requestHeaders: ['apollo-require-preflight', 'x-regimen-csrf'] },
      // Nobody else's documents are kept, and a hash is not a document.
      persistedQueries: false,
      cache: 'bounded',
      parseOptions: { maxTokens },
      validationRules: [operationLimits],
      fieldResolverEnhancers: ['guards'],
      formatError: maskErrors(logger, settings.mode),
      plugins: [ApolloServerPluginCacheControlDisabled(), refuseNul(), operationLifecycle(repeats, records)],
      context: (request: FastifyRequest, reply: FastifyReply) =>
        contexts.forRequest(request, reply).catch(asGraphqlError),
    }),
  });
}

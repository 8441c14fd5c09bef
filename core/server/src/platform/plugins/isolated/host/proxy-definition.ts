import type { GraphqlField, PluginDefinition, PluginHost, PluginJob } from '@regimen/plugin-api';
import { z } from 'zod';
import type { DescribedDefinition, DescribedOptions } from '../wire/description.js';
import { budgets } from './budgets.js';
import type { IsolatedPlugin } from './isolated-plugin.js';
import { proxyExtensions } from './proxy-extensions.js';
import { servePlugin } from './serve-plugin.js';
import { ServedTransactions } from './served-transactions.js';

/**
 * The definition of a plugin in another process, as the rest of the product takes any other: what is data stands in it, and
 * what is code asks the process. It is never essential: whether the product may start is not for it to say.
 */
export function proxyDefinition(
  plugin: IsolatedPlugin,
  { stops, optionsSchema, storage, graphql, jobs, permissions, ...plain }: DescribedDefinition,
  options: DescribedOptions,
): PluginDefinition {
  const lent: { transactions: ServedTransactions | null } = { transactions: null };
  return {
    ...plain,
    options: proxyOptions(optionsSchema, options),
    ...(options.ok && options.origins.length > 0 ? { outboundFrom: () => options.origins } : {}),
    ...(storage ? { storage } : {}),
    ...(permissions ? { permissions } : {}),
    ...(jobs ? { jobs: jobs.map((job) => proxyJob(plugin, job)) } : {}),
    ...(graphql && {
      graphql: {
        typeDefs: graphql.typeDefs,
        fields: graphql.fields.map((field) => proxyField(plugin, field, () => lent.transactions)),
      },
    }),
    async setup(host: PluginHost) {
      const transactions = new ServedTransactions(host);
      lent.transactions = transactions;
      const { serve, ended } = servePlugin(host, transactions);
      const described = await plugin.setUp({ serve, ended, nowMs: () => host.now().getTime() });
      return proxyExtensions(plugin, described);
    },
    async stop() {
      if (stops) await plugin.announceStop();
      plugin.stop();
    },
  };
}

/** Settings were checked in the other process, by the plugin's own schema. */
function proxyOptions(schema: Record<string, unknown>, outcome: DescribedOptions): z.ZodType {
  const options = z.unknown().superRefine((_written, context) => {
    if (outcome.ok) return;
    for (const { path, message } of outcome.issues) context.addIssue({ code: 'custom', path, message });
  });
  options._zod.toJSONSchema = () => schema;
  return options;
}

function proxyJob(
  plugin: IsolatedPlugin,
  { name, attempts }: Pick<PluginJob, 'name' | 'attempts'>,
): PluginJob {
  return {
    name,
    attempts,
    handle: async (payload) => void (await plugin.ask('job', [name, payload], budgets.job)),
  };
}

function proxyField(
  plugin: IsolatedPlugin,
  field: Pick<GraphqlField, 'on' | 'name' | 'permission'>,
  lent: () => ServedTransactions | null,
): GraphqlField {
  return {
    ...field,
    resolve(args, { workspaceId, memberId, participantId, storage }) {
      const ask = (store: number | null) => {
        const asked = { workspaceId, memberId, participantId, store };
        return plugin.ask('field', [field.on, field.name, args, asked], budgets.field);
      };
      return lent()?.lending(storage, ask) ?? ask(null);
    },
  };
}

import { join } from 'node:path';
import type { LinearSolver } from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import type { DataSource } from 'typeorm';
import { BlobStore } from '../blobs/blob-store.js';
import type { Settings } from '../config/read-settings.js';
import { connectDatabase } from '../database/connect-database.js';
import { applicationUrl, pooledUrl } from '../database/database-addresses.js';
import type { Transactions } from '../database/transactions.js';
import { createLogger, logOutput } from '../observability/logger.js';
import type { PlatformLogger } from '../observability/logger.js';
import { createPluginHost } from '../plugins/plugin-host.js';
import { openPackagePolicy } from '../plugins/packages/package-policy.js';
import { loadPlugins } from '../plugins/load-plugins.js';
import type { PluginRegistry } from '../plugins/plugin-registry.js';
import { PluginDatabases } from '../plugins/storage/plugin-databases.js';
import { InstanceSigner } from '../privacy/instance-signer.js';
import type { OpenKeys } from '../privacy/open-keys.js';
import { loadAccessKey, openKeys } from '../privacy/open-keys.js';
import { OutboxRepository } from '../queue/outbox.repository.js';
import { AuditedRefusals } from './audited-refusals.js';
import { pluginLogger } from './plugin-logger.js';

/** What a process opens once and everything else is built on. */
export interface Platform {
  settings: Settings;
  logger: PlatformLogger;
  keys: OpenKeys;
  signer: InstanceSigner;
  /** Address of the owner of the tables, for the few things that look at every workspace. */
  ownerUrl: string;
  /** Address of the application role. */
  databaseUrl: string;
  transactions: Transactions;
  /** Connections that stay the same from call to call, for locks that outlast a transaction: never those of a pooler. */
  lockConnections: DataSource;
  plugins: PluginRegistry;
  pluginDatabases: PluginDatabases;
  blobs: BlobStore;
  solver: LinearSolver;
  close(): Promise<void>;
}

/** Opens everything a process needs on a migrated database. */
export async function openPlatform(settings: Settings, ownerUrl: string, process: string): Promise<Platform> {
  const logger = createLogger(settings.logLevel, process, logOutput(settings));
  const accessKey = await loadAccessKey(settings);
  const databaseUrl = applicationUrl(ownerUrl, accessKey);
  const { databasePool, databasePooler } = settings;
  const direct = await connectDatabase(databaseUrl, `regimen-${process}`, databasePool);
  const transactions =
    databasePooler === null
      ? direct
      : await connectDatabase(pooledUrl(databaseUrl, databasePooler), `regimen-${process}`, databasePool);
  const outbox = new OutboxRepository();
  const pluginDatabases = new PluginDatabases(ownerUrl, accessKey);
  const refusals = new AuditedRefusals(transactions, ownerUrl, logger);
  const plugins = await loadPlugins(
    settings.pluginsFile,
    async (definition, origins) =>
      createPluginHost(
        definition,
        {
          logger: pluginLogger(logger, definition.id),
          now: () => new Date(),
          storage: (await pluginDatabases.open(definition))?.store() ?? null,
          enqueue: (job, payload) =>
            enqueueForPlugin(transactions, outbox, `${definition.id}.${job}`, payload),
        },
        origins,
      ),
    await openPackagePolicy(settings),
    (...refused) => refusals.hear(...refused),
  );
  for (const { id, problem } of plugins.quarantined)
    logger.warn({ pluginId: id, reason: problem }, 'plugin left out');
  return {
    settings,
    logger,
    keys: await openKeys(settings, plugins.keyServices()),
    ownerUrl,
    signer: await InstanceSigner.load(settings.dataFolder, settings.signingKey),
    databaseUrl,
    transactions,
    lockConnections: direct.dataSource,
    plugins,
    pluginDatabases,
    blobs: new BlobStore(join(settings.dataFolder, 'uploads')),
    solver: await createHighsSolver(),
    close: async () => {
      await plugins.stop();
      await refusals.close();
      await pluginDatabases.close();
      await transactions.dataSource.destroy();
      if (transactions !== direct) await direct.dataSource.destroy();
    },
  };
}

async function enqueueForPlugin(
  transactions: Transactions,
  outbox: OutboxRepository,
  queue: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  const { workspaceId } = payload;
  if (workspaceId === undefined)
    throw new TypeError('A job of a plugin names its workspaceId in the payload.');
  await transactions.run({ kind: 'system', workspaceId, reason: 'plugin-enqueue' }, (tx) =>
    outbox.add(tx, { workspaceId, queue, payload: { ...payload }, requestedBy: null }),
  );
}

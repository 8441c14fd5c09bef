import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { abilityOf } from './access-policies.js';
import { AuditAnchoring } from './platform/audit/audit-anchoring.js';
import { featureModules } from './feature-modules.js';
import { eraseAgainAtStart } from './features/personal-data/erasure/erase-again.js';
import { jobDefinitions } from './job-definitions.js';
import { openPlatform } from './platform/bootstrap/platform.js';
import { PlatformModule } from './platform/bootstrap/platform.module.js';
import { readSettings } from './platform/config/read-settings.js';
import { JobRunner } from './platform/queue/job-runner.js';
import { OutboxRelay } from './platform/queue/outbox-relay.js';
import { OutboxRepository } from './platform/queue/outbox.repository.js';
import { connectQueue } from './platform/queue/queue-connection.js';
import { errorFields } from './platform/observability/logger.js';

/** Does the background work of all workspaces: relays what is due, runs it, sweeps up after the dead. */
const settings = readSettings();
if (settings.databaseUrl === null) throw new Error('A worker is started with DATABASE_URL.');
const platform = await openPlatform(settings, settings.databaseUrl, 'worker');

@Module({ imports: [PlatformModule.on(platform, abilityOf), ...featureModules] })
class WorkerModule {}

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
await eraseAgainAtStart(app, platform.lockConnections);
const { definitions, stop: stopDefinitions } = jobDefinitions(app, platform);
const queue = await connectQueue(
  { redisUrl: settings.redisUrl, databaseUrl: platform.databaseUrl },
  (error) => platform.logger.warn(errorFields(error), 'queue connection'),
);
const parts = {
  queue,
  outbox: app.get(OutboxRepository),
  transactions: platform.transactions,
  dataSource: platform.lockConnections,
  databaseUrl: platform.databaseUrl,
  logger: platform.logger,
};
const relay = new OutboxRelay(parts, definitions);
await new JobRunner(parts).start(definitions);
await relay.start();
const anchoring = new AuditAnchoring({
  ownerUrl: platform.ownerUrl,
  path: settings.auditAnchors,
  signer: platform.signer,
  logger: platform.logger,
});
await anchoring.start();
platform.logger.info('worker ready');

let stopping: Promise<void> | null = null;
const stop = async () => {
  await relay.stop();
  await queue.close();
  await stopDefinitions();
  await app.close();
  await anchoring.stop();
  await platform.close();
};
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    stopping ??= stop().then(() => process.exit(0));
  });
}

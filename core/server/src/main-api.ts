import 'reflect-metadata';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import { Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { abilityOf } from './access-policies.js';
import { featureModules } from './feature-modules.js';
import { eraseAgainAtStart } from './features/personal-data/erasure/erase-again.js';
import { HealthRecordAccess } from './features/profiles/health-record-access.js';
import { ProfilesModule } from './features/profiles/profiles.module.js';
import { AccessGuard } from './platform/access/access.guard.js';
import { openPlatform } from './platform/bootstrap/platform.js';
import type { Platform } from './platform/bootstrap/platform.js';
import { PlatformModule } from './platform/bootstrap/platform.module.js';
import type { Settings } from './platform/config/read-settings.js';
import { trustedProxies } from './platform/access/client-address.js';
import { ProgressListener } from './platform/events/progress-channel.js';
import { serveConsole } from './platform/graphql/console-files.js';
import { serveExplorer } from './platform/graphql/explorer/serve-explorer.js';
import { graphqlModule } from './platform/graphql/graphql.module.js';
import { serveSubscriptions } from './platform/graphql/serve-subscriptions.js';
import { logFailures } from './platform/http/log-failures.js';
import { followRenewals, ownTls } from './platform/http/own-tls.js';
import type { TlsPair } from './platform/http/own-tls.js';
import { sayWhenToReturn } from './platform/http/say-when-to-return.js';
import { sendSecurityHeaders } from './platform/http/security-headers.js';
import { takeFormsWhereAsked } from './platform/http/take-forms.js';
import { takeJsonOnly } from './platform/http/take-json-only.js';
import { StartRefused } from './platform/start-refused.js';

/** A document of a page is a few kilobytes; files travel by `/uploads`, which has its own limit. */
const bodyLimitBytes = 1024 * 1024;
/** A subscription is one document and a few ids. */
const socketMessageBytes = 64 * 1024;
const healthRecords = { module: ProfilesModule, service: HealthRecordAccess };

export interface RunningApi {
  url: string;
  /** Where it listens itself, whatever stands in front. */
  port: number;
  stop(): Promise<void>;
}

/** Serves GraphQL, uploads and the console on a migrated database. @throws StartRefused when the port is taken. */
export async function startApi({
  settings,
  ownerUrl,
}: {
  settings: Settings;
  ownerUrl: string;
}): Promise<RunningApi> {
  const tls = await ownTls(settings);
  const platform = await openPlatform(settings, ownerUrl, 'api');
  const app = await createApp(platform, tls);
  await eraseAgainAtStart(app, platform.lockConnections);
  const endSockets = serveSubscriptions(app, settings.publicUrl, socketMessageBytes);
  await app.get(ProgressListener).start();
  await listen(app, settings);
  const server = app.getHttpServer() as Server;
  const endRenewals = followRenewals(server, settings, (problem) =>
    platform.logger.warn({ problem }, 'certificate'),
  );
  const { port } = server.address() as AddressInfo;
  return {
    url: settings.publicUrl ?? `http://${settings.host}:${port}`,
    port,
    stop: async () => {
      endRenewals();
      await app.get(ProgressListener).stop();
      await endSockets();
      await app.close();
      await platform.close();
    },
  };
}

async function createApp(platform: Platform, tls: TlsPair | null): Promise<NestFastifyApplication> {
  @Module({
    imports: [PlatformModule.on(platform, abilityOf), graphqlModule(healthRecords), ...featureModules],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
  })
  class ApiModule {}

  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    trustProxy: trustedProxies(platform.settings),
    ...(tls && { https: { ...tls, minVersion: 'TLSv1.2' } }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule, adapter, {
    // Its messages may quote what an error was about; ours say only what may be said.
    logger: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  sayWhenToReturn(fastify);
  takeJsonOnly(app);
  takeFormsWhereAsked(app);
  await fastify.register(fastifyCookie);
  await sendSecurityHeaders(fastify);
  // Uploads are streamed on: the body limit of documents does not apply to them.
  fastify.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  logFailures(fastify, platform.logger);
  // Nothing is ever asked by GET: a link must not be able to do or show anything. Sockets are upgraded, not answered.
  fastify.addHook('onRequest', async (request, reply) => {
    // By the route that was found, as a path can be spelt in many ways.
    if (request.method === 'GET' && request.routeOptions.url?.startsWith('/graphql')) {
      await reply
        .code(405)
        .header('allow', 'POST')
        .send({ code: 'METHOD_NOT_ALLOWED', message: 'Use POST.' });
    }
  });
  fastify.get('/healthz', async (_request, reply) => {
    const isThere = await platform.transactions.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    if (!isThere) void reply.code(503);
    return { status: isThere ? 'ok' : 'unavailable' };
  });
  await serveExplorer(app, platform.settings.mode);
  await serveConsole(app);
  await app.init();
  return app;
}

async function listen(app: NestFastifyApplication, { host, port }: Settings): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    const why = code === 'EADDRINUSE' ? 'is already taken' : 'may not be used by this user';
    throw new StartRefused(`Port ${port} ${why}. Set REGIMEN_PORT to another one (0 picks a free one).`);
  }
}

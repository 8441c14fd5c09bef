import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { workspaceRoot } from '../config/read-settings.js';

const consoleFolder = join(workspaceRoot, 'admin-ui/dist');
/** Build output carries a hash in its name and never changes. */
const forever = 365 * 24 * 3600;

/**
 * Serves the built console. Its pages live in the browser, so every path without a file gets the one page; paths of
 * the api are never answered by it.
 */
export async function serveConsole(app: NestFastifyApplication): Promise<void> {
  if (!existsSync(consoleFolder)) return;
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(fastifyStatic, {
    root: consoleFolder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      void reply.header('cache-control', isHashed ? `public, max-age=${forever}, immutable` : 'no-cache');
    },
  });
  // The address itself is a page for everybody, also for a check or script that asks for no particular type.
  fastify.get('/', (_request, reply) => reply.sendFile('index.html'));
  fastify.get('/*', (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') ?? false;
    if (!isPage) return reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' });
    return reply.sendFile('index.html');
  });
}

import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { pageScript, explorerPath, findExplorer } from './explorer-page.js';

const ownFolder = dirname(fileURLToPath(import.meta.url));
const nonceBytes = 16;

/**
 * Serves the GraphQL explorer at `/explorer`, from this machine alone, in development only: whoever may not read the
 * schema by introspection gets no explorer either. It has no rights of its own; it acts as the browser's session.
 */
export async function serveExplorer(
  app: NestFastifyApplication,
  mode: 'development' | 'production',
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const explorer = mode === 'development' ? findExplorer() : null;
  if (explorer === null) {
    const refuse = (_request: unknown, reply: FastifyReply) =>
      reply.code(404).send({ code: 'NOT_FOUND', message: 'There is no explorer here.' });
    fastify.get(explorerPath, refuse);
    fastify.get(`${explorerPath}/*`, refuse);
    return;
  }
  const sendPage = (_request: unknown, reply: FastifyReply) => {
    const nonce = randomBytes(nonceBytes).toString('base64');
    return reply
      .header('content-security-policy', policyOf(nonce))
      .header('cache-control', 'no-store')
      .type('text/html')
      .send(explorer.page(nonce));
  };
  fastify.get(explorerPath, sendPage);
  fastify.get(`${explorerPath}/`, sendPage);
  fastify.get(`${explorerPath}/${pageScript}`, (_request, reply) => reply.sendFile(pageScript, ownFolder));
  await fastify.register(fastifyStatic, {
    root: explorer.folder,
    prefix: `${explorerPath}/`,
    index: false,
    decorateReply: false,
  });
}

/**
 * The console's policy, but for three things of this page alone: its base address, and styles and one script that
 * carry the nonce of this answer. Nothing from elsewhere, no `eval`, no unmarked inline code.
 */
function policyOf(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self'`,
    `img-src 'self' data:`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join(';');
}

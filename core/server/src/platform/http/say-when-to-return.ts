import type { FastifyInstance } from 'fastify';
import { retryAfterSeconds } from '../database/database-unavailable.js';

/** What is away for a moment, and a disk that somebody makes space on: both may be asked again. */
const passing = new Set([503, 507]);

/** Every answer of a passing trouble says when to come back, whoever gives it: a page, a door for programs or a filter. */
export function sayWhenToReturn(fastify: Pick<FastifyInstance, 'addHook'>): void {
  fastify.addHook('onSend', async (_request, reply) => {
    if (passing.has(reply.statusCode) && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', String(retryAfterSeconds));
  });
}

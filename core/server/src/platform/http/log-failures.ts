import { HttpException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { PlatformLogger } from '../observability/logger.js';
import { errorFields } from '../observability/logger.js';

const firstOfOurs = 500;

/**
 * What went wrong on our side is logged with where it happened. What a request did wrong, as a stranger can as often as they
 * like, is a warning of one short line: nothing failed, and it must hide nothing that did.
 */
export function logFailures(fastify: Pick<FastifyInstance, 'addHook'>, logger: PlatformLogger): void {
  fastify.addHook('onError', async (_request, _reply, error) => {
    const status = statusOf(error);
    if (status < firstOfOurs) logger.warn({ status, problem: error.name }, 'request refused');
    else logger.error(errorFields(error), 'request failed');
  });
}

function statusOf(error: Error & { statusCode?: number }): number {
  return error instanceof HttpException ? error.getStatus() : (error.statusCode ?? firstOfOurs);
}

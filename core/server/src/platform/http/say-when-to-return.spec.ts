import { fastify } from 'fastify';
import { DatabaseUnavailable } from '../database/database-unavailable.js';
import { sayWhenToReturn } from './say-when-to-return.js';

describe('when to come back', () => {
  const app = fastify();
  let url: string;
  beforeAll(async () => {
    sayWhenToReturn(app);
    app.get('/status/:status', (request, reply) =>
      reply.code(Number((request.params as { status: string }).status)).send({}),
    );
    app.get('/busy', (_request, reply) => reply.code(503).header('retry-after', '60').send({}));
    app.get('/thrown', () => {
      throw Object.assign(new DatabaseUnavailable(true, 'ENOSPC'), { statusCode: 507 });
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  const retryAfter = async (path: string) => (await fetch(url + path)).headers.get('retry-after');

  it.each([503, 507])('is said with %i', async (status) => {
    expect(await retryAfter(`/status/${status}`)).toBe('2');
  });

  it('is said of what was thrown', async () => {
    expect(await retryAfter('/thrown')).toBe('2');
  });

  it('stays what a route says itself', async () => {
    expect(await retryAfter('/busy')).toBe('60');
  });

  it.each([200, 400, 409, 500])('is not said with %i', async (status) => {
    expect(await retryAfter(`/status/${status}`)).toBeNull();
  });
});

import { BadRequestException } from '@nestjs/common';
import { fastify } from 'fastify';
import { createLogger } from '../observability/logger.js';
import { logFailures } from './log-failures.js';

describe('what is logged of a request that failed', () => {
  const app = fastify();
  let url: string;
  let lines: Record<string, unknown>[] = [];
  beforeAll(async () => {
    const write = (text: string) => void lines.push(JSON.parse(text) as Record<string, unknown>);
    logFailures(app, createLogger('info', 'api', { write }));
    app.removeContentTypeParser('text/plain');
    app.post('/documents', async () => ({}));
    app.get('/refused', () => {
      throw new BadRequestException('no');
    });
    app.get('/broken', () => {
      throw new TypeError('with data');
    });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  beforeEach(() => (lines = []));
  afterAll(() => app.close());

  const post = (type: string, payload: string) =>
    fetch(`${url}/documents`, { method: 'POST', headers: { 'content-type': type }, body: payload });

  it.each([
    [400, 'text that is no JSON', () => post('application/json', '{"a":')],
    [415, 'another type', () => post('text/plain', 'a')],
    [400, 'what a route refuses', () => fetch(`${url}/refused`)],
  ])('is a warning without a stack where the answer is %i for %s', async (status, _what, send) => {
    await send();
    expect(lines).toMatchObject([{ level: 'warn', status }]);
    expect(lines[0]).not.toHaveProperty('stack');
  });

  it('is an error with its place, and without its message, where we failed', async () => {
    await fetch(`${url}/broken`);
    expect(lines).toMatchObject([{ level: 'error', problem: 'TypeError' }]);
    expect(lines[0]?.['stack']).toContain('log-failures.spec');
    expect(JSON.stringify(lines)).not.toContain('with data');
  });
});

import { fastify } from 'fastify';
import { sendSecurityHeaders } from './security-headers.js';

describe('headers that make browsers hold back', () => {
  const app = fastify();
  let url: string;
  beforeAll(async () => {
    await sendSecurityHeaders(app);
    app.get('/page', async () => 'page');
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());

  const headersOf = async (path: string) => (await fetch(url + path)).headers;

  it.each(['/page', '/nothing'])('forbid frames of any kind on %s', async (path) => {
    const headers = await headersOf(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it.each(['/page', '/nothing'])(
    'switch off what no page uses, and leave what one does, on %s',
    async (path) => {
      const policy = (await headersOf(path)).get('permissions-policy')?.split(', ');
      expect(policy).toEqual(
        expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'usb=()']),
      );
      for (const used of [
        'bluetooth',
        'clipboard-write',
        'publickey-credentials-create',
        'publickey-credentials-get',
      ])
        expect(policy).toContain(`${used}=(self)`);
    },
  );
});

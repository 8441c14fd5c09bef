import { jest } from '@jest/globals';
import { startTestApi } from '../../../testing/start-test-api.js';
import type { TestApi } from '../../../testing/start-test-api.js';

jest.setTimeout(60_000);

const introspection = '{ __schema { queryType { name } } }';

async function ask(api: TestApi, query: string) {
  const answer = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
}

describe('in development, the explorer', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REGIMEN_MODE: 'development' });
  });
  afterAll(() => api.stop());

  it.each(['/explorer', '/explorer/'])(
    'is a page at %s, with every file it names from this server',
    async (path) => {
      const answer = await fetch(api.url + path);
      const page = await answer.text();
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const files = [...page.matchAll(/ (?:src|href)="([^"]+)"/g)]
        .map(([, file]) => file ?? '')
        .filter((file) => file !== '/explorer/');
      expect(files).toEqual(expect.arrayContaining(['prepare-page.js', 'main.js', 'styles.css']));
      for (const file of files) {
        const address = new URL(file, `${api.url}/explorer/`);
        expect(address.origin).toBe(api.url);
        const { status, headers } = await fetch(address);
        expect({ file, status }).toEqual({ file, status: 200 });
        expect(headers.get('content-type')).toMatch(/javascript|css|svg|icon/);
      }
    },
  );

  it('runs its own preparation before anything else', async () => {
    const page = await (await fetch(`${api.url}/explorer`)).text();
    expect(/<script[^>]* src="([^"]+)"/.exec(page)?.[1]).toBe('prepare-page.js');
  });

  it('allows nothing from elsewhere, no eval, and inline only what carries a nonce made for this answer', async () => {
    const policies = await Promise.all(
      [1, 2].map(
        async () => (await fetch(`${api.url}/explorer`)).headers.get('content-security-policy') ?? '',
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain(`default-src 'self';`);
      expect(policy).not.toMatch(/unsafe|https?:|\*|data:.*script/);
    }
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([^']{24})'/.exec(policy)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('leaves the policy of every other page as strict as it was', async () => {
    const answer = await fetch(`${api.url}/healthz`);
    expect(answer.headers.get('content-security-policy')).not.toContain('nonce');
  });

  it('can read the schema', async () => {
    expect(await ask(api, introspection)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });
});

describe('in production', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ REGIMEN_MODE: 'production' });
  });
  afterAll(() => api.stop());

  it.each(['/explorer', '/explorer/', '/explorer/main.js', '/explorer/prepare-page.js'])(
    'there is no %s, not even the console in its place',
    async (path) => {
      const answer = await fetch(api.url + path, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('introspection is refused, and works nowhere else either', async () => {
    const { data, errors } = await ask(api, introspection);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    const about = await ask(api, '{ about { version } }');
    expect(about.errors).toBeUndefined();
  });
});

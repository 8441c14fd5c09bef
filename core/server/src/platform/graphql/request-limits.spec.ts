import { createHash } from 'node:crypto';
import { jest } from '@jest/globals';
import { askGraphql, postGraphql } from '../../testing/graphql-client.js';
import { startTestApi } from '../../testing/start-test-api.js';
import type { TestApi } from '../../testing/start-test-api.js';

jest.setTimeout(60_000);

const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

describe('over HTTP, before anything is resolved, the api', () => {
  let api: TestApi;
  beforeAll(async () => {
    // As it runs for people: nothing that only development forgives.
    api = await startTestApi({ REGIMEN_MODE: 'production' });
  });
  afterAll(() => api.stop());

  const refusal = async (query: string) => {
    const { status, codes } = await askGraphql(api.url, query);
    return { status, codes };
  };

  it('answers what is within the limits', async () => {
    expect(await askGraphql(api.url, `{ ${aliases(20, 'about { version }')} }`)).toMatchObject({
      status: 200,
      codes: [],
    });
  });

  it('knows no document by its hash, and says so', async () => {
    const query = '{ about { version } }';
    const hashes = ['x', createHash('sha256').update(query).digest('hex')];
    for (const sha256Hash of hashes)
      for (const sent of [{ query }, {}])
        for (const version of [1, 2, 'x']) {
          const body = JSON.stringify({ ...sent, extensions: { persistedQuery: { version, sha256Hash } } });
          const { codes } = await postGraphql(api.url, body);
          expect(codes).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
        }
  });

  it('refuses to nest deeper than any page', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `currentPlan { participant { ${nested(levels - 1)} } }`;
    expect(await refusal(`{ participant(id: "x") { ${nested(7)} } }`)).toEqual({
      status: 400,
      codes: ['QUERY_TOO_DEEP'],
    });
  });

  it('refuses many root fields, by alias and by fragment', async () => {
    const tooWide = { status: 400, codes: ['QUERY_TOO_WIDE'] };
    expect(await refusal(`{ ${aliases(21, 'about { version }')} }`)).toEqual(tooWide);
    const spread = 'query { ...many } fragment many on Query';
    expect(await refusal(`${spread} { ${aliases(21, 'about { version }')} }`)).toEqual(tooWide);
    const guesses = aliases(21, 'signIn(input: { accountName: "ann", password: "x" }) { __typename }');
    expect(await refusal(`mutation { ${guesses} }`)).toEqual(tooWide);
  });

  it('refuses to select more fields than any page, counted after fragments are spread', async () => {
    const spread = Array.from({ length: 16 }, (_, index) => `b${index}: about { ...many }`).join(' ');
    expect(await refusal(`{ ${spread} } fragment many on About { ${aliases(100, 'version')} }`)).toEqual({
      status: 400,
      codes: ['QUERY_TOO_COSTLY'],
    });
  });

  it('counts fields with arguments for what they cost', async () => {
    const asked = (count: number) => {
      const series = 'series(metric: "steps", from: "2010-01-01", to: "2026-11-25") { metric }';
      return `{ participant(id: "x") { ${aliases(count, series)} } }`;
    };
    expect(await refusal(asked(140))).toEqual({ status: 400, codes: ['QUERY_TOO_COSTLY'] });
    expect(await askGraphql(api.url, asked(100))).toMatchObject({ codes: ['SIGNED_OUT'] });
  });

  it('refuses the one character that no text can be stored with, as a variable and in the document', async () => {
    const refused = { status: 400, codes: ['BAD_USER_INPUT'] };
    const body = JSON.stringify({
      query: 'query ($id: ID!) { participant(id: $id) { id } }',
      variables: { id: 'a', beside: [{ deep: ['\0'] }] },
    });
    expect(await postGraphql(api.url, body)).toMatchObject(refused);
    expect(await refusal('{ participant(id: "\\u0000") { id } }')).toEqual(refused);
  });

  it('refuses to read a document of too many words', async () => {
    expect(await refusal(`{ about { ${'version '.repeat(3_001)} } }`)).toEqual({
      status: 400,
      codes: ['GRAPHQL_PARSE_FAILED'],
    });
  });

  it('refuses a body of more than a megabyte', async () => {
    const { status } = await askGraphql(api.url, `{ about { version } } # ${'x'.repeat(1024 * 1024)}`);
    expect(status).toBe(413);
  });

  it.each([
    ['deep', '['.repeat(65) + ']'.repeat(65)],
    ['long', JSON.stringify(Array.from({ length: 20_000 }, () => 1))],
  ])('refuses a body that is %s before anything is made of it', async (_what, list) => {
    const { status, data } = await postGraphql(
      api.url,
      `{"query":"{ about { version } }","variables":{"list":${list}}}`,
    );
    expect({ status, data }).toEqual({ status: 413, data: undefined });
  });

  it('refuses several operations in one request', async () => {
    const operation = { query: '{ about { version } }' };
    const { status, data, codes } = await postGraphql(api.url, JSON.stringify([operation, operation]));
    expect({ status, data, codes }).toEqual({ status: 400, data: undefined, codes: ['BAD_REQUEST'] });
  });

  it.each(['{about{version}}', 'mutation{signOut}', ''])(
    'answers nothing asked by GET: %s',
    async (query) => {
      const answer = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': 'true', accept: 'text/html' },
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
      expect(await answer.json()).toEqual({ code: 'METHOD_NOT_ALLOWED', message: 'Use POST.' });
    },
  );

  it('refuses what a form of another site could send', async () => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const headers = { 'content-type': 'text/plain', 'apollo-require-preflight': '' };
    const { status, data } = await postGraphql(api.url, body, headers);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(data).toBeUndefined();
  });

  it('hints at no name that it has', async () => {
    const answer = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: '{ abou { version } }' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('about');
  });
});

import { askGraphql } from './graphql-client.js';
import type { RawAnswer } from './graphql-client.js';
import { testPassword } from './test-workspace.js';

/** A browser's session: what it sends by itself, and what our pages add. */
export interface SignedInClient {
  cookie: string;
  csrfToken: string;
  ask(query: string): Promise<RawAnswer>;
}

/** Signs an account of a test workspace in. */
export async function signInForTest(url: string, accountName: string): Promise<SignedInClient> {
  const input = `{ accountName: "${accountName}", password: "${testPassword}" }`;
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
    body: JSON.stringify({
      query: `mutation { signIn(input: ${input}) { ... on Session { csrfToken } ... on Problem { message } } }`,
    }),
  });
  const { data } = (await answer.json()) as { data?: { signIn: { csrfToken?: string; message?: string } } };
  const csrfToken = data?.signIn.csrfToken;
  if (csrfToken === undefined) throw new Error(`${accountName} was not signed in: ${data?.signIn.message}`);
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    cookie,
    csrfToken,
    ask: (query) => askGraphql(url, query, { cookie, 'x-regimen-csrf': csrfToken }),
  };
}

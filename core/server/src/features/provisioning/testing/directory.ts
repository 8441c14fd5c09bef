import { randomBytes } from 'node:crypto';
import { hashToken } from '../../../platform/access/browser-sessions.js';
import { signInForTest } from '../../../testing/signed-in-client.js';
import type { SignedInClient } from '../../../testing/signed-in-client.js';
import type { SignOnDesk } from '../../single-sign-on/testing/sign-on-desk.js';

export const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface ScimAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** A directory of people elsewhere, with the token that an administrator made for it. */
export interface Directory {
  administrator: SignedInClient;
  token: string;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ScimAnswer>;
  /** Makes somebody. Resolves to their id. */
  add(userName: string, more?: object): Promise<string>;
  patch(id: string, ...operations: unknown[]): Promise<ScimAnswer>;
  found(filter: string): Promise<{ totalResults: number; Resources: { id: string; active: boolean }[] }>;
}

export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** As the administrator of a workspace connects it. */
export async function connectDirectory(url: string, administratorName: string): Promise<Directory> {
  const administrator = await signInForTest(url, administratorName);
  const account = await administrator.ask(`mutation { createServiceAccount(input: {
    displayName: "Directory", roles: [integrator] }) { ... on ServiceAccount { id } } }`);
  const { id } = account.data!['createServiceAccount'] as { id: string };
  const token = await serviceToken(administrator, id, ['members:provision']);
  const ask: Directory['ask'] = (method, path, body, headers) =>
    askScim(url, `Bearer ${token}`, { method, path, body, headers });
  return {
    administrator,
    token,
    ask,
    add: async (userName, more = {}) => {
      const { status, body } = await ask('POST', '/Users', { schemas: [coreUser], userName, ...more });
      if (status !== 201) throw new Error(`${userName} was not made: ${status} ${JSON.stringify(body)}`);
      return String(body['id']);
    },
    patch: (id, ...Operations) => ask('PATCH', `/Users/${id}`, { schemas: [patchSchema], Operations }),
    found: async (filter) => {
      const { body } = await ask('GET', `/Users?filter=${encodeURIComponent(filter)}`);
      return body as unknown as Awaited<ReturnType<Directory['found']>>;
    },
  };
}

export async function serviceToken(
  administrator: SignedInClient,
  serviceAccountId: string,
  scopes: readonly string[],
): Promise<string> {
  const { data } = await administrator.ask(`mutation { issueAccessToken(input: { name: "Directory", days: 30,
    scopes: ${JSON.stringify(scopes)}, serviceAccountId: "${serviceAccountId}" }) { ... on IssuedAccessToken { secret } } }`);
  return (data!['issueAccessToken'] as { secret: string }).secret;
}

export async function askScim(
  url: string,
  authorization: string | null,
  {
    method,
    path,
    body,
    headers = {},
  }: { method: string; path: string; body?: unknown; headers?: Record<string, string> | undefined },
): Promise<ScimAnswer> {
  const answer = await fetch(`${url}/scim/v2${path}`, {
    method,
    headers: {
      ...(authorization === null ? {} : { authorization }),
      ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    headers: answer.headers,
  };
}

/** Status and kind of fault of an answer. */
export function faultOf({ status, body }: ScimAnswer): unknown[] {
  return [status, body['scimType']];
}

/** A token of a person, written past the product, as no way through it gives one with such scopes. */
export async function personalToken(
  desk: SignOnDesk,
  memberId: string,
  scopes: readonly string[],
): Promise<string> {
  const secret = `rgm_${randomBytes(32).toString('base64url')}`;
  await desk.inside((tx) =>
    tx.query(
      `insert into access_tokens (workspace_id, member_id, token_hash, name, prefix, scopes, expires_at)
       values ($1, $2, decode($3, 'hex'), '', 'rgm_xxxx', $4, now() + interval '1 day')`,
      [desk.workspaceId, memberId, hashToken(secret), scopes],
    ),
  );
  return secret;
}

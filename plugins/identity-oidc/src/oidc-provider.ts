import { IdentityRefused } from '@regimen/plugin-api';
import type { IdentityProvider, PluginHost, ProvenIdentity } from '@regimen/plugin-api';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { IDToken } from 'openid-client';
import { DiscoveredProvider, toleratedSeconds } from './discovered-provider.js';
import type { Connection } from './options.js';
import { hasRepeatedKey } from './repeated-keys.js';
import { rolesIn } from './roles-in.js';

/** OpenID Connect sets no limit; providers give an hour or less, and what holds for years was not made for a sign-in. */
const longestTokenSeconds = 24 * 3600;

/** Signs people in by authorisation code with PKCE (RFC 9700, 2.1.1), at the one provider of a connection. */
export function createOidcProvider(host: PluginHost, connection: Connection): IdentityProvider {
  const { id, workspaceId, title, scopes } = connection;
  const provider = new DiscoveredProvider(host, connection);
  return {
    id,
    workspaceId,
    title,
    begin: async ({ callbackUrl, state }) => {
      const [verifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
      const url = buildAuthorizationUrl(await provider.current(), {
        redirect_uri: callbackUrl,
        scope: scopes,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, remembered: { verifier, nonce } };
    },
    finish: async ({ callbackUrl, answerUrl, state, remembered }) => {
      const { verifier, nonce } = remembered;
      const answer = new URL(answerUrl);
      if (verifier === undefined || nonce === undefined)
        throw new IdentityRefused('Nothing was remembered of this attempt.');
      // The library takes the redirect address from here: what came must not decide where we say we are.
      if (`${answer.origin}${answer.pathname}` !== callbackUrl)
        throw new IdentityRefused('The answer came to another address.');
      return proven(connection, host.now(), async () => {
        const tokens = await authorizationCodeGrant(await provider.current(), answer, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        if (hasDoubleMeaning(tokens.id_token ?? '')) throw new IdentityRefused('repeated-claim');
        return tokens.claims();
      });
    },
  };
}

function hasDoubleMeaning(token: string): boolean {
  const parts = token.split('.').slice(0, 2);
  return parts.some((part) => hasRepeatedKey(Buffer.from(part, 'base64url').toString()));
}

async function proven(
  connection: Connection,
  now: Date,
  read: () => Promise<IDToken | undefined>,
): Promise<ProvenIdentity> {
  let claims: IDToken | undefined;
  try {
    claims = await read();
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    throw new IdentityRefused(`The provider’s answer does not hold: ${code ?? name ?? 'unknown'}.`);
  }
  if (!claims) throw new IdentityRefused('The answer carries no identity.');
  if (claims.exp - claims.iat > longestTokenSeconds)
    throw new IdentityRefused('The identity is said to hold for too long.');
  if (claims.iat > now.getTime() / 1000 + toleratedSeconds)
    throw new IdentityRefused('The identity is said to be of the future.');
  if (claims.sub === '') throw new IdentityRefused('The identity names nobody.');
  return { subject: claims.sub, roles: rolesIn(claims, connection.roles) };
}

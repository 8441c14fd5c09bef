import { definePlugin, originOf } from '@regimen/plugin-api';
import { createOidcProvider } from './oidc-provider.js';
import { options } from './options.js';

export default definePlugin({
  id: 'identity-oidc',
  version: '0.1.0',
  title: { en: 'Sign-in at an OpenID Connect provider', zh: '通过 OpenID Connect 身份提供方登录' },
  requires: { host: '^1.0.0' },
  options,
  access: ['identities:prove', 'network'],
  outboundFrom: ({ connections }) => [
    ...new Set(
      connections.flatMap(({ issuer, otherOrigins }) =>
        [issuer, ...otherOrigins].map((address) => originOf(address) ?? address),
      ),
    ),
  ],
  setup: (host, { connections }) => ({
    identityProviders: connections.map((connection) => createOidcProvider(host, connection)),
  }),
});

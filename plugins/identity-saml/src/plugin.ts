import { definePlugin } from '@regimen/plugin-api';
import { options } from './options.js';
import { createSamlProvider } from './saml-provider.js';

export default definePlugin({
  id: 'identity-saml',
  version: '0.1.0',
  title: { en: 'Sign-in at a SAML 2.0 identity provider', zh: '通过 SAML 2.0 身份提供方登录' },
  requires: { host: '^1.0.0' },
  options,
  access: ['identities:prove'],
  setup: (host, { connections }) => ({
    identityProviders: connections.map((connection) => createSamlProvider(host, connection)),
  }),
});

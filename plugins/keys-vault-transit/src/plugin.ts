import { definePlugin, originOf } from '@regimen/plugin-api';
import { options } from './options.js';
import { createTransitKeys } from './transit-keys.js';

export default definePlugin({
  id: 'keys-vault-transit',
  version: '0.1.0',
  title: {
    en: 'Keys wrapped by Vault or OpenBao (transit engine)',
    zh: '由 Vault 或 OpenBao 传输引擎封装的密钥',
  },
  requires: { host: '^1.0.0' },
  options,
  access: ['keys:wrap', 'network'],
  outboundFrom: ({ url }) => [originOf(url) ?? url],
  setup: (host, settings) => ({ keyServices: [createTransitKeys(host, settings)] }),
});

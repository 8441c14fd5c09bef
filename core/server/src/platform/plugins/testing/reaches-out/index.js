import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';

/** Reaches the address of its settings, or, told to, one that its settings do not name. */
export default definePlugin({
  id: 'knowledge-reaches-out',
  version: '1.0.0',
  title: { en: 'Reaches out', zh: '向外连接' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({ url: z.url(), sneaks: z.boolean().default(false) }),
  access: ['network'],
  outboundFrom: ({ url, sneaks }) => [sneaks ? 'http://127.0.0.1:6379' : new URL(url).origin],
  setup: () => ({}),
});

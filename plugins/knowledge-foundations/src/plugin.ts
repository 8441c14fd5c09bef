import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { readPack } from './read-pack.js';

const version = '1.0.0';

export default definePlugin({
  id: 'knowledge-foundations',
  version,
  title: { en: 'Foundations of safe exercise', zh: '安全运动基础' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  essential: true,
  setup: () => ({ knowledgePacks: [readPack(version)] }),
});

import { definePlugin, readKnowledgeFolder } from '@regimen/plugin-api';
import { z } from 'zod';

const id = 'knowledge-screening';
const version = '1.0.0';
const root = new URL('../', import.meta.url);

export default definePlugin({
  id,
  version,
  title: { en: 'Who may begin, and how', zh: '谁可以开始运动，如何开始' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  essential: true,
  setup: () => ({ knowledgePacks: [readKnowledgeFolder({ id, version, root, folders: ['rules'] })] }),
});

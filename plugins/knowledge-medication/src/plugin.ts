import { definePlugin, readKnowledgeFolder } from '@regimen/plugin-api';
import { z } from 'zod';

const id = 'knowledge-medication';
const version = '1.0.0';
const root = new URL('../', import.meta.url);

export default definePlugin({
  id,
  version,
  title: { en: 'Exercise and medicines', zh: '运动与药物' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  essential: true,
  setup: () => ({
    knowledgePacks: [readKnowledgeFolder({ id, version, root, folders: ['rules', 'graph'] })],
  }),
});

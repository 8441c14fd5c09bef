import { definePlugin, readKnowledgeFolder } from '@regimen/plugin-api';
import { z } from 'zod';

const id = 'knowledge-prescription';
const version = '1.0.0';
const root = new URL('../', import.meta.url);

export default definePlugin({
  id,
  version,
  title: { en: 'Exercise prescription by population', zh: '按人群的运动处方' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  essential: true,
  setup: () => ({ knowledgePacks: [readKnowledgeFolder({ id, version, root, folders: ['rules'] })] }),
});

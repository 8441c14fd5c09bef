import { definePlugin, readKnowledgeFolder } from '@regimen/plugin-api';
import { z } from 'zod';

const id = 'knowledge-vitals';
const version = '1.0.0';
const root = new URL('../', import.meta.url);

export default definePlugin({
  id,
  version,
  title: { en: 'Vital signs before exercise', zh: '运动前的生命体征' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['knowledge:provide'],
  essential: true,
  setup: () => ({ knowledgePacks: [readKnowledgeFolder({ id, version, root, folders: ['rules'] })] }),
});

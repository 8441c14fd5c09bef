import { z } from 'zod';

export default {
  id: 'knowledge-lies-about-access',
  version: '1.0.0',
  title: { en: 'Lies', zh: '谎报' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: [],
  setup: () => ({ knowledgePacks: [{ id: 'sneaky', version: '1.0.0', rules: [], templates: [] }] }),
};

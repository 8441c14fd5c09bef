import { z } from 'zod';

export default {
  id: 'knowledge-well-behaved',
  version: '1.0.0',
  title: { en: 'Well-behaved', zh: '规矩' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({ greeting: z.string().default('hello') }),
  access: ['knowledge:provide'],
  setup: (_host, { greeting }) => ({
    knowledgePacks: [
      { id: greeting, version: '1.0.0', rules: [], templates: [], exercises: [], activities: [] },
    ],
  }),
};

import { z } from 'zod';

export default {
  id: 'knowledge-throws-in-setup',
  version: '1.0.0',
  title: { en: 'Throws', zh: '出错' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: [],
  setup() {
    throw new Error('the model file is missing');
  },
};

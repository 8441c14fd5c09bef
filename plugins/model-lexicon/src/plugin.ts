import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { createLexiconModel, version } from './lexicon-model.js';

export default definePlugin({
  id: 'model-lexicon',
  version,
  title: { en: 'Requests by lexicon and grammar', zh: '基于词典与语法的需求理解' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['requests:read'],
  setup: () => ({ modelBackends: [createLexiconModel()] }),
});

import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { phoneMetrics } from './measures.js';
import { readPhoneJson } from './read-phone-json.js';
import { recognisePhoneJson } from './recognise.js';

export default definePlugin({
  id: 'wearable-phone-json',
  version: '0.1.0',
  title: { en: 'Plain JSON of phone apps', zh: '手机应用的普通 JSON' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'phone-json',
        delivery: ['file'],
        coverage: { metrics: phoneMetrics, activities: true, streams: [] },
        recognise: recognisePhoneJson,
        readFile: readPhoneJson,
      },
    ],
  }),
});

import type { Metric } from '@regimen/domain';
import { activityStreamKinds, metrics } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { standardWebhooks } from '@regimen/plugin-api/pushing';
import { z } from 'zod';
import { readEvents } from './read-events.js';

export default definePlugin({
  id: 'wearable-webhook',
  version: '0.1.0',
  title: { en: 'Pushed by another program', zh: '由其他程序推送' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'webhook',
        delivery: ['push'],
        coverage: {
          metrics: Object.keys(metrics) as Metric[],
          activities: true,
          streams: activityStreamKinds,
        },
        readFile: readEvents,
        push: standardWebhooks,
      },
    ],
  }),
});

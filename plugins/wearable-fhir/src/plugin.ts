import type { Metric } from '@regimen/domain';
import { metrics } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { readFhir } from './read-fhir.js';
import { recogniseFhir } from './recognise.js';

export default definePlugin({
  id: 'wearable-fhir',
  version: '0.1.0',
  title: { en: 'FHIR observations', zh: 'FHIR 观察数据' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'fhir',
        delivery: ['file'],
        // Our own coding names any metric, so that what Regimen exports comes back whole.
        coverage: { metrics: Object.keys(metrics) as Metric[], activities: true, streams: [] },
        recognise: recogniseFhir,
        readFile: readFhir,
      },
    ],
  }),
});

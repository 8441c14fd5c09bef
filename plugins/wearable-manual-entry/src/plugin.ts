import type { Metric } from '@regimen/domain';
import { metrics } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { fieldsAtHead } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readEntries } from './read-entries.js';
import { readLiveRecording } from './read-live-recording.js';

export default definePlugin({
  id: 'wearable-manual-entry',
  version: '0.1.0',
  title: { en: 'Entered by hand', zh: '手动输入' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'manual',
        delivery: ['file'],
        coverage: { metrics: Object.keys(metrics) as Metric[], activities: true, streams: [] },
        recognise: (head) => fieldsAtHead(head).has('regimenEntry'),
        readFile: readEntries,
      },
      {
        id: 'live-session',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: ['heart-rate'] },
        recognise: (head) => fieldsAtHead(head).has('regimenLiveSession'),
        readFile: readLiveRecording,
      },
    ],
  }),
});

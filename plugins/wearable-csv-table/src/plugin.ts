import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { inspectTable } from './inspect-table.js';
import { deliveredMetrics } from './mapping/measure-words.js';
import { readTable } from './read-table.js';
import { couldLearnTable, recogniseTable } from './recognise.js';

export default definePlugin({
  id: 'wearable-csv-table',
  version: '0.1.0',
  title: { en: 'Tables of measurements (CSV)', zh: '测量值表格（CSV）' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'csv-table',
        delivery: ['file'],
        coverage: { metrics: deliveredMetrics, activities: false, streams: [] },
        recognise: recogniseTable,
        readFile: readTable,
        inspect: inspectTable,
        couldLearn: couldLearnTable,
      },
    ],
  }),
});

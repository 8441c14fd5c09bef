import { activityStreamKinds } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { z } from 'zod';
import { isHeader } from './format/decode-fit.js';
import { readFitFile } from './read-fit-file.js';
import { writeFitSample } from './write-fit-activity.js';

export default definePlugin({
  id: 'wearable-fit-file',
  version: '0.1.0',
  title: { en: 'FIT files', zh: 'FIT 文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'fit-file',
        delivery: ['file'],
        coverage: {
          metrics: [
            'heart-rate',
            'body-mass',
            'body-fat',
            'body-water',
            'bone-mass',
            'muscle-mass',
            'body-mass-index',
            'systolic-pressure',
            'diastolic-pressure',
          ],
          activities: true,
          streams: activityStreamKinds,
        },
        recognise: (head) => isHeader(head, 0),
        readFile: readFitFile,
        writeSample: writeFitSample,
      },
    ],
  }),
});

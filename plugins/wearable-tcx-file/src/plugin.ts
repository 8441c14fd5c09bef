import { trackChannels } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { rootElementOf } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readTcxFile } from './read-tcx-file.js';
import { writeTcxSample } from './write-tcx-sample.js';

export default definePlugin({
  id: 'wearable-tcx-file',
  version: '0.1.0',
  title: { en: 'TCX files', zh: 'TCX 运动文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'tcx-file',
        delivery: ['file'],
        coverage: {
          metrics: [],
          activities: true,
          streams: trackChannels.filter((channel) => channel !== 'temperature'),
        },
        recognise: (head) => rootElementOf(head) === 'TrainingCenterDatabase',
        readFile: readTcxFile,
        writeSample: writeTcxSample,
      },
    ],
  }),
});

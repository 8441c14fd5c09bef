import { trackChannels } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { rootElementOf } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readGpxFile } from './read-gpx-file.js';
import { writeGpxSample } from './write-gpx-sample.js';

export default definePlugin({
  id: 'wearable-gpx-file',
  version: '0.1.0',
  title: { en: 'GPX files', zh: 'GPX 轨迹文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'gpx-file',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: trackChannels },
        recognise: (head) => rootElementOf(head) === 'gpx',
        readFile: readGpxFile,
        writeSample: writeGpxSample,
      },
    ],
  }),
});

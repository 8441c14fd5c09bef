import { trackChannels } from '@regimen/domain';
import { definePlugin } from '@regimen/plugin-api';
import { rootElementOf } from '@regimen/plugin-api/reading';
import { z } from 'zod';
import { readKmlFile } from './read-kml-file.js';

export default definePlugin({
  id: 'wearable-kml-file',
  version: '0.1.0',
  title: { en: 'KML files', zh: 'KML 轨迹文件' },
  requires: { host: '^1.0.0' },
  options: z.strictObject({}),
  access: ['observations:write'],
  setup: () => ({
    wearableSources: [
      {
        id: 'kml-file',
        delivery: ['file'],
        coverage: { metrics: [], activities: true, streams: trackChannels },
        recognise: (head) => rootElementOf(head) === 'kml',
        readFile: readKmlFile,
      },
    ],
  }),
});

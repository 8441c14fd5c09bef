import { definePlugin, originOf } from '@regimen/plugin-api';
import { createKServeModel, version } from './kserve-model.js';
import { options } from './options.js';

export default definePlugin({
  id: 'model-kserve',
  version,
  title: {
    en: 'Trained understanding on an inference server (KServe, Triton)',
    zh: '推理服务器上的理解模型（KServe、Triton）',
  },
  requires: { host: '^1.0.0' },
  options,
  access: ['requests:read', 'network'],
  outboundFrom: ({ url }) => [originOf(url) ?? url],
  setup: async (host, settings) => ({ modelBackends: [await createKServeModel(host, settings)] }),
});

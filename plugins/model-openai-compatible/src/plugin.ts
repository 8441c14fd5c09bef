import { definePlugin, originOf } from '@regimen/plugin-api';
import { createOpenAiModel, version } from './openai-model.js';
import { options } from './options.js';

export default definePlugin({
  id: 'model-openai-compatible',
  version,
  title: { en: 'Language model on an OpenAI-compatible server', zh: 'OpenAI 兼容服务器上的语言模型' },
  requires: { host: '^1.0.0' },
  options,
  access: ['requests:read', 'plans:read', 'network'],
  outboundFrom: ({ url }) => [originOf(url) ?? url],
  setup: (host, settings) => ({ modelBackends: [createOpenAiModel(host, settings)] }),
});

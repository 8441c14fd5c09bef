import { definePlugin } from '@regimen/plugin-api';
import { createLlamaModel, version } from './llama-model.js';
import type { LoadedLlama } from './loaded-llama.js';
import { options } from './options.js';

const running = new Set<LoadedLlama>();

export default definePlugin({
  id: 'model-llama-cpp',
  version,
  title: { en: 'Language model from a GGUF file (llama.cpp)', zh: 'GGUF 文件中的语言模型（llama.cpp）' },
  requires: { host: '^1.0.0' },
  options,
  access: ['requests:read', 'plans:read'],
  setup: async (host, settings) => {
    const { backend, llama } = await createLlamaModel(host, settings);
    running.add(llama);
    return { modelBackends: [backend] };
  },
  stop: async () => {
    const ending = [...running];
    running.clear();
    await Promise.all(ending.map((llama) => llama.unload()));
  },
});

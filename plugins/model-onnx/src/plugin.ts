import { definePlugin } from '@regimen/plugin-api';
import { createOnnxModel } from './onnx-model.js';
import { options } from './options.js';

let release: (() => Promise<void>) | null = null;

export default definePlugin({
  id: 'model-onnx',
  version: '1.0.0',
  title: { en: 'Requests by a learned model in this process', zh: '本机学习模型的需求理解' },
  requires: { host: '^1.0.0' },
  options,
  access: ['requests:read'],
  async setup(host, settings) {
    const backend = await createOnnxModel(settings, host.logger);
    release = () => backend.release();
    return { modelBackends: [backend] };
  },
  async stop() {
    await release?.();
    release = null;
  },
});

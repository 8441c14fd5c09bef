import { definePlugin } from '@regimen/plugin-api';
import { createOnnxModel } from './onnx-model.js';
import { createOnnxProposer } from './onnx-proposer.js';
import { options } from './options.js';

const running = new Set<{ release(): Promise<void> }>();

export default definePlugin({
  id: 'model-onnx',
  version: '1.0.0',
  title: {
    en: 'Requests and suggestions by learned models in this process',
    zh: '本机学习模型的需求理解与训练建议',
  },
  requires: { host: '^1.0.0' },
  options,
  access: ['requests:read'],
  async setup(host, settings) {
    const backend = await createOnnxModel(settings, host.logger);
    // A proposing model that cannot be read takes nothing from understanding: suggestions are not needed for a plan.
    const proposer = await createOnnxProposer(settings).catch((error: unknown) => {
      host.logger.warn('The proposing model cannot be used', {
        reason: error instanceof Error ? error.message : 'unknown',
      });
      return null;
    });
    const modelBackends = [backend, ...(proposer ? [proposer] : [])];
    for (const one of modelBackends) running.add(one);
    return { modelBackends };
  },
  async stop() {
    const ending = [...running];
    running.clear();
    await Promise.all(ending.map((one) => one.release()));
  },
});

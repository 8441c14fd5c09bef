import { definePlugin } from '@regimen/plugin-api';
import { createOnnxModel } from './onnx-model.js';
import { createOnnxProposer } from './onnx-proposer.js';
import { options } from './options.js';

let release: (() => Promise<void>) | null = null;

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
    release = async () => {
      await Promise.all([backend.release(), proposer?.release()]);
    };
    return { modelBackends: [backend, ...(proposer ? [proposer] : [])] };
  },
  async stop() {
    await release?.();
    release = null;
  },
});

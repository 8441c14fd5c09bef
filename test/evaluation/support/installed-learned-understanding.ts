import onnx from '@regimen/plugin-model-onnx';
import type { ModelBackend, PluginHost } from '@regimen/plugin-api';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The learned model that ships with the product, started. @throws Error with the reason when it cannot run here. */
export async function installedLearnedModel(settings: object = {}): Promise<ModelBackend> {
  const host: Pick<PluginHost, 'logger'> = { logger: silent };
  const { modelBackends } = await onnx.setup(host as PluginHost, onnx.options.parse(settings));
  const backend = modelBackends?.[0];
  const health = await backend?.health?.();
  if (!backend?.understanding || !health?.ready)
    throw new Error(health?.reason ?? 'The plugin brings no model.');
  return backend;
}

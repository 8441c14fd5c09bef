import type { TrainingRequest } from '../training-request.js';

/** Names every model that took part, the floor's first: "model-lexicon+model-onnx", versions in the same order. */
export function nameAll(
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
): TrainingRequest['understoodBy'] {
  const named = new Map(partsOf(floor));
  const rest = others.flatMap(partsOf).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (const [model, version] of rest) if (!named.has(model)) named.set(model, version);
  return { model: [...named.keys()].join('+'), version: [...named.values()].join('+') };
}

function partsOf({ understoodBy: { model, version } }: TrainingRequest): [string, string][] {
  const versions = version.split('+');
  return model.split('+').map((name, index) => [name, versions[index] ?? '']);
}

import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installedLearnedModel } from '../../evaluation/support/installed-learned-understanding.js';
import { installedUnderstanding } from '../../evaluation/support/installed-understanding.js';
import { bundledFolder, readFolder } from '../../evaluation/understanding/read-sets.js';
import { numberAfter } from '../number-after.js';
import { benchBackends } from './bench-backends.js';
import type { Networks } from './compare-networks.js';
import { compareNetworks, gainOfRunningTogether } from './compare-networks.js';
import { percentile } from './percentile.js';
import { report } from './report.js';
import { timesOf } from './times.js';

/** Longest a person should wait for an understanding, median, ms. */
const goalMs = 5;

/**
 * `models [--texts N] [--gguf FILE --llama FOLDER]`: how long understanding takes, by the grammar, the learned model and
 * both as the product asks them; each way of running a model beside the one in this process; the small weights beside the
 * full ones; what is lost by making them small; and memory. One thread.
 */
export async function benchModels(args: readonly string[]): Promise<boolean> {
  const sets = await readFolder(bundledFolder());
  const all = sets.flatMap(({ requests }) => requests.map(({ text }) => text));
  const texts = all.slice(0, numberAfter(args, '--texts') ?? 400);
  const grammar = await installedUnderstanding();
  const before = process.memoryUsage().rss;
  const backend = await installedLearnedModel();
  const learned = backend.understanding;
  if (!learned) throw new Error('The plugin brings no understanding.');
  await timesOf([learned], texts.slice(0, 20));
  report('model-memory-mb', Math.round((process.memoryUsage().rss - before) / 1e5) / 10);
  const readers = { grammar: [grammar], model: [learned], both: [grammar, learned] };
  let passed = true;
  for (const [name, models] of Object.entries(readers)) {
    const times = await timesOf(models, texts);
    const p50 = percentile(times, 0.5);
    const goal = name === 'both' ? goalMs : null;
    if (goal !== null && p50 > goal) passed = false;
    report(`understanding-p50-ms.${name}`, p50, goal, goal === null ? null : p50 <= goal, {
      p95: percentile(times, 0.95),
      texts: texts.length,
      backend: name === 'grammar' ? 'none' : 'onnx cpu',
    });
  }
  await benchBackends({ inProcess: learned, sets, texts, args });
  return (await benchWeights()) && passed;
}

interface Manifest {
  runId: string;
  metrics: Readonly<Record<string, { int8LossPoints?: number } | number>>;
}

/** The small weights beside the full ones of the same training run, which lie under models/runs where it was trained. */
async function benchWeights(): Promise<boolean> {
  const path = createRequire(import.meta.url).resolve(
    '@regimen/models/artefacts/understanding-small/manifest.json',
  );
  const { runId, metrics } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  for (const [language, ofLanguage] of Object.entries(metrics)) {
    if (typeof ofLanguage === 'object' && ofLanguage.int8LossPoints !== undefined)
      report(`int8-loss-points-of-f1.${language}`, ofLanguage.int8LossPoints);
  }
  const full = join(dirname(path), '../../runs', runId, 'model.fp32.onnx');
  const networks: Networks = {
    int8: join(dirname(path), 'model.onnx'),
    fp32: existsSync(full) ? full : null,
  };
  const together = Math.round((await gainOfRunningTogether(networks.int8)) * 100) / 100;
  report('network-times-as-fast-together.batch-16', together);
  const ratios = await compareNetworks(networks);
  if (ratios === null) {
    console.error(`The full weights (${full}) are not here: train the model on this machine to compare.`);
    return true;
  }
  for (const { batch, int8Ms, fp32Ms } of ratios) {
    const ratio = Math.round((fp32Ms / int8Ms) * 100) / 100;
    report(`int8-times-as-fast.batch-${batch}`, ratio, 2.5, ratio >= 2.5, { int8Ms, fp32Ms });
  }
  return ratios.every(({ int8Ms, fp32Ms }) => fp32Ms / int8Ms >= 2.5);
}

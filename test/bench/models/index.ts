import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installedLearnedModel } from '../../evaluation/support/installed-learned-understanding.js';
import { installedUnderstanding } from '../../evaluation/support/installed-understanding.js';
import { bundledFolder, readFolder } from '../../evaluation/understanding/read-sets.js';
import { atLeast, atMost, reported } from '../../evaluation/support/measurement.js';
import { numberAfter } from '../number-after.js';
import { report } from '../report.js';
import { benchBackends } from './bench-backends.js';
import type { Networks } from './compare-networks.js';
import { compareNetworks, gainOfRunningTogether } from './compare-networks.js';
import { memorySince } from './memory.js';
import { percentile } from './percentile.js';
import { timesOf } from './times.js';

/** Longest a person should wait for an understanding, median, ms. */
const goalMs = 5;
/** Times as fast as the full weights that the small ones should be (engineering choice). */
const goalOfInt8 = 2.5;

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
  const memory = memorySince();
  const backend = await installedLearnedModel();
  const learned = backend.understanding;
  if (!learned) throw new Error('The plugin brings no understanding.');
  await timesOf([learned], texts.slice(0, 20));
  report(reported('model-memory-mb', memory()));
  const readers = { grammar: [grammar], model: [learned], both: [grammar, learned] };
  let passed = true;
  for (const [name, models] of Object.entries(readers)) {
    const times = await timesOf(models, texts);
    const p50 = percentile(times, 0.5);
    const more = {
      p95: percentile(times, 0.95),
      texts: texts.length,
      backend: name === 'grammar' ? 'none' : 'onnx cpu',
    };
    const metric = `understanding-p50-ms.${name}`;
    passed =
      report(name === 'both' ? atMost(metric, p50, goalMs, more) : reported(metric, p50, more)) && passed;
  }
  passed = (await benchBackends({ inProcess: learned, sets, texts, args })) && passed;
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
      report(reported(`int8-loss-points-of-f1.${language}`, ofLanguage.int8LossPoints));
  }
  const full = join(dirname(path), '../../runs', runId, 'model.fp32.onnx');
  const networks: Networks = {
    int8: join(dirname(path), 'model.onnx'),
    fp32: existsSync(full) ? full : null,
  };
  report(reported('network-times-as-fast-together.batch-16', await gainOfRunningTogether(networks.int8)));
  const ratios = await compareNetworks(networks);
  if (ratios === null) {
    console.error(`The full weights (${full}) are not here: train the model on this machine to compare.`);
    return true;
  }
  return report(
    ...ratios.map(({ batch, int8Ms, fp32Ms }) =>
      atLeast(`int8-times-as-fast.batch-${batch}`, fp32Ms / int8Ms, goalOfInt8, { int8Ms, fp32Ms }),
    ),
  );
}

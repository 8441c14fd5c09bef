import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TextUnderstanding } from '@regimen/domain';
import type { PluginDefinition } from '@regimen/plugin-api';
import { createPluginHost, startPlugin } from '@regimen/server/testing';
import { installedLearnedModel } from '../../evaluation/support/installed-learned-understanding.js';
import { atMost, reported } from '../../evaluation/support/measurement.js';
import { judgeRequest } from '../../evaluation/understanding/judge-request.js';
import type { RequestSet } from '../../evaluation/understanding/read-sets.js';
import { summarise } from '../../evaluation/understanding/tally.js';
import { report } from '../report.js';
import { memorySince } from './memory.js';
import { percentile } from './percentile.js';
import { serveNetwork } from './serve-network.js';
import { asked, throughput, timesOf } from './times.js';

/** As many people as write at the same moment where many use one installation. */
const manyAtOnce = 16;
/** A language model takes seconds a text. */
const textsForLanguageModels = 5;

export interface Compared {
  /** The learned model in this process, which the others are compared with. */
  inProcess: TextUnderstanding;
  sets: readonly RequestSet[];
  texts: readonly string[];
  args: readonly string[];
}

/** Each way of running a model beside the one in this process, in the same run. @returns whether none missed a goal. */
export async function benchBackends(compared: Compared): Promise<boolean> {
  await benchTogether(compared);
  const passed = await benchKServe(compared);
  await benchLlama(compared);
  return passed;
}

/** One by one and many at once, by one session and by two, in turns, so that what else the machine does falls on all. */
async function benchTogether({ inProcess, texts }: Compared): Promise<void> {
  const two = (await installedLearnedModel({ sessions: 2 })).understanding ?? inProcess;
  const rates: Record<'alone' | 'oneSession' | 'twoSessions', number[]> = {
    alone: [],
    oneSession: [],
    twoSessions: [],
  };
  for (let round = 0; round < 5; round += 1) {
    rates.alone.push(await throughput(inProcess, texts, 1));
    rates.oneSession.push(await throughput(inProcess, texts, manyAtOnce));
    rates.twoSessions.push(await throughput(two, texts, manyAtOnce));
  }
  const alone = percentile(rates.alone, 0.5);
  for (const sessions of ['oneSession', 'twoSessions'] as const) {
    const together = percentile(rates[sessions], 0.5);
    const name = `model-onnx.${sessions === 'oneSession' ? 1 : 2}-sessions`;
    report(
      reported(`at-${manyAtOnce}-times-as-many-per-s.${name}`, together / alone, {
        perSecondOneByOne: Math.round(alone),
        perSecondAtOnce: Math.round(together),
      }),
    );
  }
}

/** The same file behind a server on this machine: what JSON and a socket cost, and that nothing is lost on the way. */
async function benchKServe(compared: Compared): Promise<boolean> {
  const { inProcess, texts } = compared;
  const manifest = createRequire(import.meta.url).resolve(
    '@regimen/models/artefacts/understanding-small/manifest.json',
  );
  const folder = dirname(manifest);
  const served = await serveNetwork(join(folder, 'model.onnx'));
  try {
    const options = { url: served.url, model: 'understanding', version: '1', folder };
    const remote = await startUnderstanding('@regimen/plugin-model-kserve', options);
    await timesOf([remote], texts.slice(0, 20));
    const memory = memorySince();
    const times: { remote: number[]; own: number[] } = { remote: [], own: [] };
    for (const text of texts) {
      times.own.push(...(await timesOf([inProcess], [text])));
      times.remote.push(...(await timesOf([remote], [text])));
    }
    const p50 = percentile(times.remote, 0.5);
    report(
      reported('understanding-p50-ms.model-kserve', p50, {
        p95: percentile(times.remote, 0.95),
        texts: texts.length,
        backend: 'kserve on this machine, onnx cpu',
        timesInProcess: Math.round((p50 / percentile(times.own, 0.5)) * 100) / 100,
        memoryMb: memory(),
      }),
    );
    return await reportLostPoints(compared, remote);
  } finally {
    await served.stop();
  }
}

/** What the same network reads worse behind a server, points of F1 over all sets; and how many texts it reads otherwise. */
async function reportLostPoints({ inProcess, sets }: Compared, remote: TextUnderstanding): Promise<boolean> {
  const expected = sets.flatMap(({ requests }) => requests);
  const verdicts: Record<'own' | 'far', ReturnType<typeof judgeRequest>[]> = { own: [], far: [] };
  let different = 0;
  for (const one of expected) {
    const [own, far] = [
      await inProcess.understand(asked(one.text)),
      await remote.understand(asked(one.text)),
    ];
    verdicts.own.push(judgeRequest(one, own));
    verdicts.far.push(judgeRequest(one, far));
    const understoodBy = own.understoodBy;
    if (JSON.stringify(own) !== JSON.stringify({ ...far, understoodBy })) different += 1;
  }
  const [own, far] = [summarise(verdicts.own).all.f1 ?? 0, summarise(verdicts.far).all.f1 ?? 0];
  const more = { texts: expected.length, readOtherwise: different };
  return report(atMost('lost-points-of-f1.model-kserve', (own - far) * 100, 0, more));
}

/** A GGUF file of the operator's, where the optional package is installed. */
async function benchLlama({ texts, args }: Compared): Promise<void> {
  const after = (option: string) => (args.includes(option) ? args[args.indexOf(option) + 1] : undefined);
  const [file, packageFolder] = [after('--gguf'), after('--llama')];
  if (file === undefined) {
    console.error(
      'model-llama-cpp is not timed: name a model by --gguf FILE, and its package by --llama FOLDER.',
    );
    return;
  }
  const options = { file, uses: ['understanding'], ...(packageFolder !== undefined && { packageFolder }) };
  const model = await startUnderstanding('@regimen/plugin-model-llama-cpp', options);
  const memory = memorySince();
  const times: number[] = [];
  const failures: string[] = [];
  const some = texts.slice(0, textsForLanguageModels);
  for (const text of some) {
    const begun = performance.now();
    await model.understand(asked(text)).then(
      () => times.push(performance.now() - begun),
      (error: unknown) => failures.push(error instanceof Error ? error.message : 'unknown'),
    );
  }
  if (times.length === 0) {
    console.error(`model-llama-cpp answered none of ${some.length} texts: ${failures[0] ?? ''}`);
    return;
  }
  report(
    reported('understanding-p50-ms.model-llama-cpp', percentile(times, 0.5), {
      texts: some.length,
      failed: failures.length,
      memoryMb: memory(),
    }),
  );
}

/** What a plugin understands with, set up with an operator's settings and the host of the server. */
async function startUnderstanding(
  from: string,
  options: Readonly<Record<string, unknown>>,
): Promise<TextUnderstanding> {
  const { default: definition } = (await import(from)) as { default: PluginDefinition };
  const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const { extensions } = await startPlugin({ from, definition, options }, (known, origins) =>
    createPluginHost(
      known,
      {
        logger: silent,
        now: () => new Date(),
        storage: null,
        enqueue: () => Promise.reject(new Error('A benchmark has no queue.')),
      },
      origins,
    ),
  );
  const understanding = extensions.modelBackends?.[0]?.understanding;
  if (!understanding) throw new Error(`${from} brings no understanding.`);
  return understanding;
}

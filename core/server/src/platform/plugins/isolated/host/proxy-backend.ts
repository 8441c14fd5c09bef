import type { TrainingRequest } from '@regimen/domain';
import type { ModelBackend, ModelHealth, TextPhraser } from '@regimen/plugin-api';
import { z } from 'zod';
import type { DescribedExtensions } from '../wire/description.js';
import { healthShape } from '../wire/description.js';
import { askerOf } from './ask.js';
import { budgets } from './budgets.js';
import type { IsolatedPlugin } from './isolated-plugin.js';

type Described = DescribedExtensions['modelBackends'][number];

const budget = budgets.model;
const scores = z.record(z.string().max(200), z.number());
const piece = z.discriminatedUnion('done', [
  z.object({ done: z.literal(false), value: z.string().max(100_000) }),
  z.object({ done: z.literal(true), value: z.null() }),
]);

/**
 * A model in another process. That it works by rules is not taken from it: the reading that others are merged onto comes
 * from a trusted plugin.
 */
export function proxyBackend(plugin: IsolatedPlugin, described: Described, place: number): ModelBackend {
  const ask = askerOf(plugin, 'modelBackends', place);
  const { id, understanding, suggester, phraser, identity, artefacts, hasHealth } = described;
  return {
    id,
    ...(identity ? { identity } : {}),
    ...(artefacts ? { artefacts: artefacts } : {}),
    ...(understanding && {
      understanding: {
        ...understanding,
        // What a model reads is checked by whoever asked it, like every other model's.
        understand: async (input, signal) =>
          (await ask('understanding.understand', [input], {
            shape: z.unknown(),
            budget,
            signal,
          })) as TrainingRequest,
      },
    }),
    ...(suggester && {
      suggester: {
        ...suggester,
        suggest: (input, signal) => ask('suggester.suggest', [input], { shape: scores, budget, signal }),
      },
    }),
    ...(phraser && { phraser: { ...phraser, phrase: phraseOf(plugin, place) } }),
    ...(hasHealth ? { health: () => healthOf(plugin, place) } : {}),
  };
}

function phraseOf(plugin: IsolatedPlugin, place: number): TextPhraser['phrase'] {
  const ask = askerOf(plugin, 'modelBackends', place);
  return async function* (input, signal) {
    const number = await ask('phraser.phrase', [input], { shape: z.number().int(), budget, signal });
    try {
      for (;;) {
        const next = await plugin.ask('stream-next', [number], budget, signal);
        const { done, value } = plugin.sound(piece, next, 'a piece of its phrasing');
        if (done) return;
        yield value;
      }
    } finally {
      void plugin.mention('stream-end', [number], budgets.stop);
    }
  };
}

async function healthOf(plugin: IsolatedPlugin, place: number): Promise<ModelHealth> {
  try {
    const ask = askerOf(plugin, 'modelBackends', place);
    return await ask('health', [], { shape: healthShape, budget: budgets.outward });
  } catch (error) {
    return { ready: false, reason: error instanceof Error ? error.message : null, details: {} };
  }
}

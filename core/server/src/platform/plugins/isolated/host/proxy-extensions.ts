import type { KnowledgePack } from '@regimen/domain';
import type {
  Explainer,
  Extensions,
  IdentityProvider,
  KeyService,
  NutritionAdviser,
  WearableSource,
} from '@regimen/plugin-api';
import { z } from 'zod';
import type { DescribedExtensions } from '../wire/description.js';
import type { Ask } from './ask.js';
import { askerOf } from './ask.js';
import { budgets } from './budgets.js';
import type { IsolatedPlugin } from './isolated-plugin.js';
import { nutritionAdvice } from './nutrition-advice-shape.js';
import { proxyBackend } from './proxy-backend.js';

type Described<Point extends keyof DescribedExtensions> = DescribedExtensions[Point][number];

const quick = budgets.quick;
const outward = budgets.outward;
const yesOrNo = { shape: z.boolean(), budget: quick };
const text = { shape: z.string().max(2_000_000), budget: quick };
const wrapped = { shape: z.instanceof(Uint8Array), budget: outward };

/** What the plugin of a process plugs in: data as they are, and methods that ask the process. */
export function proxyExtensions(plugin: IsolatedPlugin, described: DescribedExtensions): Extensions {
  const asker = (point: keyof Extensions) => (_one: unknown, place: number) => askerOf(plugin, point, place);
  return {
    wearableSources: described.wearableSources.map((one, place) =>
      proxySource(one, asker('wearableSources')(one, place)),
    ),
    // The core checks packs piece by piece before it uses them.
    knowledgePacks: described.knowledgePacks as unknown as readonly KnowledgePack[],
    nutritionAdvisers: described.nutritionAdvisers.map((one, place) =>
      proxyAdviser(one, asker('nutritionAdvisers')(one, place)),
    ),
    explainers: described.explainers.map((one, place) =>
      proxyExplainer(one, asker('explainers')(one, place)),
    ),
    modelBackends: described.modelBackends.map((one, place) => proxyBackend(plugin, one, place)),
    identityProviders: described.identityProviders.map((one, place) =>
      proxyIdentities(one, asker('identityProviders')(one, place)),
    ),
    keyServices: described.keyServices.map((one, place) => proxyKeys(one, asker('keyServices')(one, place))),
  };
}

/** Reading happens in a process of its own anyway: here it is known that the source can, and never done. */
function proxySource(
  { id, delivery, coverage, methods }: Described<'wearableSources'>,
  ask: Ask,
): WearableSource {
  const has = (name: (typeof methods)[number]) => methods.includes(name);
  if (has('push'))
    throw new TypeError(
      `its source ${id} takes pushed deliveries, which only a plugin of the tier "trusted" can`,
    );
  const elsewhere = (): never => {
    throw new Error('Files are read in a process of their own.');
  };
  return {
    id,
    delivery,
    coverage: coverage as WearableSource['coverage'],
    ...(has('recognise') ? { recognise: (head, name) => ask('recognise', [head, name], yesOrNo) } : {}),
    ...(has('couldLearn') ? { couldLearn: (head, name) => ask('couldLearn', [head, name], yesOrNo) } : {}),
    ...(has('readFile') ? { readFile: elsewhere } : {}),
    ...(has('inspect') ? { inspect: elsewhere } : {}),
    ...(has('claimMembers') ? { claimMembers: elsewhere } : {}),
    ...(has('readArchive') ? { readArchive: elsewhere } : {}),
  };
}

function proxyAdviser({ id }: Described<'nutritionAdvisers'>, ask: Ask): NutritionAdviser {
  const deficit = { shape: z.number().nonnegative(), budget: quick };
  const advice = { shape: nutritionAdvice, budget: quick };
  return {
    id,
    safeDeficitKcalPerDay: (input) => ask('safeDeficitKcalPerDay', [input], deficit),
    advise: (input) => ask('advise', [input], advice),
  };
}

function proxyExplainer({ id, formats }: Described<'explainers'>, ask: Ask): Explainer {
  return { id, formats, render: (input) => ask('render', [input], text) };
}

function proxyIdentities(
  { id, workspaceId, title, answerForm, hasRegistration }: Described<'identityProviders'>,
  ask: Ask,
): IdentityProvider {
  const start = z.strictObject({
    url: z.string().max(8_000),
    remembered: z.record(z.string().max(60), z.string().max(8_000)),
  });
  const proven = z.strictObject({
    subject: z.string().min(1).max(500),
    roles: z.array(z.string().max(100)).max(100).nullable(),
  });
  const document = z.strictObject({ mediaType: z.string().max(100), text: z.string().max(64_000) });
  return {
    id,
    workspaceId,
    title,
    ...(answerForm ? { answerForm } : {}),
    ...(hasRegistration
      ? { registration: (input) => ask('registration', [input], { shape: document, budget: outward }) }
      : {}),
    begin: (input) => ask('begin', [input], { shape: start, budget: outward }),
    finish: (input) => ask('finish', [input], { shape: proven, budget: outward }),
  };
}

function proxyKeys({ id }: Described<'keyServices'>, ask: Ask): KeyService {
  return {
    id,
    wrap: (plain, label) => ask('wrap', [plain, label], wrapped),
    unwrap: (sealed, label) => ask('unwrap', [sealed, label], wrapped),
    isCurrent: (sealed) => ask('isCurrent', [sealed], { shape: z.boolean(), budget: outward }),
  };
}

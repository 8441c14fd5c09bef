import type { Extensions } from '../define-plugin.js';
import { checkExplainer } from './explainers/check-explainer.js';
import { finding, inWords } from './finding.js';
import { checkIdentityProvider } from './identity/check-identity-provider.js';
import { checkKeyService } from './keys/check-key-service.js';
import { checkKnowledgePack } from './knowledge/check-knowledge-pack.js';
import { checkModelBackend } from './models/check-model-backend.js';
import { checkNutritionAdviser } from './nutrition/check-nutrition-adviser.js';
import type { PluginFixtures } from './plugin-fixtures.js';
import { explanationSample } from './samples/explanation-sample.js';
import { nutritionSample } from './samples/nutrition-sample.js';
import { phraseSamples } from './samples/phrase-samples.js';
import { requestSamples } from './samples/request-samples.js';
import { suggestionSample } from './samples/suggestion-sample.js';
import { checkSource } from './sources/check-source.js';

/** Asks everything a plugin plugs in to do its work, on the fixtures given or the kit's own samples. */
export async function checkExtensions(extensions: Extensions, fixtures: PluginFixtures): Promise<string[]> {
  const {
    files = {},
    pushes = {},
    explanations = [explanationSample],
    nutrition = [nutritionSample],
    requests = requestSamples,
    suggestions = [suggestionSample],
    phrases = phraseSamples,
  } = fixtures;
  return [
    ...(await each(extensions.knowledgePacks, checkKnowledgePack)),
    ...(await each(extensions.wearableSources, (source) =>
      checkSource(source, files[source.id] ?? [], pushes[source.id] ?? []),
    )),
    ...(await each(extensions.explainers, (explainer) => checkExplainer(explainer, explanations))),
    ...(await each(extensions.nutritionAdvisers, (adviser) => checkNutritionAdviser(adviser, nutrition))),
    ...(await each(extensions.modelBackends, (backend) =>
      checkModelBackend(backend, { requests, suggestions, phrases }),
    )),
    ...(await each(extensions.identityProviders, checkIdentityProvider)),
    ...(await each(extensions.keyServices, checkKeyService)),
  ];
}

/** A part of an extension that is missing makes a check itself fail: that is a finding as well. */
async function each<T extends { id: string }>(
  list: readonly T[] | undefined,
  check: (item: T) => string[] | Promise<string[]>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const item of list ?? []) {
    try {
      findings.push(...(await check(item)));
    } catch (error) {
      findings.push(
        finding(
          `Extension ${item.id}`,
          `cannot be checked: ${inWords(error)}`,
          'Fill every part of its type',
        ),
      );
    }
  }
  return findings;
}

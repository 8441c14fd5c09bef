import { compileRules } from '@regimen/domain';
import type { CompiledRules, KnowledgePack } from '@regimen/domain';
import type {
  Explainer,
  Extensions,
  ExplanationFormat,
  IdentityProvider,
  KeyService,
  ModelBackend,
  NutritionAdviser,
  PluginDefinition,
  PluginHost,
  PluginJob,
  WearableSource,
} from '@regimen/plugin-api';
import type { PluginTrust } from './packages/plugin-trust.js';
import type { PluginTier } from './plugin-tier.js';

/** A stop signal must not wait long for a plugin. */
const stopLimitMs = 2_000;

/** A plugin that runs, with what it plugged in. */
export interface RunningPlugin {
  /** As the operator's list names it. */
  from: string;
  /** File that was checked, for other processes to import; null where the name leads to what ships with the product. */
  at: string | null;
  trust: PluginTrust;
  definition: PluginDefinition;
  /** Its settings, checked and defaulted. */
  options: unknown;
  host: PluginHost;
  extensions: Extensions;
  /** Where its code runs; here, when left out. */
  tier?: PluginTier;
  /** Why it may not go on, completing "the plugin failed: "; null while it may. */
  fault?(): string | null;
}

/** A plugin that was left out; the rest runs. */
export interface QuarantinedPlugin {
  id: string;
  version: string;
  title: { en: string; zh: string };
  access: readonly string[];
  trust: PluginTrust;
  problem: string;
}

/** What the plugins of this process offer. The core asks for abilities, never for a plugin by name. */
export class PluginRegistry {
  private compiled: { rules: CompiledRules; missing: number } | null = null;

  constructor(
    private readonly started: readonly RunningPlugin[],
    private readonly leftOut: readonly QuarantinedPlugin[],
  ) {}

  /** Those at work: one that went wrong too often since it was started is not among them. */
  get running(): readonly RunningPlugin[] {
    return this.started.filter(({ fault }) => (fault?.() ?? null) === null);
  }

  get quarantined(): readonly QuarantinedPlugin[] {
    const fallen = this.started.flatMap(({ definition, trust, fault }) => {
      const problem = fault?.() ?? null;
      if (problem === null) return [];
      const { id, version, title, access } = definition;
      return [{ id, version, title, access, trust, problem }];
    });
    return [...this.leftOut, ...fallen];
  }

  wearableSources(): readonly WearableSource[] {
    return this.running.flatMap(({ extensions }) => extensions.wearableSources ?? []);
  }

  /** The first source that knows the file by its first bytes and name. */
  async sourceFor(head: Uint8Array, fileName: string): Promise<WearableSource | null> {
    for (const source of this.wearableSources())
      if (await saysYes(() => source.recognise?.(head, fileName))) return source;
    return null;
  }

  /** The first source that could read a file nobody knows, once it is told what the file holds. */
  async learnerOf(head: Uint8Array, fileName: string): Promise<WearableSource | null> {
    for (const source of this.wearableSources())
      if (source.inspect !== undefined && (await saysYes(() => source.couldLearn?.(head, fileName))))
        return source;
    return null;
  }

  /** Folder-independent address of the plugin that provides a source, for a parser in another process. */
  providerOf(sourceId: string): RunningPlugin | null {
    return (
      this.running.find(({ extensions }) => extensions.wearableSources?.some(({ id }) => id === sourceId)) ??
      null
    );
  }

  knowledgePacks(): readonly KnowledgePack[] {
    return this.running.flatMap(({ extensions }) => extensions.knowledgePacks ?? []);
  }

  /** Knowledge plugins that were left out: what they may forbid is not known, so nobody is cleared without a clinician. */
  missingPacks(): readonly string[] {
    return this.quarantined
      .filter(({ id, access }) => access.includes('knowledge:provide') || /(^|[/-])knowledge-/.test(id))
      .map(({ id }) => id);
  }

  /** The rules of all packs, compiled once for everybody. A workspace that changed limits compiles its own. */
  rules(): CompiledRules {
    const missing = this.missingPacks();
    if (this.compiled?.missing !== missing.length) {
      const rules = compileRules(this.knowledgePacks(), { missingPacks: missing });
      this.compiled = { rules, missing: missing.length };
    }
    return this.compiled.rules;
  }

  nutritionAdvisers(): readonly NutritionAdviser[] {
    return this.running.flatMap(({ extensions }) => extensions.nutritionAdvisers ?? []);
  }

  explainerFor(format: ExplanationFormat): Explainer | null {
    return (
      this.running
        .flatMap(({ extensions }) => extensions.explainers ?? [])
        .find(({ formats }) => formats.includes(format)) ?? null
    );
  }

  /** Models in the order of the operator's list; which of them answer is decided by each workspace. */
  modelBackends(): readonly ModelBackend[] {
    return this.running.flatMap(({ extensions }) => extensions.modelBackends ?? []);
  }

  identityProviders(): readonly IdentityProvider[] {
    return this.running.flatMap(({ extensions }) => extensions.identityProviders ?? []);
  }

  keyServices(): readonly KeyService[] {
    return this.running.flatMap(({ extensions }) => extensions.keyServices ?? []);
  }

  typeDefs(): readonly string[] {
    return this.running.flatMap(({ definition }) =>
      definition.graphql ? [definition.graphql.typeDefs] : [],
    );
  }

  /** Lets every plugin end what it keeps running, the last started first; one that fails or hangs keeps nobody. */
  async stop(limitMs = stopLimitMs): Promise<void> {
    for (const { definition } of [...this.started].reverse()) {
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
      await Promise.race([Promise.resolve().then(() => definition.stop?.()), enough]).catch(() => undefined);
      clearTimeout(timer);
    }
  }

  jobs(): readonly { pluginId: string; host: PluginHost; job: PluginJob }[] {
    return this.running.flatMap(({ definition, host }) =>
      (definition.jobs ?? []).map((job) => ({ pluginId: definition.id, host, job })),
    );
  }
}

/** A source that fails on a file's beginning does not know it; the others are asked all the same. */
async function saysYes(question: () => boolean | Promise<boolean> | undefined): Promise<boolean> {
  try {
    return (await question()) === true;
  } catch {
    return false;
  }
}

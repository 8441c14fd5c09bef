import { Inject, Injectable } from '@nestjs/common';
import { buildKnowledgeGraph } from '@regimen/domain';
import type { CompiledRule, Exercise, KnowledgeGraph } from '@regimen/domain';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';

/** What the installed packs hold, arranged for reading: made at first use, then kept, since packs change at start only. */
@Injectable()
export class KnowledgeBase {
  private built: KnowledgeGraph | null = null;
  private sorted: readonly Exercise[] | null = null;

  constructor(@Inject(PluginRegistry) private readonly plugins: PluginRegistry) {}

  graph(): KnowledgeGraph {
    this.built ??= buildKnowledgeGraph(this.plugins.knowledgePacks());
    return this.built;
  }

  /** By id. */
  exercises(): readonly Exercise[] {
    this.sorted ??= [...this.graph().exercises.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return this.sorted;
  }

  /** By id, as the packs say them. */
  rules(): readonly CompiledRule[] {
    return this.plugins.rules().rules;
  }
}

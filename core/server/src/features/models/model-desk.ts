import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditRepository } from '../../platform/audit/audit.repository.js';
import { PluginRegistry } from '../../platform/plugins/plugin-registry.js';
import { installedModels } from './installed-model.js';
import { ModelDecisionsRepository } from './model-decisions.repository.js';
import type { ModelWithState } from './model-state.js';
import { statesOf } from './model-state.js';
import { ModelUsesRepository } from './model-uses.repository.js';
import type { ModelsAtWork } from './models-at-work.js';
import { modelsAtWork } from './models-at-work.js';

/** Hands out the models that a workspace lets answer, and keeps note of what they were used for. */
@Injectable()
export class ModelDesk {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(ModelDecisionsRepository) private readonly decisions: ModelDecisionsRepository,
    @Inject(ModelUsesRepository) private readonly uses: ModelUsesRepository,
    @Inject(AuditRepository) private readonly audit: AuditRepository,
  ) {}

  /** Every installed model with its state in the workspace of the transaction. */
  async models(tx: EntityManager): Promise<ModelWithState[]> {
    const installed = installedModels(this.plugins.modelBackends());
    return statesOf(installed, await this.decisions.newest(tx));
  }

  async atWork(tx: EntityManager): Promise<ModelsAtWork> {
    return modelsAtWork(await this.models(tx));
  }

  async keep(tx: EntityManager, workspaceId: string, { uses }: ModelsAtWork): Promise<void> {
    await this.uses.add(tx, workspaceId, uses);
    const used = new Map(uses.map((use) => [`${use.modelId}@${use.modelVersion} ${use.ability}`, use]));
    const notes = [...used.values()].map(({ modelId, modelVersion, ability }) => ({
      action: 'use-model',
      subject: `model:${modelId}@${modelVersion}`,
      decision: 'allowed' as const,
      reason: ability,
    }));
    await this.audit.append(tx, { workspaceId, memberId: null }, notes);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { ModelHealth, ModelTraining } from '@regimen/plugin-api';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { MembersRepository } from '../members/members.repository.js';
import { MembersService } from '../members/members.service.js';
import type { InstalledModel } from './installed-model.js';
import { weightsOf } from './installed-model.js';
import { ModelDecisionsRepository } from './model-decisions.repository.js';
import type { ModelDecision, ModelWithState } from './model-state.js';
import type { UseCount } from './model-uses.repository.js';
import { ModelUsesRepository } from './model-uses.repository.js';

/** Uses shown are of this many days. */
const shownDays = 30;

/** A page that asks how models are must not wait for a dead address. */
const healthPatienceMs = 2_000;

/** A page shows no more of what a model tells of itself than this. */
const mostDetails = 40;

/** Models as the schema shows them. */
@Injectable()
export class ModelViews {
  constructor(
    @Inject(ModelDecisionsRepository) private readonly decisions: ModelDecisionsRepository,
    @Inject(ModelUsesRepository) private readonly uses: ModelUsesRepository,
    @Inject(MembersRepository) private readonly memberRows: MembersRepository,
    @Inject(MembersService) private readonly members: MembersService,
  ) {}

  async all(tx: EntityManager, models: readonly ModelWithState[]): Promise<Handed<Schema.Model>[]> {
    const decisions = await this.decisions.newest(tx);
    const counts = await this.uses.counts(tx, shownDays);
    const names = await this.namesOf(tx, decisions);
    const healths = await Promise.all(models.map(healthOf));
    return models.map((model, index) => ({
      ...described(model),
      health: healths[index]!,
      uses: counts
        .filter((count) => isAbout(count, model) && count.modelVersion === model.version)
        .map(({ outcome, count, medianMs }) => ({ outcome, count, medianMs })),
      decisions: decisions
        .filter((decision) => isAbout(decision, model))
        .map(({ modelVersion, state, reason, decidedBy, decidedAt }) => ({
          version: modelVersion,
          state,
          reason,
          by: names.get(decidedBy) ?? '',
          at: decidedAt,
        })),
    }));
  }

  private async namesOf(
    tx: EntityManager,
    decisions: readonly ModelDecision[],
  ): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const { decidedBy } of decisions) {
      if (names.has(decidedBy)) continue;
      const member = await this.memberRows.byId(tx, decidedBy);
      names.set(decidedBy, member ? await this.members.displayName(tx, member) : '');
    }
    return names;
  }
}

/** Id of a model in the schema. */
export function keyOf({ ability, id, version }: InstalledModel): string {
  return `${ability}:${id}@${version}`;
}

function described(model: ModelWithState) {
  const { ability, id, version, isRules, state, artefact, identity } = model;
  return {
    id: keyOf(model),
    ability,
    name: id,
    version,
    isRules,
    state,
    sha256: weightsOf(model),
    isRemote: identity?.runsWhere === 'remote',
    licence: artefact?.licence ?? null,
    card: artefact?.card ?? null,
    trainedOn: artefact?.trainedOn ?? null,
    training: artefact?.training ? trainingView(artefact.training) : null,
    figures: Object.entries(artefact?.figures ?? {}).map(([name, value]) => ({ name, value })),
  };
}

function trainingView({ runId, date, settings, steps, curves }: ModelTraining): Handed<Schema.ModelTraining> {
  return {
    runId,
    date,
    settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
    steps,
    curves: Object.entries(curves).map(([name, values]) => ({ name, values })),
  };
}

function isAbout(row: Pick<UseCount, 'ability' | 'modelId'>, { ability, id }: InstalledModel): boolean {
  return row.ability === ability && row.modelId === id;
}

/** A plugin of a stranger may answer anything: what cannot be shown counts as a check that failed. */
async function healthOf({ backend }: InstalledModel): Promise<Schema.ModelHealth> {
  if (!backend.health) return { ready: true, reason: null, details: [] };
  const unwell = (reason: string): Schema.ModelHealth => ({ ready: false, reason, details: [] });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Schema.ModelHealth>((resolve) => {
    timer = setTimeout(() => resolve(unwell('It does not answer.')), healthPatienceMs);
  });
  const asked = told(backend.health.bind(backend)).catch(() => unwell('Its check failed.'));
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

async function told(check: () => Promise<ModelHealth>): Promise<Schema.ModelHealth> {
  const { ready, reason, details } = await check();
  const shown = Object.entries(details).slice(0, mostDetails);
  return { ready, reason, details: shown.map(([name, value]) => ({ name, value: String(value) })) };
}

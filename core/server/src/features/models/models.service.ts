import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound, notPossible } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { LabellingDesk } from '../labelling/labelling-desk.js';
import { ModelDecisionsRepository } from './model-decisions.repository.js';
import { ModelDesk } from './model-desk.js';
import type { ModelDecision, ModelState, ModelWithState } from './model-state.js';
import { isSameModel } from './model-state.js';
import { keyOf, ModelViews } from './model-views.js';
import { lostFigures } from './promotion-gate.js';

const longestReason = 1_000;

/** Which models answer: decided by administrators, with a reason, and undone the same way. */
@Injectable()
export class ModelsService {
  constructor(
    @Inject(ModelDesk) private readonly desk: ModelDesk,
    @Inject(ModelDecisionsRepository) private readonly decisions: ModelDecisionsRepository,
    @Inject(ModelViews) private readonly views: ModelViews,
    @Inject(LabellingDesk) private readonly labelling: LabellingDesk,
  ) {}

  async list(context: RequestContext): Promise<Handed<Schema.Model>[]> {
    const tx = await context.transaction();
    return this.views.all(tx, await this.desk.models(tx));
  }

  async decide(
    context: RequestContext,
    { id, state, reason }: Schema.DecideModelInput,
  ): Promise<Handed<Schema.DecideModelResult>> {
    if (!isReason(reason)) return invalidInput([reasonIssue]);
    const tx = await context.transaction();
    const model = (await this.desk.models(tx)).find((own) => keyOf(own) === id);
    if (!model) return notFound();
    if (model.isRules) return rulesStay;
    if (state === 'shadow' && model.ability !== 'understanding') return noShadow;
    await this.put(context, tx, model, state, reason.trim());
    return this.answer(tx, id);
  }

  async promote(
    context: RequestContext,
    { id, reason }: Schema.PromoteModelInput,
  ): Promise<Handed<Schema.DecideModelResult>> {
    if (!isReason(reason)) return invalidInput([reasonIssue]);
    const tx = await context.transaction();
    const models = await this.desk.models(tx);
    const candidate = models.find((own) => keyOf(own) === id);
    if (!candidate) return notFound();
    if (candidate.isRules) return rulesStay;
    const serving = otherVersions(models, candidate).filter(({ state }) => state === 'on');
    const refusal = this.refusal(serving, candidate);
    if (refusal) return refusal;
    for (const model of serving) await this.put(context, tx, model, 'off', reason.trim());
    await this.put(context, tx, candidate, 'on', reason.trim());
    return this.answer(tx, id);
  }

  /** @param given why, as an administrator wrote it; null when nobody did. */
  async rollBack(
    context: RequestContext,
    id: string,
    given: string | null,
  ): Promise<Handed<Schema.DecideModelResult>> {
    if (given !== null && !isReason(given)) return invalidInput([reasonIssue]);
    const tx = await context.transaction();
    const models = await this.desk.models(tx);
    const current = models.find((own) => keyOf(own) === id);
    if (!current) return notFound();
    if (current.isRules) return rulesStay;
    const past = await this.decisions.newest(tx);
    const earlier = versionsThatAnswered(models, past).filter(
      (own) => isSameModel(own, current) && own.version !== current.version,
    );
    const previous = past
      .filter(({ state }) => state === 'off')
      .flatMap((decision) => earlier.filter((own) => isAbout(decision, own)))[0];
    if (!previous)
      return notPossible('NO_EARLIER_VERSION', 'No other installed version of this model answered before.');
    const reason = given?.trim() ?? `Rolled back from ${current.version}.`;
    await this.put(context, tx, current, 'off', reason);
    await this.put(context, tx, previous, 'on', reason);
    return this.answer(tx, keyOf(previous));
  }

  /** A candidate without figures, or worse than what serves, is not promoted by anybody. */
  private refusal(serving: readonly ModelWithState[], candidate: ModelWithState) {
    const lost = serving.flatMap(({ artefact }) =>
      artefact ? lostFigures(artefact, candidate.artefact ?? { figures: {} }) : [],
    );
    if (lost.length === 0) return null;
    const issues = lost.map(({ name, from, to }) => ({
      severity: 'error' as const,
      path: name,
      code: 'worse',
      message: `${name} falls from ${from} to ${to}.`,
    }));
    return notPossible('MODEL_IS_WORSE', 'It is worse than the model it would replace.', issues);
  }

  private async put(
    context: RequestContext,
    tx: EntityManager,
    { ability, id: modelId, version: modelVersion }: ModelWithState,
    state: ModelState,
    reason: string,
  ): Promise<void> {
    const { workspaceId, memberId: decidedBy } = actorOf(context);
    await this.decisions.add(tx, workspaceId, { ability, modelId, modelVersion, state, reason, decidedBy });
    if (ability === 'understanding') await this.labelling.readAgain(tx, workspaceId);
    const subject = `model:${ability}:${modelId}@${modelVersion}`;
    context.audit.note({ action: `model-${state}`, subject, decision: 'allowed', reason: null });
  }

  private async answer(tx: EntityManager, id: string): Promise<Handed<Schema.DecideModelResult>> {
    const models = await this.desk.models(tx);
    const view = (await this.views.all(tx, models)).find((own) => own.id === id);
    return view ? { __typename: 'Model', ...view } : notFound();
  }
}

const rulesStay = notPossible(
  'RULES_STAY',
  'Grammar and rules cannot be switched: everything rests on them.',
);
const noShadow = notPossible(
  'NO_SHADOW',
  'Only models that understand requests run in the shadow: the others have nothing to be compared with.',
);
const reasonIssue = {
  severity: 'error' as const,
  path: 'reason',
  code: 'no-reason',
  message: `Say why, in 1 to ${longestReason} characters.`,
};

function isReason(reason: string): boolean {
  return reason.trim() !== '' && reason.length <= longestReason;
}

function isAbout({ ability, modelId, modelVersion }: ModelDecision, model: ModelWithState): boolean {
  return model.ability === ability && model.id === modelId && model.version === modelVersion;
}

/** Those that were switched on, and the first of each model, which is on without a decision: no shadow that was only ended. */
function versionsThatAnswered(
  models: readonly ModelWithState[],
  decisions: readonly ModelDecision[],
): ModelWithState[] {
  return models.filter(
    (model) =>
      models.find((other) => isSameModel(other, model)) === model ||
      decisions.some((decision) => decision.state === 'on' && isAbout(decision, model)),
  );
}

function otherVersions(models: readonly ModelWithState[], model: ModelWithState): ModelWithState[] {
  return models.filter((other) => isSameModel(other, model) && other.version !== model.version);
}

import { Inject, Injectable } from '@nestjs/common';
import { adjustableLimits, checkOverride } from '@regimen/domain';
import type { AdjustableLimit, OverrideRefusal } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../../platform/graphql/answer.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import { invalidInput, notFound } from '../../../platform/graphql/problems.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { actorOf } from '../../../platform/graphql/request-context.js';
import { PluginRegistry } from '../../../platform/plugins/plugin-registry.js';
import { OutboxRepository } from '../../../platform/queue/outbox.repository.js';
import { todayIn } from '../../../platform/time/today.js';
import { rescreenEverybodySoon } from '../../clearances/rescreen.job.js';
import { isUuid } from '../../profiles/health-record-access.js';
import { WorkspaceRules } from '../workspace-rules.js';
import { RuleOverridesRepository } from './rule-overrides.repository.js';
import type { StoredOverride } from './rule-overrides.repository.js';

const pageLimit = 200;
const longestReason = 1_000;

/** Numbered limits that a workspace changes for itself, signed, reasoned and ending. */
@Injectable()
export class RuleOverridesService {
  constructor(
    @Inject(PluginRegistry) private readonly plugins: PluginRegistry,
    @Inject(RuleOverridesRepository) private readonly repository: RuleOverridesRepository,
    @Inject(WorkspaceRules) private readonly rules: WorkspaceRules,
    @Inject(OutboxRepository) private readonly outbox: OutboxRepository,
  ) {}

  async limits(context: RequestContext, search: string | null, first: number): Promise<LimitView[]> {
    const tx = await context.transaction();
    const inForce = new Map((await this.repository.inForce(tx, today())).map((one) => [one.limitId, one]));
    const wanted = search?.trim().toLowerCase() ?? '';
    const found = adjustableLimits(this.plugins.knowledgePacks())
      .filter((limit) => matches(limit, wanted))
      .sort((a, b) => Number(inForce.has(b.limitId)) - Number(inForce.has(a.limitId)))
      .slice(0, Math.min(Math.max(1, first), pageLimit));
    const views: LimitView[] = [];
    for (const limit of found) views.push(await this.view(tx, limit, inForce.get(limit.limitId) ?? null));
    return views;
  }

  async history(context: RequestContext): Promise<Handed<Schema.RuleOverride>[]> {
    const tx = await context.transaction();
    const views: Handed<Schema.RuleOverride>[] = [];
    for (const stored of await this.repository.newest(tx, pageLimit))
      views.push(await this.overrideView(tx, stored));
    return views;
  }

  async sign(
    context: RequestContext,
    input: Schema.OverrideLimitInput,
  ): Promise<Handed<Schema.OverrideLimitResult>> {
    const { workspaceId, memberId } = actorOf(context);
    const packs = this.plugins.knowledgePacks();
    const override = { ...input, reason: input.reason.trim(), signedBy: memberId };
    const refusal = checkOverride(packs, override, today());
    if (refusal !== null) return invalidInput([refusalIssue(refusal)]);
    if (override.reason.length > longestReason) return invalidInput([refusalIssue('no-reason')]);
    const tx = await context.transaction();
    const stored = await this.repository.sign(tx, workspaceId, { ...override, signerId: memberId });
    noteChange(context, 'override-limit', stored);
    await rescreenEverybodySoon(this.outbox, tx, { workspaceId, requestedBy: memberId });
    return this.answer(tx, stored.limitId, stored);
  }

  async withdraw(context: RequestContext, id: string): Promise<Handed<Schema.OverrideLimitResult>> {
    const { workspaceId, memberId } = actorOf(context);
    const tx = await context.transaction();
    const stored = isUuid(id) ? await this.repository.withdraw(tx, id) : null;
    if (!stored) return notFound();
    noteChange(context, 'withdraw-override', stored);
    await rescreenEverybodySoon(this.outbox, tx, { workspaceId, requestedBy: memberId });
    return this.answer(tx, stored.limitId, null);
  }

  private async answer(
    tx: EntityManager,
    limitId: string,
    override: StoredOverride | null,
  ): Promise<Handed<Schema.OverrideLimitResult>> {
    const limit = adjustableLimits(this.plugins.knowledgePacks()).find((one) => one.limitId === limitId);
    // A pack may have left with its limits since an override was signed.
    return limit ? { __typename: 'AdjustableLimit', ...(await this.view(tx, limit, override)) } : notFound();
  }

  private async view(
    tx: EntityManager,
    limit: AdjustableLimit,
    override: StoredOverride | null,
  ): Promise<LimitView> {
    return { ...limit, override: override && (await this.overrideView(tx, override)) };
  }

  private async overrideView(
    tx: EntityManager,
    { signerId, ...override }: StoredOverride,
  ): Promise<Handed<Schema.RuleOverride>> {
    return { ...override, signedBy: await this.rules.nameOf(tx, { signerId }) };
  }
}

type LimitView = Handed<Schema.AdjustableLimit>;

/** A workspace has no zone of its own. */
const today = () => todayIn('UTC');

function matches({ limitId, ruleTitle, packId }: AdjustableLimit, wanted: string): boolean {
  return [limitId, ruleTitle.en, ruleTitle.zh, packId].some((text) => text.toLowerCase().includes(wanted));
}

function noteChange(context: RequestContext, action: string, { limitId }: StoredOverride): void {
  context.audit.note({ action, subject: `limit:${limitId}`, decision: 'allowed', reason: null });
}

const refusals: Readonly<Record<OverrideRefusal, readonly [path: string, message: string]>> = {
  'unknown-limit': ['limitId', 'There is no such limit in the loaded packs.'],
  'not-a-number': ['value', 'Give a number.'],
  'absolute-limit': ['value', 'This is an absolute contraindication: it can be tightened, never loosened.'],
  'no-change': ['value', 'This is the rule’s own value already.'],
  'no-reason': ['reason', `Say why, in 1 to ${longestReason} characters.`],
  'no-signature': ['signedBy', 'A changed limit needs a signature.'],
  'already-ended': ['until', 'The last day must not be in the past.'],
  'too-long': ['until', 'A changed limit holds for a year at most.'],
};

function refusalIssue(code: OverrideRefusal) {
  const [path, message] = refusals[code];
  return { severity: 'error' as const, path, code, message };
}

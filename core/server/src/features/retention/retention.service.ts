import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import { Periods } from './periods.js';
import type { Period } from './periods.js';
import { kindNames } from './retention-kinds.js';
import { RetentionSettingsRepository } from './retention-settings.repository.js';

/** For how long a workspace keeps what, as its administrators see and set it. */
@Injectable()
export class RetentionService {
  constructor(
    @Inject(Periods) private readonly periods: Periods,
    @Inject(RetentionSettingsRepository) private readonly settings: RetentionSettingsRepository,
  ) {}

  async all(context: RequestContext): Promise<Handed<Schema.RetentionPeriod>[]> {
    const tx = await context.transaction();
    const shown: Handed<Schema.RetentionPeriod>[] = [];
    for (const period of await this.periods.of(tx)) shown.push(await this.view(tx, period));
    return shown;
  }

  async set(
    context: RequestContext,
    kind: string,
    keepDays: number,
  ): Promise<Handed<Schema.SetRetentionResult>> {
    const tx = await context.transaction();
    const known = (await this.periods.of(tx)).find((period) => period.kind === kind);
    if (!known) return refused('kind', 'There is no such kind of data.');
    const { least, most, law } = known;
    if (!Number.isInteger(keepDays) || keepDays < least || keepDays > most)
      return refused('keepDays', `From ${least} to ${most} days. ${law.en}`);
    const actor = actorOf(context);
    await this.settings.set(tx, actor, known.kind, keepDays);
    const subject = `workspace:${actor.workspaceId}`;
    context.audit.note({
      action: 'setRetention',
      subject,
      decision: 'allowed',
      reason: `${known.kind} ${keepDays}`,
    });
    return {
      __typename: 'RetentionPeriod',
      ...(await this.view(tx, { ...known, keepDays, isUsual: false })),
    };
  }

  private async view(tx: EntityManager, period: Period): Promise<Handed<Schema.RetentionPeriod>> {
    const { kind, keepDays, isUsual, least, most, law } = period;
    const due = await this.periods.due(tx, period);
    return { kind, name: kindNames[kind], keepDays, isUsual, leastDays: least, mostDays: most, law, due };
  }
}

function refused(path: string, message: string): Handed<Schema.SetRetentionResult> {
  return invalidInput([{ severity: 'error', path, code: 'invalid', message }]);
}

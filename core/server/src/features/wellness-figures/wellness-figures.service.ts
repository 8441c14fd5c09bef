import { Inject, Injectable } from '@nestjs/common';
import { consentRule, roundedTo, usualMinimum } from '@regimen/domain';
import type { Handed } from '../../platform/graphql/answer.js';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';
import { invalidInput } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { actorOf } from '../../platform/graphql/request-context.js';
import type { PrivacySettings } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { PrivacySettingsRepository } from '../../platform/privacy/consent/privacy-settings.repository.js';
import { ProgrammesRepository } from '../programmes/programmes.repository.js';
import { FiguresRepository } from './figures.repository.js';
import type { StoredFigures } from './figures.repository.js';

const highestMinimum = 1000;

/** Figures for whoever runs a programme: what was told of each month, and nothing that could be asked of it. */
@Injectable()
export class WellnessFiguresService {
  constructor(
    @Inject(FiguresRepository) private readonly figures: FiguresRepository,
    @Inject(PrivacySettingsRepository) private readonly privacy: PrivacySettingsRepository,
    @Inject(ProgrammesRepository) private readonly programmes: ProgrammesRepository,
  ) {}

  /** Where the law closes it, months that were told under another one are not shown either. */
  async find(context: RequestContext): Promise<Handed<Schema.Figures>> {
    const tx = await context.transaction();
    const offBecause = whyOff(await this.privacy.of(tx));
    const { workspaceId } = actorOf(context);
    context.audit.note({
      action: 'read-figures',
      subject: `workspace:${workspaceId}`,
      decision: 'allowed',
      reason: offBecause,
    });
    const stored = offBecause === null ? await this.figures.newest(tx) : [];
    const names = new Map((await this.programmes.all(tx)).map(({ id, name }) => [id, name]));
    return {
      offBecause,
      minimum: await this.figures.minimum(tx),
      roundedTo,
      months: stored.map((month) => monthView(month, names)),
    };
  }

  async minimum(context: RequestContext): Promise<Handed<Schema.FiguresMinimum>> {
    return minimumView(await this.figures.minimum(await context.transaction()));
  }

  /** People agreed to figures of at least twenty: a workspace may ask for more, never for fewer. */
  async setMinimum(
    context: RequestContext,
    minimum: number,
  ): Promise<Handed<Schema.SetFiguresMinimumResult>> {
    if (!Number.isInteger(minimum) || minimum < usualMinimum || minimum > highestMinimum) {
      const message = `Choose a minimum from ${usualMinimum} to ${highestMinimum} people.`;
      return invalidInput([{ severity: 'error', path: 'minimum', code: 'range', message }]);
    }
    const { workspaceId, memberId } = actorOf(context);
    await this.figures.setMinimum(await context.transaction(), workspaceId, minimum, memberId);
    const subject = `workspace:${workspaceId}`;
    context.audit.note({
      action: 'set-figures-minimum',
      subject,
      decision: 'allowed',
      reason: `minimum-${minimum}`,
    });
    return { __typename: 'FiguresMinimum', ...minimumView(minimum) };
  }
}

function minimumView(minimum: number): Handed<Schema.FiguresMinimum> {
  return { minimum, least: usualMinimum, most: highestMinimum };
}

function whyOff({ preset, kind }: PrivacySettings): string | null {
  if (consentRule(preset, kind, 'aggregates') !== 'off') return null;
  if (preset === 'eu') return 'LAW_EU';
  return kind === 'employer' ? 'NO_LAW_CHOSEN' : 'NOT_AN_EMPLOYER';
}

function monthView(
  { month, reason, minimum, people, tables, releasedAt }: StoredFigures,
  names: ReadonlyMap<string, string>,
): Handed<Schema.FiguresMonth> {
  return {
    ...{ month, reason, minimum, people },
    madeAt: releasedAt,
    tables: tables.map(({ id, by, rows }) => ({
      ...{ id, by },
      rows: rows.map(({ group, people: all, cells }) => ({
        group,
        programmeName: names.get(group) ?? null,
        people: all,
        cells: cells.map(({ band, people: told }) => ({ band, people: told })),
      })),
    })),
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type { DayLoad, HeartRateZones } from '@regimen/domain';
import {
  addDays,
  banisterOf,
  loadRunInDays,
  maximumOnDay,
  sessionEffortLoad,
  trainingLoad,
  usualZones,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { invalidInput, notFound } from '../../../platform/graphql/problems.js';
import type * as Schema from '../../../platform/graphql/generated/schema-types.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../../profiles/health-record-access.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import { restingRates } from '../wellbeing/resting-rates.js';
import { shownSpan } from '../summaries/shown-span.js';
import { thresholdsOf, zoneIssues, zonesView } from './zones.view.js';

/** Ten years in one answer. */
const longestDays = 3_660;

/** Training load of a participant, and the heart-rate zones that held when. */
@Injectable()
export class TrainingLoadService {
  constructor(
    @Inject(HealthRecordAccess) private readonly access: HealthRecordAccess,
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(DayLoadsRepository) private readonly loads: DayLoadsRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
    @Inject(HeartRateZonesRepository) private readonly zones: HeartRateZonesRepository,
  ) {}

  /** Columns of a participant whose record was opened. */
  async load(context: RequestContext, participantId: string, asked: { from: string; to: string }) {
    const tx = await context.transaction();
    const { from, to } = shownSpan(asked, longestDays);
    const loads = await this.dayLoads(tx, participantId, { from: addDays(from, -loadRunInDays), to });
    const shown = from <= to ? trainingLoad(loads, from, to) : [];
    return {
      days: shown.map(({ day }) => day),
      impulses: shown.map(({ impulse }) => impulse),
      efforts: shown.map(({ effort }) => effort),
      fitness: shown.map(({ fitness }) => fitness),
      fatigue: shown.map(({ fatigue }) => fatigue),
      form: shown.map(({ form }) => form),
    };
  }

  private async dayLoads(
    tx: EntityManager,
    participantId: string,
    span: { from: string; to: string },
  ): Promise<DayLoad[]> {
    const participant = await this.participants.find(tx, participantId, null);
    if (!participant) return [];
    const { profile } = participant;
    const sessions = await this.loads.sessions(tx, participantId, span.from, span.to);
    const rated = await this.loads.efforts(tx, participantId, span.from, span.to);
    const resting = await restingRates(tx, this.summaries, participant, span);
    const impulses = sumByDay(sessions, ({ day, minutes, meanBpm }) => {
      const [maximum, restBpm] = [maximumOnDay(profile, day), resting.on(day)];
      return banisterOf({ minutes, meanBpm, maximum, restBpm, sex: profile.sex }).value;
    });
    const ofActivities = sumByDay(sessions, effortLoadOf);
    const ofFeedback = sumByDay(rated, effortLoadOf);
    const days = new Set([...impulses.keys(), ...ofActivities.keys(), ...ofFeedback.keys()]);
    return [...days].map((day) => ({
      day,
      impulse: impulses.get(day) ?? null,
      // A session rated in the plan and on the watch is one session: nothing links the two, so they are never added.
      effort: largest(ofActivities.get(day), ofFeedback.get(day)),
    }));
  }

  /** Zones that were set, newest first, and behind them those of the usual shares of the maximum, if it is known. */
  async zoneHistory(context: RequestContext, participantId: string) {
    const tx = await context.transaction();
    const stored: HeartRateZones[] = await this.zones.history(tx, participantId);
    const participant = await this.participants.find(tx, participantId, null);
    const measured = participant?.profile.measuredMaxHeartRateBpm ?? null;
    const usual: HeartRateZones[] =
      measured === null
        ? []
        : [
            {
              validFrom: null,
              lowerBoundsBpm: usualZones(measured),
              basis: 'estimated',
              thresholdsBpm: null,
            },
          ];
    return [...stored, ...usual].map(zonesView);
  }

  async setZones(context: RequestContext, asked: Schema.MutationSetHeartRateZonesArgs) {
    const participant = await this.access.open(context, asked.participantId, 'change');
    if (!participant) return notFound();
    const issues = zoneIssues(asked);
    if (issues.length > 0) return invalidInput(issues);
    const { validFrom, lowerBoundsBpm, basis } = asked;
    const { workspaceId, id: participantId } = participant;
    const thresholdsBpm = thresholdsOf(asked);
    const zones = { validFrom, lowerBoundsBpm: [...lowerBoundsBpm], basis, thresholdsBpm };
    await this.zones.set(await context.transaction(), { workspaceId, participantId }, zones);
    return { __typename: 'HeartRateZones' as const, ...zonesView(zones) };
  }
}

function effortLoadOf({ effort, minutes }: { effort: number | null; minutes: number }): number | null {
  return effort === null ? null : sessionEffortLoad(effort, minutes);
}

/** What is known of each day, added up; days of which nothing is known are left out. */
function sumByDay<Row extends { day: string }>(
  rows: readonly Row[],
  loadOf: (row: Row) => number | null,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const load = loadOf(row);
    if (load !== null) sums.set(row.day, (sums.get(row.day) ?? 0) + load);
  }
  return sums;
}

function largest(left: number | undefined, right: number | undefined): number | null {
  const known = [left, right].filter((load) => load !== undefined);
  return known.length === 0 ? null : Math.max(...known);
}

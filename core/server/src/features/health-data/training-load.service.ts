import { Inject, Injectable } from '@nestjs/common';
import type { DayLoad, Profile } from '@regimen/domain';
import {
  addDays,
  ageInYears,
  banisterImpulse,
  daysBetween,
  loadRunInDays,
  maximumHeartRate,
  sessionEffortLoad,
  trainingLoad,
  usualZones,
} from '@regimen/domain';
import { invalidInput, notFound } from '../../platform/graphql/problems.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { HealthRecordAccess } from '../profiles/health-record-access.js';
import { ParticipantsRepository } from '../profiles/participants.repository.js';
import { DailySummariesRepository } from './daily-summaries.repository.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import type { StoredZones } from './heart-rate-zones.repository.js';

/** Ten years in one answer. */
const longestDays = 3_660;
const mostZones = 10;

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
  async load(context: RequestContext, participantId: string, from: string, asked: string) {
    const tx = await context.transaction();
    const participant = await this.participants.find(tx, participantId, null);
    const to = daysBetween(from, asked) > longestDays ? addDays(from, longestDays) : asked;
    const first = addDays(from, -loadRunInDays);
    const sessions = await this.loads.sessions(tx, participantId, first, to);
    const efforts = await this.loads.efforts(tx, participantId, first, to);
    const resting = await this.summaries.series(tx, participantId, ['resting-heart-rate'], first, to);
    const days = new Map<string, DayLoad>();
    const add = (day: string, kind: 'impulse' | 'effort', load: number | null) => {
      const known = days.get(day) ?? { day, impulse: null, effort: null };
      if (load !== null) days.set(day, { ...known, [kind]: (known[kind] ?? 0) + load });
    };
    for (const { day, minutes, meanBpm } of sessions) {
      const restBpm =
        resting.findLast((one) => one.day <= day)?.value ?? participant?.profile.restingHeartRateBpm ?? null;
      add(day, 'impulse', impulseOf(participant?.profile ?? null, { day, minutes, meanBpm, restBpm }));
    }
    for (const { day, effort, minutes } of efforts) add(day, 'effort', sessionEffortLoad(effort, minutes));
    const shown = from <= to ? trainingLoad([...days.values()], from, to) : [];
    return {
      days: shown.map(({ day }) => day),
      impulses: shown.map(({ impulse }) => impulse),
      efforts: shown.map(({ effort }) => effort),
      fitness: shown.map(({ fitness }) => fitness),
      fatigue: shown.map(({ fatigue }) => fatigue),
      form: shown.map(({ form }) => form),
    };
  }

  /** Zones that were set, newest first, and behind them those of the usual shares of the maximum, if it is known. */
  async zoneHistory(context: RequestContext, participantId: string) {
    const tx = await context.transaction();
    const stored = await this.zones.history(tx, participantId);
    const participant = await this.participants.find(tx, participantId, null);
    const measured = participant?.profile.measuredMaxHeartRateBpm ?? null;
    const usual =
      measured === null
        ? []
        : [
            {
              validFrom: null,
              lowerBoundsBpm: usualZones(measured),
              basis: 'estimated' as const,
            },
          ];
    return [...stored, ...usual];
  }

  async setZones(
    context: RequestContext,
    asked: Pick<StoredZones, 'validFrom' | 'basis'> & {
      participantId: string;
      lowerBoundsBpm: readonly number[];
    },
  ) {
    const participant = await this.access.open(context, asked.participantId, 'change');
    if (!participant) return notFound();
    const { validFrom, lowerBoundsBpm, basis } = asked;
    const ascend = lowerBoundsBpm.every(
      (bound, index) => bound >= 20 && bound <= 250 && bound > (lowerBoundsBpm[index - 1] ?? 0),
    );
    if (!ascend || lowerBoundsBpm.length === 0 || lowerBoundsBpm.length > mostZones) {
      const message = `Give 1 to ${mostZones} lower bounds from 20 to 250 bpm, each above the one before it.`;
      return invalidInput([{ severity: 'error', path: 'lowerBoundsBpm', code: 'invalid-zones', message }]);
    }
    const { workspaceId, id: participantId } = participant;
    const zones = { validFrom, lowerBoundsBpm: [...lowerBoundsBpm], basis };
    await this.zones.set(await context.transaction(), { workspaceId, participantId }, zones);
    return { __typename: 'HeartRateZones' as const, ...zones };
  }
}

/** Null where sex, age or the maximum, the resting or the mean heart rate is not known: nothing is made up. */
function impulseOf(
  profile: Profile | null,
  session: { day: string; minutes: number; meanBpm: number | null; restBpm: number | null },
): number | null {
  const { day, minutes, meanBpm: averageBpm, restBpm } = session;
  const sex = profile?.sex;
  if (!profile || averageBpm === null || restBpm === null || (sex !== 'male' && sex !== 'female'))
    return null;
  const { birthDate, measuredMaxHeartRateBpm } = profile;
  const predicted = birthDate === null ? null : maximumHeartRate('tanaka', ageInYears(birthDate, day));
  const maxBpm = measuredMaxHeartRateBpm ?? predicted;
  return maxBpm === null ? null : banisterImpulse({ minutes, averageBpm, restBpm, maxBpm, sex });
}

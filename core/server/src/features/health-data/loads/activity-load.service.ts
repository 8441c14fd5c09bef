import { Inject, Injectable } from '@nestjs/common';
import {
  activityLoad,
  cadenceLockRule,
  cadenceLocksOf,
  cleanStreams,
  maximumOnDay,
  stretchSeconds,
  undoneRuleKey,
  withoutStretches,
  zonesOnDay,
} from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { ActivityStreamsRepository } from '../activities/activity-streams.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from './day-loads.repository.js';
import { HeartRateZonesRepository } from './heart-rate-zones.repository.js';
import { restingRates } from '../wellbeing/resting-rates.js';
import { timeInZones } from './time-in-zones.js';
import { UndoneRulesRepository } from '../quality/undone-rules.repository.js';

/** What an activity that may be seen asked of the body, by what held on its day. */
@Injectable()
export class ActivityLoadService {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(DayLoadsRepository) private readonly loads: DayLoadsRepository,
    @Inject(ActivityStreamsRepository) private readonly recordings: ActivityStreamsRepository,
    @Inject(UndoneRulesRepository) private readonly undoneRules: UndoneRulesRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
    @Inject(HeartRateZonesRepository) private readonly zones: HeartRateZonesRepository,
  ) {}

  /** @throws Error when the activity, or its person, is gone after all. */
  async load(context: RequestContext, activityId: string) {
    const tx = await context.transaction();
    const session = await this.loads.session(tx, activityId);
    const participant = session && (await this.participants.find(tx, session.participantId, null));
    if (!session || !participant) throw new Error('An activity was opened that is not there.');
    const { day, minutes, meanBpm, effort: perceivedExertion } = session;
    const { profile } = participant;
    const undone = await this.undoneRules.of(tx, participant.id);
    const streams = await this.recordings.read(tx, activityId, ['heart-rate', 'cadence']);
    const locks = undone.has(undoneRuleKey('activity', cadenceLockRule))
      ? []
      : cadenceLocksOf({ activity: session.activity, streams });
    const heartRate = cleanStreams(streams, undone).streams.find(({ kind }) => kind === 'heart-rate');
    const maximum = maximumOnDay(profile, day);
    const resting = await restingRates(tx, this.summaries, participant, { from: day, to: day });
    const zones = zonesOnDay(await this.zones.history(tx, participant.id), day, maximum);
    const restBpm = resting.on(day);
    const { zoneSeconds, zonesMissing, ...figures } = activityLoad({
      minutes,
      meanBpm,
      heartRate: heartRate ? withoutStretches(heartRate, locks) : null,
      lockedSeconds: stretchSeconds(locks),
      perceivedExertion,
      sex: profile.sex,
      maximum,
      restBpm,
      zones,
    });
    return {
      ...figures,
      timeInZones: zones && zoneSeconds && timeInZones(zones, zoneSeconds, minutes),
      timeInZonesMissing: zonesMissing,
      minutes,
      maxHeartRateBpm: maximum?.bpm ?? null,
      maxHeartRateBasis: maximum?.basis ?? null,
      restHeartRateBpm: restBpm,
    };
  }
}

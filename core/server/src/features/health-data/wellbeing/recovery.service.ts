import { Inject, Injectable } from '@nestjs/common';
import type { Metric, RecoveryBaseline, RecoveryDay, SourceRank } from '@regimen/domain';
import { addDays, emptyProfile, rankBy, recoveryDays, recoveryRunInDays } from '@regimen/domain';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import type { SourceDays } from './recovery-values.repository.js';
import { RecoveryValuesRepository } from './recovery-values.repository.js';
import { shownSpan } from '../summaries/shown-span.js';
import { SourcePrioritiesRepository } from '../sources/source-priorities.repository.js';

/** Three years in one answer: figures of a day are put together from those of the five weeks before. */
const longestDays = 1_100;
const metrics = ['resting-heart-rate', 'hrv-rmssd', 'hrv-sdnn'] as const satisfies Metric[];

const advices = {
  'train-as-planned': 'train_as_planned',
  'reduce-intensity': 'reduce_intensity',
} as const satisfies Record<NonNullable<RecoveryDay['advice']>, string>;

/** How a participant whose record was opened recovers. */
@Injectable()
export class RecoveryService {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(RecoveryValuesRepository) private readonly values: RecoveryValuesRepository,
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
  ) {}

  async recovery(context: RequestContext, participantId: string, asked: { from: string; to: string }) {
    const tx = await context.transaction();
    const { from, to } = shownSpan(asked, longestDays);
    const participant = await this.participants.find(tx, participantId, null);
    const span = { from: addDays(from, -recoveryRunInDays), to };
    const told = from <= to ? await this.values.bySource(tx, participantId, metrics, span) : [];
    const rank = rankBy(await this.priorities.of(tx, participantId));
    const [resting, rmssd, sdnn] = metrics.map((metric) => bestSource(told, metric, rank));
    const days = recoveryDays(
      { resting: dailyOf(resting), rmssd: dailyOf(rmssd), sdnn: dailyOf(sdnn) },
      { from, to },
      participant?.profile ?? emptyProfile('UTC'),
    );
    return {
      ...columnsOf(days),
      restingDevice: resting?.device ?? null,
      rmssdDevice: rmssd?.device ?? null,
      sdnnDevice: sdnn?.device ?? null,
    };
  }
}

/** The source that tells most days, and of equals the most trusted: a baseline needs days more than it needs rank. */
function bestSource(told: readonly SourceDays[], metric: Metric, rank: SourceRank): SourceDays | null {
  const [best] = told
    .filter((source) => source.metric === metric)
    .sort((a, b) => b.days.length - a.days.length || rank(metric, a) - rank(metric, b));
  return best ?? null;
}

function dailyOf(source: SourceDays | null | undefined): ReadonlyMap<string, number> {
  return new Map((source?.days ?? []).map((day, index) => [day, source!.values[index]!]));
}

function columnsOf(days: readonly RecoveryDay[]) {
  return {
    days: days.map(({ day }) => day),
    restingHeartRatesBpm: days.map(({ resting }) => resting),
    restingBaseline: baselineColumns(days.map(({ restingBaseline }) => restingBaseline)),
    rmssdMs: days.map(({ rmssd }) => rmssd),
    weeklyRmssdMs: days.map(({ weeklyRmssd }) => weeklyRmssd),
    normalRmssdLowMs: days.map(({ normalRmssd }) => normalRmssd?.low ?? null),
    normalRmssdHighMs: days.map(({ normalRmssd }) => normalRmssd?.high ?? null),
    sdnnMs: days.map(({ sdnn }) => sdnn),
    sdnnBaseline: baselineColumns(days.map(({ sdnnBaseline }) => sdnnBaseline)),
    advice: days.map(({ advice }) => advice && advices[advice]),
    missing: days.map(({ gaps }) => [...gaps]),
  };
}

function baselineColumns(baselines: readonly (RecoveryBaseline | null)[]) {
  return {
    means: baselines.map((baseline) => baseline?.mean ?? null),
    deviations: baselines.map((baseline) => baseline?.deviation ?? null),
    days: baselines.map((baseline) => baseline?.days ?? null),
  };
}

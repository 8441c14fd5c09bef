import { Inject, Injectable } from '@nestjs/common';
import { addDays, fitnessEstimates, maximumOnDay } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ParticipantsRepository } from '../../profiles/participants.repository.js';
import { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';
import { DayLoadsRepository } from '../loads/day-loads.repository.js';
import { restingRates } from './resting-rates.js';
import { withinLife } from '../summaries/shown-span.js';

/** Days in which a run counts as one of late, and in which a mass or an estimate of a device holds (engineering choice). */
const [runDays, valueDays] = [90, 365];

/** Aerobic fitness of a participant whose record was opened: measured, told by devices, and estimated, each apart. */
@Injectable()
export class FitnessService {
  constructor(
    @Inject(ParticipantsRepository) private readonly participants: ParticipantsRepository,
    @Inject(DailySummariesRepository) private readonly summaries: DailySummariesRepository,
    @Inject(DayLoadsRepository) private readonly loads: DayLoadsRepository,
  ) {}

  /** @throws Error when the participant is gone after all. */
  async fitness(context: RequestContext, participantId: string, asked: string) {
    const on = withinLife(asked);
    const tx = await context.transaction();
    const participant = await this.participants.find(tx, participantId, null);
    if (!participant) throw new Error('A record was opened whose person is not there.');
    const { profile } = participant;
    const newest = await this.newest(tx, participantId, on);
    const resting = await restingRates(tx, this.summaries, participant, { from: on, to: on });
    const estimates = fitnessEstimates({
      on,
      profile,
      restBpm: resting.on(on),
      maximum: maximumOnDay(profile, on),
      bodyMassKg: newest.get('body-mass')?.value ?? profile.bodyMassKg,
      runs: await this.loads.runs(tx, participantId, addDays(on, 1 - runDays), on),
    });
    const device = newest.get('vo2max-estimate');
    return {
      measuredMlKgMin: profile.vo2maxMlKgMin,
      deviceMlKgMin: device?.value ?? null,
      deviceOn: device?.day ?? null,
      estimates: estimates.map(({ missing, outside, value, ...estimate }) => ({
        ...estimate,
        mlKgMin: value,
        missing: [...missing],
        outside: [...outside],
      })),
    };
  }

  private async newest(tx: EntityManager, participantId: string, on: string) {
    const wanted = ['body-mass', 'vo2max-estimate'];
    const rows = await this.summaries.series(tx, participantId, wanted, addDays(on, 1 - valueDays), on);
    return new Map(rows.map(({ metric, day, value }) => [metric, { day, value }]));
  }
}

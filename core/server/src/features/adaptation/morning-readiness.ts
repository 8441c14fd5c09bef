import { Inject, Injectable } from '@nestjs/common';
import { addDays, nightSummaries, rankBy, recoveryDays, recoveryRunInDays } from '@regimen/domain';
import type { LocalDate, ReadinessInput } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { SourcePrioritiesRepository } from '../health-data/sources/source-priorities.repository.js';
import { NightPartsRepository } from '../health-data/wellbeing/night-parts.repository.js';
import { RecoveryValuesRepository } from '../health-data/wellbeing/recovery-values.repository.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';
import { CheckInsRepository } from './check-ins.repository.js';

const minutesPerHour = 60;

/** How a person is this morning: what they said, else what their devices recorded. */
@Injectable()
export class MorningReadiness {
  constructor(
    @Inject(CheckInsRepository) private readonly checkIns: CheckInsRepository,
    @Inject(NightPartsRepository) private readonly nights: NightPartsRepository,
    @Inject(RecoveryValuesRepository) private readonly values: RecoveryValuesRepository,
    @Inject(SourcePrioritiesRepository) private readonly priorities: SourcePrioritiesRepository,
  ) {}

  async of(tx: EntityManager, participant: StoredParticipant, today: LocalDate): Promise<ReadinessInput> {
    const yesterday = addDays(today, -1);
    const said = await this.checkIns.between(tx, participant.id, yesterday, today);
    const rank = rankBy(await this.priorities.of(tx, participant.id));
    const parts = await this.nights.between(tx, participant.id, { from: yesterday, to: today }, rank);
    const recorded = nightSummaries(parts, participant.profile.timeZone);
    const slept = (day: LocalDate) => {
      const own = said.find(({ on }) => on === day)?.sleepHours ?? null;
      const minutes = recorded.find((night) => night.day === day)?.asleep ?? null;
      return own ?? (minutes === null ? null : minutes / minutesPerHour);
    };
    const now = said.find(({ on }) => on === today);
    return {
      sleepHours: [slept(yesterday), slept(today)],
      variability: await this.variability(tx, participant, today),
      soreness: now?.soreness ?? null,
      lowMood: now?.lowMood ?? null,
      stress: now?.stress ?? null,
    };
  }

  private async variability(
    tx: EntityManager,
    { id, profile }: StoredParticipant,
    today: LocalDate,
  ): Promise<ReadinessInput['variability']> {
    const span = { from: addDays(today, -recoveryRunInDays), to: today };
    const told = await this.values.bySource(tx, id, ['hrv-rmssd'], span);
    // Values of two sources never share a baseline: the one that tells most days.
    const [best] = [...told].sort((a, b) => b.days.length - a.days.length);
    const rmssd = new Map((best?.days ?? []).map((day, index) => [day, best!.values[index]!]));
    const none = new Map<LocalDate, number>();
    const [day] = recoveryDays({ resting: none, rmssd, sdnn: none }, { from: today, to: today }, profile);
    return day?.advice ?? null;
  }
}

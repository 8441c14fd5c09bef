import type { LocalDate, Profile } from '@regimen/domain';
import { addDays, heartRatesOn } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import type { DailySummariesRepository } from '../summaries/daily-summaries.repository.js';

/** Days a measured resting heart rate holds where no newer one was measured (engineering choice). */
const reachDays = 180;

/** Resting heart rates of a span of days. */
export interface RestingRates {
  /** The last one measured by that day, else what the profile said then; bpm. */
  on(day: LocalDate): number | null;
}

export async function restingRates(
  tx: EntityManager,
  summaries: DailySummariesRepository,
  { id, profile }: { id: string; profile: Profile },
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<RestingRates> {
  const first = addDays(from, -reachDays);
  const measured = await summaries.series(tx, id, ['resting-heart-rate'], first, to);
  return {
    on: (day) => {
      const newest = measured.findLast((one) => one.day <= day && one.day >= addDays(day, -reachDays));
      return newest?.value ?? heartRatesOn(profile, day).restingHeartRateBpm;
    },
  };
}

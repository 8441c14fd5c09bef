import type { PlanStepPartsFragment } from '../../api/generated/graphql.js';
import type { LanguageState } from '../../i18n/language.svelte.js';

type Words = Pick<LanguageState, 't' | 'number'>;

/** What a step asks for, each in a few words: effort first, as it always holds. */
export function targetsOf(
  { effortOfTen, rpe, heartRateBpm, workRate }: PlanStepPartsFragment,
  { t, number }: Words,
): string[] {
  const range = ({ low, high }: { low: number; high: number }) =>
    low === high ? number(low, 1) : `${number(low, 1)}–${number(high, 1)}`;
  return [
    t('session.effort', { ten: range(effortOfTen), borg: range(rpe) }),
    ...(heartRateBpm ? [t('session.heartRate', heartRateBpm)] : []),
    ...(workRate?.speedKmh ? [t('session.speed', { speed: range(workRate.speedKmh) })] : []),
    ...(workRate?.inclinePercent ? [t('session.incline', { incline: range(workRate.inclinePercent) })] : []),
    ...(workRate?.powerWatts ? [t('session.power', { power: range(workRate.powerWatts) })] : []),
  ];
}

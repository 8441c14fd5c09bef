import type { ActivityLoad, HeartRateZones } from '@regimen/domain';

/** Time in zones as the schema shows it, with the share of the minutes it rests on. */
export function timeInZones(
  { validFrom, basis, lowerBoundsBpm }: HeartRateZones,
  { below, inZones }: NonNullable<ActivityLoad['zoneSeconds']>,
  minutes: number,
) {
  const recorded = inZones.reduce((sum, seconds) => sum + seconds, below);
  return {
    validFrom,
    basis,
    lowerBoundsBpm: [...lowerBoundsBpm],
    seconds: [...inZones],
    secondsBelow: below,
    coverage: minutes > 0 ? Math.min(1, recorded / (minutes * 60)) : 0,
  };
}

import type { WellbeingQuery } from '../../api/generated/graphql.js';

type Recovery = NonNullable<WellbeingQuery['participant']>['recovery'];

/** The last day on which something is known; null where nothing is. */
export function latestRecovery(recovery: Recovery) {
  const index = recovery.days.findLastIndex((_, at) =>
    [recovery.restingHeartRatesBpm, recovery.rmssdMs, recovery.sdnnMs].some((values) => values[at] !== null),
  );
  const day = recovery.days[index];
  if (day === undefined) return null;
  return {
    day,
    advice: recovery.advice[index] ?? null,
    missing: recovery.missing[index] ?? [],
    weekly: recovery.weeklyRmssdMs[index] ?? null,
    low: recovery.normalRmssdLowMs[index] ?? null,
    high: recovery.normalRmssdHighMs[index] ?? null,
  };
}

/** What was measured, metric by metric, with what is usual of it; metrics without a value are left out. */
export function seriesOf(recovery: Recovery) {
  const { days, restingBaseline, sdnnBaseline, restingDevice, rmssdDevice, sdnnDevice } = recovery;
  const told = [
    {
      metric: 'resting-heart-rate',
      unit: '/min',
      all: recovery.restingHeartRatesBpm,
      usual: restingBaseline.means,
      device: restingDevice,
    },
    { metric: 'hrv-rmssd', unit: 'ms', all: recovery.rmssdMs, usual: [], device: rmssdDevice },
    { metric: 'hrv-sdnn', unit: 'ms', all: recovery.sdnnMs, usual: sdnnBaseline.means, device: sdnnDevice },
  ];
  return told
    .map(({ metric, unit, all, usual, device }) => {
      const known = days.flatMap((day, index) => {
        const value = all[index] ?? null;
        return value === null ? [] : [{ day, value, usual: usual[index] ?? null }];
      });
      return {
        metric,
        unit,
        device,
        days: known.map(({ day }) => day),
        values: known.map(({ value }) => value),
        usual: known.at(-1)?.usual ?? null,
      };
    })
    .filter(({ values }) => values.length > 0);
}

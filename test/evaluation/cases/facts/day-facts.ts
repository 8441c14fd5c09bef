import type { Metric } from '@regimen/domain';
import { Judged } from '../compare-facts.js';
import type { Facts } from '../compare-facts.js';
import { isObject } from '../expected-case.js';
import type { ImportedState } from '../imported-state.js';

const daily: Readonly<Record<string, Metric>> = {
  steps: 'steps',
  active_energy_kcal: 'active-energy',
  basal_energy_kcal: 'basal-energy',
  total_energy_kcal: 'total-energy',
  distance_m: 'distance',
  floors: 'floors-climbed',
  resting_heart_rate: 'resting-heart-rate',
};

/** What the summaries of each local day say; null where a day has no such value. */
export function dayFacts({ summaries }: ImportedState): Facts[] {
  const days = [...new Set(summaries.map(({ day }) => day))].sort();
  return days.map((day) => ({
    local_day: day,
    ...Object.fromEntries(
      Object.entries(daily).map(([name, metric]) => [
        name,
        summaries.find((summary) => summary.day === day && summary.metric === metric)?.value ?? null,
      ]),
    ),
  }));
}

/** Steps as an older case states them: by device, and what may be right where two devices counted the same steps. */
export function dailyStepsFacts(state: ImportedState): Facts {
  const steps = state.observations.filter(({ metric }) => metric === 'steps');
  return Object.fromEntries(
    dayFacts(state).map((day) => {
      const own = steps.filter(({ localDay }) => localDay === day.local_day);
      const byDevice: Record<string, number> = {};
      for (const { device, value } of own) byDevice[device ?? ''] = (byDevice[device ?? ''] ?? 0) + value;
      const counted = day.steps as number | null;
      return [
        day.local_day as string,
        {
          naive_sum_is_wrong: new Judged(counted, (wrong) => counted !== wrong),
          per_source: byDevice,
          with_priority_watch_then_phone: new Judged(
            counted,
            (right) => isObject(right) && Object.values(right).includes(counted),
          ),
        },
      ];
    }),
  );
}

import { OneOf } from './compare-facts.js';
import type { Facts } from './compare-facts.js';
import { activityFacts } from './facts/activity-facts.js';
import { dailyStepsFacts, dayFacts } from './facts/day-facts.js';
import { nightFacts } from './facts/night-facts.js';
import { heartRateSamples, observationFacts } from './facts/observation-facts.js';
import { remarkFacts } from './facts/remark-facts.js';
import { samplesOf } from './facts/stream-facts.js';
import type { ImportedState } from './imported-state.js';

/** What stood after each file: of which kind it was, and whether it had come twice by then. */
export interface Step {
  fileName: string;
  state: ImportedState;
}

/**
 * Everything an import came to, under the names of the cases. A name that stands alone at the top speaks of the first
 * activity.
 */
export function caseFacts(steps: readonly Step[]): Facts {
  const state = steps.at(-1)!.state;
  const counted = state.activities.filter(({ duplicateOf }) => duplicateOf === null);
  const activities = counted.map((activity) => activityFacts(activity, state.timeZone));
  const [first = null] = activities;
  const days = dayFacts(state);
  const nights = nightFacts(state.observations, state.timeZone);
  const samples = counted[0] ? samplesOf(counted[0]) : heartRateSamples(state.observations);
  const values = observationFacts(state.observations);
  return {
    ...values,
    ...remarkFacts(state),
    ...first,
    // Names that an activity and measured values share mean the values where there is no activity.
    ...(first ? { rows: activities.length } : {}),
    ...pointCounts(state),
    heart_rate: values.heart_rate!,
    local_day: values.local_day!,
    sample_count: samples.length,
    // A plain number beside the objects is their count.
    samples: new OneOf([samples, samples.length]),
    activity: first,
    workout: first,
    session: first,
    activities: new OneOf([activities, activities.length]),
    sessions: activities.length,
    night: nights[0] ?? null,
    nights,
    sleep: nights,
    day: days[0] ?? null,
    days,
    daily_steps: dailyStepsFacts(state),
    ...stepFacts(steps),
  };
}

/** Points that a file could not date are on no stream: the file's remarks count them. */
function pointCounts(state: ImportedState): Facts {
  const { samples_without_time: undated } = remarkFacts(state);
  return { samples_without_time: undated! };
}

/** `after_fit_twice`, `after_gpx`, `first_file`, `second_file`. */
function stepFacts(steps: readonly Step[]): Facts {
  const names = ['first_file', 'second_file', 'third_file'];
  const byOrder = steps.flatMap(({ state }, index) => {
    const name = names[index];
    const own = state.activities.find(({ file }) => file === index + 1);
    return name && own ? [[name, activityFacts(own, state.timeZone)] as const] : [];
  });
  const byKind = steps.flatMap(({ fileName, state }) => {
    const kind = fileName.slice(fileName.lastIndexOf('.') + 1);
    const facts = sourcesAfter(state);
    return [[`after_${kind}`, facts] as const, [`after_${kind}_twice`, facts] as const];
  });
  return Object.fromEntries([...byOrder, ...byKind]);
}

function sourcesAfter({ activities }: ImportedState): Facts {
  const counted = activities.filter(({ duplicateOf }) => duplicateOf === null);
  const [first] = counted;
  const together = activities.filter(({ id, duplicateOf }) => id === first?.id || duplicateOf === first?.id);
  return {
    activities: counted.length,
    sources: new Set(together.map(({ sourceId }) => sourceId)).size,
    kept_stats_from: first?.sourceId?.split('-')[0] ?? null,
  };
}

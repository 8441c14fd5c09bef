import type { EntryActivity, EntryObservation } from '@regimen/plugin-api';
import type * as Schema from '../../platform/graphql/generated/schema-types.js';

/** An entry as it came in: codes are checked by `entry-issues`. */
export type EnteredObservation = Omit<EntryObservation, 'metric'> & { metric: string };
type EnteredSet = Omit<EntryActivity['sets'][number], 'kind'> & { kind: string };
export type EnteredActivity = Omit<EntryActivity, 'activity' | 'sets'> & {
  activity: string;
  sets: readonly EnteredSet[];
};

/** A value with nothing left out: what was not said is null. */
export function enteredObservation(input: Schema.EnteredObservationInput): EnteredObservation {
  const { metric, value, unit = null, at = null, on = null, offsetMinutes = null, note = null } = input;
  return { metric, value, unit, at, on, offsetMinutes, note };
}

/** The same of an activity. */
export function enteredActivity(input: Omit<Schema.RecordActivityInput, 'participantId'>): EnteredActivity {
  const { activity, startedAt, durationSeconds, sets } = input;
  const { name = null, offsetMinutes = null, distanceMetres = null, energyKcal = null } = input;
  const { perceivedExertion = null } = input;
  return {
    activity,
    name,
    startedAt,
    offsetMinutes,
    durationSeconds,
    distanceMetres,
    energyKcal,
    perceivedExertion,
    sets: (sets ?? []).map(enteredSet),
  };
}

function enteredSet(input: Schema.EnteredSetInput): EnteredSet {
  const { exercise = null, kind, repetitions = null, loadKg = null, durationSeconds = null } = input;
  const { restSeconds = null, distanceMetres = null, perceivedExertion = null } = input;
  return {
    exercise,
    kind: kind ?? 'work',
    repetitions,
    loadKg,
    durationSeconds,
    restSeconds,
    distanceMetres,
    perceivedExertion,
  };
}

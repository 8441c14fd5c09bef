import type { Goal, Slot, TrainingRequest } from '../request/training-request.js';
import type { Mark } from './mark.js';

/**
 * What was understood, in the terms of annotated requests: every value once, where the text says it.
 * @param least confidence below which a slot is left out
 */
export function foundMarks(request: TrainingRequest, least = 0): Mark[] {
  const said = reader(least);
  return [
    ...request.goals.flatMap((goal) => marksOfGoal(goal, said)),
    ...said('likes', request.likedActivities),
    ...said('refuses', withoutImplied(request.dislikedActivities)),
    ...said('perWeek', [request.sessionsPerWeek]),
    ...said('minutes', [request.minutesPerSession]),
    ...said('day', request.weekdays),
    ...said('notDay', request.excludedWeekdays),
    ...said('place', [request.place]),
    ...said('kit', request.equipment),
    ...said('condition', request.conditions),
    ...said('medication', request.medications),
    ...said('symptom', request.symptoms),
    ...said('joint', request.painfulJoints),
    ...said('age', [request.ageYears]),
    ...said('kg', [request.bodyMassKg]),
    ...said('systolic', [request.restingSystolicMmHg]),
    ...said('diastolic', [request.restingDiastolicMmHg]),
    ...said('experience', [request.experience]),
    ...said('harm', request.harms),
  ];
}

type Said = <Value>(
  slot: string,
  slots: readonly (Slot<Value> | null)[],
  inWords?: (value: Value) => string,
) => Mark[];

function marksOfGoal({ kind, target, deadline }: Goal, said: Said): Mark[] {
  return [
    ...said('goal', [kind]),
    ...said('target', [target], ({ quantity, mode, value, distanceMetres }) =>
      [quantity, mode, distanceMetres === undefined ? value : `${value}@${distanceMetres}`].join(':'),
    ),
    ...said('deadline', [deadline], (by) => ('weeks' in by ? `${by.weeks}w` : by.date)),
  ];
}

function reader(least: number): Said {
  return (slot, slots, inWords = String) =>
    slots.flatMap((one) =>
      one?.span && one.confidence >= least
        ? [{ slot, value: inWords(one.value), start: one.span[0], end: one.span[1] }]
        : [],
    );
}

/** Who will not run will not run on a treadmill: right, but nobody marks it. */
const impliedBy: Readonly<Record<string, string>> = {
  'treadmill-running': 'running',
  'stationary-cycling': 'cycling',
  'recumbent-cycling': 'cycling',
};

function withoutImplied<Code extends string>(refused: readonly Slot<Code>[]): Slot<Code>[] {
  return refused.filter(
    ({ value, span }) =>
      !refused.some((other) => other.value === impliedBy[value] && other.span?.join() === span?.join()),
  );
}

import type { Goal, Slot, TrainingRequest } from '@regimen/domain';
import type { AnnotatedSlot } from './annotated-request.js';

/** What was understood, in the terms of annotated requests: every value once, where the text says it. */
export function foundSlots(request: TrainingRequest): AnnotatedSlot[] {
  return [
    ...request.goals.flatMap(slotsOfGoal),
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

function slotsOfGoal({ kind, target, deadline }: Goal): AnnotatedSlot[] {
  return [
    ...said('goal', [kind]),
    ...said('target', [target], ({ quantity, mode, value, distanceMetres }) =>
      [quantity, mode, distanceMetres === undefined ? value : `${value}@${distanceMetres}`].join(':'),
    ),
    ...said('deadline', [deadline], (by) => ('weeks' in by ? `${by.weeks}w` : by.date)),
  ];
}

function said<Value>(
  slot: string,
  slots: readonly (Slot<Value> | null)[],
  inWords: (value: Value) => string = String,
): AnnotatedSlot[] {
  return slots.flatMap((one) =>
    one?.span ? [{ slot, value: inWords(one.value), start: one.span[0], end: one.span[1] }] : [],
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

const slotsAsked: Readonly<Record<string, readonly string[]>> = {
  goals: ['goal', 'target', 'deadline'],
  likedActivities: ['likes', 'refuses'],
  sessionsPerWeek: ['perWeek'],
  minutesPerSession: ['minutes'],
  weekdays: ['day', 'notDay'],
  place: ['place'],
  equipment: ['kit'],
  conditions: ['condition'],
  medications: ['medication'],
  symptoms: ['symptom'],
  painfulJoints: ['joint'],
  ageYears: ['age'],
  bodyMassKg: ['kg'],
  restingSystolicMmHg: ['systolic'],
  restingDiastolicMmHg: ['diastolic'],
  experience: ['experience'],
  harms: ['harm'],
};

/** Slots the questions of a request ask about. */
export function askedSlots({ questions }: TrainingRequest): ReadonlySet<string> {
  return new Set(questions.flatMap(({ slot }) => slotsAsked[slot] ?? []));
}

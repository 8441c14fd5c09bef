import type { TrainingRequest } from '@regimen/domain';

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

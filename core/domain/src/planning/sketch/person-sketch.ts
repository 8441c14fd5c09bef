import { availability } from '../available-days.js';
import type { Profile, Sex } from '../../profile/profile.js';
import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  JointCode,
  Place,
} from '../../profile/vocabulary/index.js';
import type { GoalKind, GoalTarget, TrainingRequest } from '../../request/training-request.js';
import { ageInYears, daysBetween } from '../../shared/local-date.js';
import type { LocalDate, Weekday } from '../../shared/local-date.js';

export const ageBands = ['under-18', '18-29', '30-44', '45-59', '60-74', '75-plus', 'unknown'] as const;
export const goalAmounts = ['none', 'small', 'large'] as const;
export const deadlineBands = ['none', 'six-weeks', 'twelve-weeks', 'later'] as const;
export const longestSessions = ['20', '30', '45', '60', 'longer'] as const;
export const activityLevels = ['none', 'some', 'enough', 'much', 'unknown'] as const;

/**
 * What a model that proposes sessions may know of a person: codes and wide bands. No name, date, place, measured value or
 * word of theirs is in it. The same person gives the same sketch, lists in order and without repeats.
 */
export interface PersonSketch {
  ageBand: (typeof ageBands)[number];
  sex: Sex;
  goals: readonly GoalKind[];
  /** How much is wanted of the first goal that names an amount. */
  amount: (typeof goalAmounts)[number];
  deadline: (typeof deadlineBands)[number];
  conditions: readonly ConditionCode[];
  painfulJoints: readonly JointCode[];
  likes: readonly ActivityCode[];
  refuses: readonly ActivityCode[];
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
  days: readonly Weekday[];
  /** Minutes the longest session can have, at most. */
  longestSession: (typeof longestSessions)[number];
  sessionsPerWeek: number | null;
  experience: 'beginner' | 'intermediate' | 'advanced' | null;
  /** How active the person is: nothing, below 150 minutes a week, below 300, more. */
  active: (typeof activityLevels)[number];
}

/** The sketch of a person who asks for something, on this date. */
export function sketchPerson(profile: Profile, request: TrainingRequest, on: LocalDate): PersonSketch {
  const { minutesOn } = availability(profile, request);
  const age = profile.birthDate ? ageInYears(profile.birthDate, on) : (request.ageYears?.value ?? null);
  const target = request.goals.find((goal) => goal.target)?.target?.value ?? null;
  const longest = Math.min(Math.max(0, ...minutesOn.values()), request.minutesPerSession?.value ?? Infinity);
  return {
    ageBand: ageBandOf(age),
    sex: profile.sex,
    goals: ordered(request.goals.map(({ kind }) => kind.value)),
    amount: target === null ? 'none' : isLarge(target) ? 'large' : 'small',
    deadline: deadlineBandOf(request, on),
    conditions: ordered([...profile.conditions.map(({ code }) => code), ...valuesOf(request.conditions)]),
    painfulJoints: ordered([
      ...(profile.sparedJoints ?? []).map(({ joint }) => joint),
      ...valuesOf(request.painfulJoints),
    ]),
    likes: ordered([...profile.likedActivities, ...valuesOf(request.likedActivities)]),
    refuses: ordered([...profile.dislikedActivities, ...valuesOf(request.dislikedActivities)]),
    equipment: ordered([...profile.equipment, ...valuesOf(request.equipment)]),
    places: ordered(request.place ? [request.place.value] : profile.places),
    days: [...minutesOn.keys()],
    longestSession: longestSessionOf(longest),
    sessionsPerWeek: request.sessionsPerWeek?.value ?? null,
    experience: request.experience?.value ?? null,
    active: activityLevelOf(profile.activeMinutesPerWeek),
  };
}

/** From each of these years on a band begins. */
const bandStarts = [75, 60, 45, 30, 18] as const;

function ageBandOf(age: number | null): PersonSketch['ageBand'] {
  if (age === null) return 'unknown';
  const bands = ['75-plus', '60-74', '45-59', '30-44', '18-29'] as const;
  return bands[bandStarts.findIndex((start) => age >= start)] ?? 'under-18';
}

/** From this on an amount is large: about the upper half of what people ask for (engineering choice). */
const largeFrom: Readonly<Record<`${GoalTarget['quantity']}:${GoalTarget['mode']}`, number>> = {
  'body-mass:change': 4,
  'body-mass:level': 0,
  'systolic-pressure:change': 5,
  'systolic-pressure:level': 0,
  'vo2max:change': 3,
  'vo2max:level': 0,
  'event-time:change': 60,
  'event-time:level': 0,
  'event-distance:change': 0,
  'event-distance:level': 10_000,
  'weekly-minutes:change': 60,
  'weekly-minutes:level': 200,
};

function isLarge({ quantity, mode, value }: GoalTarget): boolean {
  return Math.abs(value) >= largeFrom[`${quantity}:${mode}`];
}

function deadlineBandOf({ goals }: TrainingRequest, on: LocalDate): PersonSketch['deadline'] {
  const deadline = goals.find((goal) => goal.deadline)?.deadline?.value;
  if (!deadline) return 'none';
  const weeks = 'weeks' in deadline ? deadline.weeks : daysBetween(on, deadline.date) / 7;
  return weeks <= 6 ? 'six-weeks' : weeks <= 12 ? 'twelve-weeks' : 'later';
}

function longestSessionOf(minutes: number): PersonSketch['longestSession'] {
  return longestSessions.find((limit) => minutes <= Number(limit)) ?? 'longer';
}

/** 150 and 300 minutes are what WHO 2020 asks of adults at least and at best. */
function activityLevelOf(minutes: number | null): PersonSketch['active'] {
  if (minutes === null) return 'unknown';
  return minutes <= 0 ? 'none' : minutes < 150 ? 'some' : minutes < 300 ? 'enough' : 'much';
}

function valuesOf<T>(slots: readonly { value: T }[]): T[] {
  return slots.map(({ value }) => value);
}

function ordered<T extends string>(codes: readonly T[]): T[] {
  return [...new Set(codes)].sort();
}

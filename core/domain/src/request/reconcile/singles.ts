import type { Place } from '../../profile/vocabulary/index.js';
import type { Localised } from '../../shared/localised.js';
import type { Doubt } from '../doubt.js';
import { answered } from '../doubt.js';
import type { Slot, TrainingRequest } from '../training-request.js';
import { bars } from './bars.js';
import type { AskedNumber, Range } from './ask-again.js';
import { askAgain } from './ask-again.js';
import type { Merged } from './limits.js';
import { agreedOn, asks, sameValue, surest } from './picking.js';

/** A slot that holds one value at most. */
export interface Single<Value> {
  id: string;
  slot: string;
  of: (request: TrainingRequest) => Slot<Value> | null;
  put: (request: TrainingRequest, slot: Slot<Value> | null) => TrainingRequest;
  question: Localised;
  /** Whether a doubtful value is asked about; else it is left out. */
  asksDoubtful?: boolean;
  /** A number that limits depend on: where only others found it, it is taken only if the words they point at hold it. */
  mustBeWritten?: boolean;
  /** Numbers that are asked about where another reading says that the words leave it open. */
  askedWithin?: Value extends number ? Range : never;
}

export const sessionsPerWeek: Single<number> = {
  id: 'sessions-per-week',
  slot: 'sessionsPerWeek',
  of: (request) => request.sessionsPerWeek,
  put: (request, slot) => ({ ...request, sessionsPerWeek: slot }),
  question: { en: 'How many times a week do you want to train?', zh: '您想每周训练几次？' },
  askedWithin: { least: 1, most: 14 },
  asksDoubtful: true,
};
export const minutesPerSession: Single<number> = {
  id: 'minutes-per-session',
  slot: 'minutesPerSession',
  of: (request) => request.minutesPerSession,
  put: (request, slot) => ({ ...request, minutesPerSession: slot }),
  question: { en: 'How many minutes do you have for one session?', zh: '您每次能训练多少分钟？' },
  askedWithin: { least: 1, most: 600 },
  asksDoubtful: true,
};
export const place: Single<Place> = {
  id: 'place',
  slot: 'place',
  of: (request) => request.place,
  put: (request, slot) => ({ ...request, place: slot }),
  question: { en: 'Where do you want to train?', zh: '您想在哪里训练？' },
};
export const bodyMass: Single<number> = {
  id: 'body-mass',
  slot: 'bodyMassKg',
  of: (request) => request.bodyMassKg,
  put: (request, slot) => ({ ...request, bodyMassKg: slot }),
  question: { en: 'How many kilograms do you weigh now?', zh: '您现在的体重是多少公斤？' },
  mustBeWritten: true,
};
export const systolic: Single<number> = {
  id: 'systolic',
  slot: 'restingSystolicMmHg',
  of: (request) => request.restingSystolicMmHg,
  put: (request, slot) => ({ ...request, restingSystolicMmHg: slot }),
  question: {
    en: 'What is your upper blood pressure at rest, in mmHg?',
    zh: '您静息时的收缩压（高压）是多少 mmHg？',
  },
};
export const diastolic: Single<number> = {
  id: 'diastolic',
  slot: 'restingDiastolicMmHg',
  of: (request) => request.restingDiastolicMmHg,
  put: (request, slot) => ({ ...request, restingDiastolicMmHg: slot }),
  question: {
    en: 'What is your lower blood pressure at rest, in mmHg?',
    zh: '您静息时的舒张压（低压）是多少 mmHg？',
  },
};
export const age: Single<number> = {
  id: 'age',
  slot: 'ageYears',
  of: (request) => request.ageYears,
  put: (request, slot) => ({ ...request, ageYears: slot }),
  question: { en: 'How old are you?', zh: '您多少岁？' },
  askedWithin: { least: 1, most: 120 },
};
export const experience: Single<'beginner' | 'intermediate' | 'advanced'> = {
  id: 'experience',
  slot: 'experience',
  of: (request) => request.experience,
  put: (request, slot) => ({ ...request, experience: slot }),
  question: { en: 'How much experience with training do you have?', zh: '您的训练经验如何？' },
};

/** Merges a slot of one value: the same is surer, another sure value is asked, one the floor lacks is taken when sure. */
export function mergeSingle<Value extends string | number>(
  single: Single<Value>,
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
): Merged {
  const nothing: Merged = { request: floor, doubts: [] };
  if (asks(floor, single.id)) return nothing;
  const own = single.of(floor);
  if (isNumeric(single) && own?.origin !== 'answer' && others.some((other) => asks(other, single.id)))
    return askAgain(single, single.askedWithin, floor, others);
  const found = surest(others.flatMap((other) => single.of(other) ?? []));
  if (!found || own?.origin === 'answer') return nothing;
  if (own && sameValue(own.value, found.value))
    return { request: single.put(floor, agreedOn(own, found, bars.wishTaken)), doubts: [] };
  if (own) {
    if (found.confidence < bars.contradicts) return nothing;
    return { request: single.put(floor, null), doubts: [singleDoubt(single, [own.value, found.value])] };
  }
  if (found.confidence >= bars.wishTaken && single.mustBeWritten && !isWritten(floor.text, found))
    return { request: floor, doubts: [singleDoubt(single, [found.value], true)] };
  if (found.confidence >= bars.wishTaken) return { request: single.put(floor, found), doubts: [] };
  if (found.confidence < bars.wishAsked || !single.asksDoubtful) return nothing;
  return { request: floor, doubts: [singleDoubt(single, [found.value], true)] };
}

function isNumeric(single: object): single is AskedNumber & { askedWithin: Range } {
  return 'askedWithin' in single;
}

/** Whether the number stands, in digits, in the words a slot points at. */
function isWritten(text: string, { value, span }: Slot<string | number>): boolean {
  const numbers =
    span === null
      ? []
      : (text
          .slice(...span)
          .normalize('NFKC')
          .match(/\d+(?:\.\d+)?/gu) ?? []);
  return numbers.some((number) => Number(number) === value);
}

/** An age only others found must fit the profile's, up to a birthday, or stand in the words; else it is asked. */
export function mergeAge(
  floor: TrainingRequest,
  others: readonly TrainingRequest[],
  profileYears: number | null,
): Merged {
  // An age the profile knows is not asked for, however vaguely the words tell it.
  const heard = profileYears === null ? others : others.map((other) => ({ ...other, questions: [] }));
  const merged = mergeSingle({ ...age, mustBeWritten: profileYears === null }, floor, heard);
  const stated = merged.request.ageYears;
  if (floor.ageYears || !stated || profileYears === null || Math.abs(stated.value - profileYears) <= 1)
    return merged;
  return { request: age.put(floor, null), doubts: [singleDoubt(age, [profileYears, stated.value])] };
}

/** Asks which of the values is meant; where there may be none, also whether there is one. */
function singleDoubt<Value extends string | number>(
  single: Single<Value>,
  values: readonly Value[],
  orNone = false,
): Doubt {
  const options = [...values].sort((a, b) => (a < b ? -1 : 1)).map(String);
  const { id, slot, question: text } = single;
  return {
    question: { id, slot, options: orNone ? [...options, 'no'] : options, text },
    resolve: (answer, request) => {
      if (orNone && answer === 'no') return request;
      const value = values.find((option) => String(option) === answer);
      return value === undefined ? null : single.put(request, answered(value));
    },
  };
}

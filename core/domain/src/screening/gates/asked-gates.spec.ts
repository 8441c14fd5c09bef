import type { EatingDisorderSigns } from './eating-disorder.js';
import { eatingDisorderGate } from './eating-disorder.js';
import type { Preparticipation } from './preparticipation.js';
import { preparticipation } from './preparticipation.js';
import { questionnaireResult } from './questionnaire.js';

/** Riebe 2015, the algorithm as a table: active, disease, symptoms, desired, cleared within a year. */
it.each<[boolean | null, boolean | null, boolean | null, Preparticipation['desired'], boolean, string]>([
  [false, false, false, 'moderate', false, 'allow'],
  [false, false, false, 'light', false, 'allow'],
  [false, false, false, 'vigorous', false, 'modify'],
  [null, false, false, 'vigorous', false, 'modify'],
  [false, true, false, 'light', false, 'clearance-required'],
  [false, true, false, 'light', true, 'clearance-required'],
  [null, true, false, 'light', false, 'clearance-required'],
  [true, false, false, 'vigorous', false, 'allow'],
  [true, true, false, 'moderate', false, 'allow'],
  [true, true, false, 'vigorous', false, 'clearance-required'],
  [true, true, false, 'vigorous', true, 'allow'],
  [true, false, true, 'light', true, 'clearance-required'],
  [true, null, false, 'light', true, 'clearance-required'],
  [true, false, null, 'light', true, 'clearance-required'],
])(
  'active %s, disease %s, symptoms %s, wants %s, cleared %s: %s',
  (active, disease, symptoms, desired, clearedWithinYear, decision) => {
    expect(preparticipation({ active, disease, symptoms, desired, clearedWithinYear })).toBe(decision);
  },
);

describe('the questionnaire', () => {
  const given = {
    answers: Array.from({ length: 7 }, (): boolean | null => false),
    acuteIllness: false,
    pregnant: false,
    answeredDaysAgo: null,
    ageYears: 30,
    unaccustomedVigorous: false,
  };
  it.each<[string, Partial<Parameters<typeof questionnaireResult>[0]>, string]>([
    ['now and all no', {}, 'cleared'],
    ['today', { answeredDaysAgo: 0 }, 'cleared'],
    ['tomorrow', { answeredDaysAgo: -1 }, 'expired'],
    ['who knows when', { answeredDaysAgo: NaN }, 'expired'],
    ['more than a year ago', { answeredDaysAgo: 366 }, 'expired'],
    ['in part', { answers: given.answers.slice(1) }, 'follow-up'],
    ['not at all', { answers: [] }, 'follow-up'],
    ['while ill', { acuteIllness: true, answers: [] }, 'delay'],
    ['at 45, wanting unaccustomed effort', { ageYears: 45, unaccustomedVigorous: true }, 'cleared'],
    ['at 46, wanting unaccustomed effort', { ageYears: 46, unaccustomedVigorous: true }, 'professional'],
    ['at an unknown age, wanting it', { ageYears: null, unaccustomedVigorous: true }, 'professional'],
    ['at an unknown age, not wanting it', { ageYears: null }, 'cleared'],
  ])('answered %s', (_when, changes, result) => {
    expect(questionnaireResult({ ...given, ...changes })).toBe(result);
  });
});

describe('signs of an eating disorder', () => {
  const none: EatingDisorderSigns = {
    bmi: 22,
    goalBmi: 21,
    wantsWeightLoss: false,
    ageYears: 30,
    scoff: 0,
    edeqGlobal: 0,
    sex: 'female',
    missedCycles: 0,
    purging: false,
    compulsiveExercise: false,
  };
  it.each<[Partial<EatingDisorderSigns>, string, string]>([
    [{}, 'no-flag', 'no-flag'],
    [{ ageYears: 18 }, 'no-flag', 'no-flag'],
    [{ ageYears: 17 }, 'no-flag', 'block-refer'],
    [{ bmi: 18.5 }, 'no-flag', 'no-flag'],
    [{ bmi: 18.4 }, 'no-flag', 'block'],
    [{ goalBmi: 18.4 }, 'no-flag', 'block'],
    [{ bmi: 17 }, 'no-flag', 'block'],
    [{ bmi: 16.9 }, 'refer', 'block-refer'],
    [{ scoff: 1 }, 'no-flag', 'no-flag'],
    [{ scoff: 2 }, 'refer', 'block-refer'],
    [{ edeqGlobal: 2.3 }, 'no-flag', 'no-flag'],
    [{ edeqGlobal: 2.31 }, 'refer', 'block-refer'],
    [{ sex: 'male', edeqGlobal: 1.68 }, 'no-flag', 'no-flag'],
    [{ sex: 'male', edeqGlobal: 1.69 }, 'refer', 'block-refer'],
    [{ missedCycles: 2 }, 'no-flag', 'no-flag'],
    [{ missedCycles: 3 }, 'refer', 'block-refer'],
    [{ purging: true }, 'refer', 'block-refer'],
    [{ compulsiveExercise: true }, 'refer', 'block-refer'],
    [
      { bmi: null, goalBmi: null, ageYears: null, scoff: null, edeqGlobal: null, missedCycles: null },
      'no-flag',
      'no-flag',
    ],
  ])('%o: %s, and with a wish to lose weight %s', (signs, without, withWish) => {
    expect(eatingDisorderGate({ ...none, ...signs })).toBe(without);
    expect(eatingDisorderGate({ ...none, ...signs, wantsWeightLoss: true })).toBe(withWish);
  });
});

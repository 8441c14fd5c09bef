import type { ProfileInput, ProfilePartsFragment } from '../api/generated/graphql.js';

/** The profile as a form holds it: every weekday has its minutes, and a condition may still lack its name. */
export type ProfileDraft = Omit<ProfileInput, 'availableDays'> & {
  /** Index 0 is Monday. */
  minutesByWeekday: (number | null)[];
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function draftOf({ profile }: ProfilePartsFragment): ProfileDraft {
  const {
    availableDays,
    conditions,
    symptoms: _symptoms,
    screeningAnsweredOn: _answeredOn,
    ...same
  } = structuredClone(profile);
  return {
    ...same,
    conditions: conditions.map(({ code, since }) => ({ code, since })),
    minutesByWeekday: weekdays.map(
      (weekday) => availableDays.find((day) => day.weekday === weekday)?.minutes ?? 0,
    ),
  };
}

/** What is sent: emptied fields are unknown, days without minutes and conditions without a name are left out. */
export function inputOf({ minutesByWeekday, ...draft }: ProfileDraft): ProfileInput {
  return {
    ...draft,
    birthDate: draft.birthDate || null,
    conditions: draft.conditions
      .filter(({ code }) => code !== '')
      .map(({ code, since }) => ({ code, since: since || null })),
    availableDays: weekdays.flatMap((weekday) => {
      const minutes = minutesByWeekday[weekday - 1] ?? 0;
      return minutes > 0 ? [{ weekday, minutes }] : [];
    }),
  };
}

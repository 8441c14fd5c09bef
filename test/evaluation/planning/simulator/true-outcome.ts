import type { Outcome } from '@regimen/domain';
import type { DoneSession, DoneWeek } from './done-session.js';
import { doneWeeks } from './done-session.js';
import { fitnessChange } from './fitness-response.js';
import {
  diastolicChange,
  glucoseChange,
  massChange,
  pressureChange,
  strengthChange,
} from './slow-responses.js';
import type { TrueBody } from './true-body.js';

/** Outcomes that differ from body to body; the others are counted in the calendar. */
export const bodilyOutcomes = [
  'vo2max',
  'race-index',
  'body-mass',
  'systolic-pressure',
  'diastolic-pressure',
  'hba1c',
  'strength',
] as const;
export type BodilyOutcome = (typeof bodilyOutcomes)[number];

const habitWeeks = 4;

/**
 * What really comes of training by the end of week `byWeek`, in the outcome's unit; null for an outcome the simulator does
 * not know.
 */
export function trueOutcome(
  outcome: Outcome,
  body: TrueBody,
  done: readonly DoneSession[],
  byWeek: number,
  dietaryDeficitKcalPerDay = 0,
): number | null {
  const habit = (amount: (week: DoneWeek) => number) => meanOfLast(doneWeeks(done, byWeek), amount);
  switch (outcome) {
    case 'vo2max':
      return fitnessChange(body, done, 7 * byWeek);
    case 'race-index':
      return body.raceShare * fitnessChange(body, done, 7 * byWeek);
    case 'body-mass':
      return massChange(body, done, byWeek, dietaryDeficitKcalPerDay);
    case 'systolic-pressure':
      return pressureChange(body, done, byWeek);
    case 'diastolic-pressure':
      return diastolicChange(body, done, byWeek);
    case 'hba1c':
      return glucoseChange(body, done, byWeek);
    case 'strength':
      return strengthChange(body, done, byWeek);
    case 'weekly-aerobic-minutes':
      return habit(({ aerobicMinutes }) => aerobicMinutes);
    case 'weekly-strength-sessions':
      return habit(({ strengthSessions }) => strengthSessions);
    case 'weekly-mobility-minutes':
      return habit(({ mobilityMinutes }) => mobilityMinutes);
    default:
      return null;
  }
}

function meanOfLast(weeks: readonly DoneWeek[], amount: (week: DoneWeek) => number): number {
  const last = weeks.slice(-habitWeeks);
  return last.reduce((sum, week) => sum + amount(week), 0) / Math.max(1, last.length);
}

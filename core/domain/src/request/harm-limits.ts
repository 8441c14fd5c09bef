import type { LocalDate } from '../shared/local-date.js';
import { daysBetween } from '../shared/local-date.js';
import type { SymptomCode } from '../profile/vocabulary/index.js';
import type { Goal } from './training-request.js';

/**
 * Wanted loss from which a request counts as asking for harm, kg a week: twice the fastest loss that guidelines
 * advise, 1 kg a week (Jensen 2013, AHA/ACC/TOS guideline, Circulation 129:S102). Slower wishes are reshaped instead.
 */
export const extremeLossKgPerWeek = 2;

/** Daily intake below which a diet is very-low-calorie and medical only, kcal (Jensen 2013, Circulation 129:S102). */
export const starvationIntakeKcalPerDay = 800;

/** Symptoms nobody may train through: signs to stop exercise at once (Fletcher 2013, AHA, Circulation 128:873, and red flags). */
export const neverTrainThrough: ReadonlySet<SymptomCode> = new Set<SymptomCode>([
  'chest-pain-exertion',
  'chest-pain-rest',
  'syncope',
  'dyspnoea-rest',
  'palpitations-with-dizziness',
  'facial-droop-or-speech-loss',
  'dark-urine-with-severe-soreness',
  'fever',
]);

/**
 * Loss the goal asks for, kg a week, positive; null without an amount, a deadline or (for a wanted level) the present
 * body mass. A deadline of today or earlier counts as one week.
 */
export function wantedLossKgPerWeek(goal: Goal, today: LocalDate, bodyMassKg: number | null): number | null {
  const target = goal.target?.value;
  const deadline = goal.deadline?.value;
  if (target?.quantity !== 'body-mass' || !deadline) return null;
  const change =
    target.mode === 'change' ? target.value : bodyMassKg === null ? null : target.value - bodyMassKg;
  if (change === null) return null;
  const weeks = 'weeks' in deadline ? deadline.weeks : daysBetween(today, deadline.date) / 7;
  return -change / Math.max(1, weeks);
}

import type { ConditionCode } from '@regimen/domain';
import type { Ruling } from './opinion.js';
import type { Truth } from './truth.js';
import { daysSince, hasAny } from './truth.js';

/** Active: at least 30 minutes of moderate activity on 3 days a week (1.2). */
const activeMinutes = 90;

const cardiovascular: readonly ConditionCode[] = [
  'coronary-artery-disease',
  'myocardial-infarction',
  'heart-failure',
  'arrhythmia',
  'atrial-fibrillation',
  'valvular-heart-disease',
  'stroke',
  'peripheral-artery-disease',
  'pacemaker',
  'implantable-defibrillator',
  'heart-transplant',
  'congenital-heart-disease',
  'dilated-cardiomyopathy',
  'heart-surgery',
];
const metabolicOrRenal: readonly ConditionCode[] = [
  'type-1-diabetes',
  'type-2-diabetes',
  'chronic-kidney-disease',
  'dialysis',
  'kidney-transplant',
];

/** Lines on who the person is: age, questionnaire, activity, events and their dates. */
export function personLines(truth: Truth): Ruling[] {
  return [
    ...ageLines(truth),
    ...preparticipationLines(truth),
    ...eventLines(truth),
    ...(truth.screeningAnswered
      ? []
      : [
          {
            least: 'clearance-required',
            most: 'clearance-required',
            line: '1.1 unanswered screening',
          } as const,
        ]),
  ];
}

function ageLines({ ageYears }: Truth): Ruling[] {
  if (ageYears === null) {
    return [{ least: 'allow', most: 'clearance-required', line: '1.1 unknown age' }];
  }
  if (ageYears < 18) return [{ least: 'block', most: 'block', line: '8 minors blocked by default' }];
  return [{ least: 'allow', most: 'modify', line: '1.2 nothing known against exercise' }];
}

/** Riebe's table: the inactive with disease need clearance; symptoms have lines of their own. */
function preparticipationLines({ activeMinutesPerWeek, conditions }: Truth): Ruling[] {
  const active = activeMinutesPerWeek !== null && activeMinutesPerWeek >= activeMinutes;
  const diseased = hasAny(conditions, cardiovascular) || hasAny(conditions, metabolicOrRenal);
  if (active || !diseased) return [];
  return [{ least: 'clearance-required', most: 'clearance-required', line: '1.2 not active, known disease' }];
}

/** Two days after an infarction (1.3); an event without a date may have been today. */
function eventLines(truth: Truth): Ruling[] {
  if (!truth.conditions.includes('myocardial-infarction')) return [];
  const days = daysSince(truth, ['myocardial-infarction']);
  if (days === null) {
    return [{ least: 'clearance-required', most: 'block', line: '1.3 infarction without a date' }];
  }
  if (days <= 2) return [{ least: 'block', most: 'block', line: '1.3 infarction within 2 days' }];
  // Rehabilitation in hospital and the weeks after it are for a clinician to order (1.5).
  return days <= 42
    ? [{ least: 'clearance-required', most: 'clearance-required', line: '1.5 post-MI phases I and II' }]
    : [];
}

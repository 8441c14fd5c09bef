import type { ConditionCode } from '@regimen/domain';
import type { Ruling } from './opinion.js';
import type { Truth } from './truth.js';
import { daysSince, findingOf, hasAny } from './truth.js';

/** Active: at least 30 minutes of moderate activity on 3 days a week (1.2). */
const activeMinutes = 90;

export const cardiovascular: readonly ConditionCode[] = [
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
export const metabolicOrRenal: readonly ConditionCode[] = [
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
    ...answerLines(truth),
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

/** Events by their date; one without a date may have been today (1.1: missing is no no). */
function eventLines(truth: Truth): Ruling[] {
  return [...infarctionLines(truth), ...strokeLines(truth)];
}

function infarctionLines(truth: Truth): Ruling[] {
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

/** What every reading of "recent" takes in; the tables name no number. */
const recentStrokeDays = 30;

function strokeLines(truth: Truth): Ruling[] {
  if (!truth.conditions.includes('stroke')) return [];
  const days = daysSince(truth, ['stroke']) ?? 0;
  return days <= recentStrokeDays
    ? [{ least: 'clearance-required', most: 'block', line: '1.3 relative: recent stroke' }]
    : [];
}

/** Answers of the questionnaire that no vital sign holds. */
function answerLines(truth: Truth): Ruling[] {
  const lines: Ruling[] = [];
  if (truth.findings.toldSupervisedOnly === true) {
    lines.push({
      least: 'allow-supervised',
      most: 'clearance-required',
      line: '1.2 medically supervised only',
    });
  }
  const isSore = hasAny(truth.conditions, [
    'knee-osteoarthritis',
    'hip-osteoarthritis',
    'knee-pain',
    'hip-pain',
  ]);
  if (isSore && (findingOf(truth, 'painNow') ?? 0) > 5) {
    lines.push({ least: 'modify', most: 'clearance-required', line: '1.5 pain above 5 of 10' });
  }
  if (truth.conditions.includes('heart-failure') && (findingOf(truth, 'nyhaClass') ?? 0) >= 4) {
    lines.push({ least: 'clearance-required', most: 'block', line: '1.5 heart failure: NYHA I–III only' });
  }
  return lines;
}

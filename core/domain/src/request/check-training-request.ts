import {
  activityCodes,
  conditionCodes,
  equipmentCodes,
  jointCodes,
  medicationClasses,
  places,
  symptomCodes,
} from '../profile/vocabulary/index.js';
import type { Problem, ProblemIssue } from '../shared/problem.js';
import { problem } from '../shared/problem.js';
import type { Result } from '../shared/result.js';
import { fail, succeed } from '../shared/result.js';
import { checkGoals } from './check-goals.js';
import { checkList, checkSlot, isRecord, oneOf, within } from './check-slot.js';
import type { Report, ValueCheck } from './check-slot.js';
import type { TrainingRequest } from './training-request.js';
import { harmKinds, requestIntents } from './training-request.js';

/** A request longer than this is no request (engineering choice). */
const longestText = 100_000;
const experiences = ['beginner', 'intermediate', 'advanced'] as const;

/** Plausible ranges; what is outside is a model's mistake, not a person's wish. Units in the slot names. */
const singleSlots: Readonly<Record<string, ValueCheck>> = {
  sessionsPerWeek: within(1, 14),
  minutesPerSession: within(1, 600),
  place: oneOf(places),
  ageYears: within(0, 130),
  bodyMassKg: within(1, 500),
  restingSystolicMmHg: within(30, 350),
  restingDiastolicMmHg: within(20, 250),
  experience: oneOf(experiences),
};

const listSlots: Readonly<Record<string, ValueCheck>> = {
  likedActivities: oneOf(activityCodes),
  dislikedActivities: oneOf(activityCodes),
  weekdays: oneOf([1, 2, 3, 4, 5, 6, 7]),
  excludedWeekdays: oneOf([1, 2, 3, 4, 5, 6, 7]),
  equipment: oneOf(equipmentCodes),
  conditions: oneOf(conditionCodes),
  medications: oneOf(medicationClasses),
  symptoms: oneOf(symptomCodes),
  painfulJoints: oneOf(jointCodes),
  harms: oneOf(harmKinds),
};

/**
 * Checks what a model says it understood, as data: shape, closed vocabularies, finite numbers in range, spans inside
 * the text, list sizes. Nothing is repaired.
 * @returns the value, typed, or the problem `invalid-training-request` with every fault by path.
 */
export function checkTrainingRequest(value: unknown): Result<TrainingRequest> {
  const issues: ProblemIssue[] = [];
  const report: Report = (path, message) =>
    issues.push({ severity: 'error', path, code: 'invalid', message });
  if (isTrainingRequest(value, report, issues)) return succeed(value);
  return fail(invalid(issues));
}

function invalid(issues: readonly ProblemIssue[]): Problem {
  return problem('invalid-training-request', 'The model did not return a usable request.', issues);
}

function isTrainingRequest(
  value: unknown,
  report: Report,
  issues: readonly ProblemIssue[],
): value is TrainingRequest {
  if (!isRecord(value)) {
    report('', 'is no object');
    return false;
  }
  const text = value['text'];
  if (typeof text !== 'string' || text.length > longestText) {
    report('text', `is no text of at most ${longestText} characters`);
    return false;
  }
  if (value['language'] !== 'en' && value['language'] !== 'zh') report('language', 'is neither en nor zh');
  checkSlot(value['intent'], 'intent', text.length, oneOf(requestIntents), report);
  for (const [name, check] of Object.entries(singleSlots)) {
    if (value[name] !== null) checkSlot(value[name], name, text.length, check, report);
  }
  for (const [name, check] of Object.entries(listSlots)) {
    checkList(value[name], name, report, (item, path) => checkSlot(item, path, text.length, check, report));
  }
  checkGoals(value['goals'], text.length, report);
  checkList(value['questions'], 'questions', report, (item, path) => checkQuestion(item, path, report));
  checkOrigin(value['understoodBy'], report);
  return issues.length === 0;
}

function checkQuestion(value: unknown, path: string, report: Report): void {
  if (!isRecord(value)) return report(path, 'is no object');
  if (!isShortText(value['id'])) report(`${path}.id`, 'is no short text');
  if (!isShortText(value['slot'])) report(`${path}.slot`, 'is no short text');
  checkList(value['options'], `${path}.options`, report, (option, optionPath) => {
    if (!isShortText(option)) report(optionPath, 'is no short text');
  });
  const text = value['text'];
  const spoken = isRecord(text) && isShortText(text['en']) && isShortText(text['zh']);
  if (!spoken) report(`${path}.text`, 'is not a text in both languages');
}

function checkOrigin(value: unknown, report: Report): void {
  const named = isRecord(value) && isShortText(value['model']) && isShortText(value['version']);
  if (!named) report('understoodBy', 'does not name the model and its version');
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 500;
}

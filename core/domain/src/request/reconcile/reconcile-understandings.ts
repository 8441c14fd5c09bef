import type { Profile } from '../../profile/profile.js';
import type { LocalDate } from '../../shared/local-date.js';
import { ageInYears } from '../../shared/local-date.js';
import type { Doubt } from '../doubt.js';
import { extremeLossKgPerWeek, wantedLossKgPerWeek } from '../harm-limits.js';
import { intentDoubts } from '../intent-doubt.js';
import type { ClarifyingQuestion, HarmKind, Slot, TrainingRequest } from '../training-request.js';
import { mergeGoals } from './goals.js';
import { mergeIntent } from './intent.js';
import { activities, mergeLeanings, weekdays } from './leanings.js';
import type { Limit, Merged } from './limits.js';
import { conditions, harms, joints, medications, mergeLimits, symptoms } from './limits.js';
import { mergeEquipment } from './equipment.js';
import { nameAll } from './name-all.js';
import type { Answers, Known } from './picking.js';
import type { Single } from './singles.js';
import { bodyMass, diastolic, experience, mergeAge, mergeSingle, minutesPerSession } from './singles.js';
import { place, sessionsPerWeek, systolic } from './singles.js';

/** Readings of one text to be made one. */
export interface Readings {
  /** The explainable reading: whatever limits it found stay. */
  floor: TrainingRequest;
  /** Readings beside it, in any order; what they found below the confidence threshold still stands in them. */
  others: readonly TrainingRequest[];
  answers: Answers;
  profile: Profile;
  today: LocalDate;
}

/** More questions at once than this and people give up (engineering choice); the rest follows after the answers. */
const mostQuestions = 3;

const healthSlots: ReadonlySet<string> = new Set([
  'symptoms',
  'conditions',
  'medications',
  'painfulJoints',
  'harms',
]);

/**
 * One request out of several readings of the same text. Agreement makes a slot surer. What only others found is taken
 * when sure and, where it limits or shapes the plan, asked when doubtful; different values become a question. No
 * reading takes a limit away that another found: words only ever add limits, and only the person's answer settles one.
 */
export function reconcileUnderstandings({
  floor,
  others,
  answers,
  profile,
  today,
}: Readings): TrainingRequest {
  const same = others.filter(({ text }) => text === floor.text);
  const known = knownOf(profile, today);
  const doubts: Doubt[] = [];
  let request = floor;
  const take = (merged: Merged) => {
    request = merged.request;
    doubts.push(...merged.doubts);
  };
  const limit = <Code extends string>(kind: Limit<Code>) =>
    take(mergeLimits(kind, request, same, answers, known));
  const single = <Value extends string | number>(kind: Single<Value>) =>
    take(mergeSingle(kind, request, same));
  limit(harms);
  limit(symptoms);
  limit(conditions);
  limit(medications);
  limit(joints);
  request = { ...request, intent: mergeIntent(request, same) };
  take(mergeGoals(request, same));
  take(mergeLeanings(activities, request, same));
  single(sessionsPerWeek);
  take(mergeLeanings(weekdays, request, same));
  single(minutesPerSession);
  single(bodyMass);
  single(systolic);
  single(diastolic);
  take(mergeAge(request, same, known.ageYears));
  single(place);
  single(experience);
  request = { ...mergeEquipment(request, same), understoodBy: nameAll(floor, same) };
  return settle(withExtremeLoss(request, today, known), doubts, floor, answers);
}

/**
 * Applies the answers given, then asks the most important of what is still open, the floor's questions first. Questions
 * of the others are never shown: their words would be a model's, in the product's name. What they doubt stands in their
 * slots; that the words leave a number open they say by the id of its question, which the domain asks in its own words.
 */
function settle(
  merged: TrainingRequest,
  doubts: readonly Doubt[],
  floor: TrainingRequest,
  answers: Answers,
): TrainingRequest {
  let request = merged;
  const open: ClarifyingQuestion[] = [];
  const resolve = (doubt: Doubt) => {
    const { id } = doubt.question;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const next = answer === undefined ? null : doubt.resolve(answer, request);
    if (next) request = next;
    else open.push(doubt.question);
  };
  doubts.forEach(resolve);
  intentDoubts(request).forEach(resolve);
  const asked = [
    ...floor.questions.filter((question) => question.id !== 'intent' && !isDecided(request, question)),
    ...open,
  ];
  const once = asked.filter(({ id }, index) => asked.findIndex((other) => other.id === id) === index);
  const isHealth = ({ slot }: ClarifyingQuestion) => healthSlots.has(slot);
  const ordered = [...once.filter(isHealth), ...once.filter((question) => !isHealth(question))];
  return { ...request, questions: ordered.slice(0, mostQuestions) };
}

/** A limit the floor would ask about, and another reading is sure of, is taken and no longer asked. */
function isDecided(request: TrainingRequest, { id }: ClarifyingQuestion): boolean {
  const ids = [...idsOf(symptoms, request), ...idsOf(conditions, request), ...idsOf(medications, request)];
  return ids.includes(id);
}

function idsOf<Code extends string>(limit: Limit<Code>, request: TrainingRequest): string[] {
  return limit.of(request).map(({ value }) => limit.id(value));
}

/** The loss wished for, judged again: goal, amount and deadline may come from different readings. */
function withExtremeLoss(request: TrainingRequest, today: LocalDate, known: Known): TrainingRequest {
  if (request.harms.some(({ value }) => value === 'extreme-weight-loss')) return request;
  const massKg = request.bodyMassKg?.value ?? known.bodyMassKg;
  const extreme = request.goals.find((goal) => {
    const rate = wantedLossKgPerWeek(goal, today, massKg);
    return rate !== null && rate >= extremeLossKgPerWeek;
  });
  if (!extreme?.target) return request;
  const harm: Slot<HarmKind> = { ...extreme.target, value: 'extreme-weight-loss' };
  return { ...request, harms: [...request.harms, harm] };
}

function knownOf(profile: Profile, today: LocalDate): Known {
  const codes = [...profile.symptoms, ...profile.medications, ...profile.conditions.map(({ code }) => code)];
  return {
    codes: new Set<string>(codes),
    ageYears: profile.birthDate === null ? null : ageInYears(profile.birthDate, today),
    bodyMassKg: profile.bodyMassKg,
  };
}

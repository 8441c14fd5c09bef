import type { Doubt, Goal, Slot, TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { ageInYears, intentDoubts } from '@regimen/domain';
import { detectLanguage } from './text/detect-language.js';
import type { Reading } from './grammar/reading.js';
import { read, readAsked } from './grammar/read.js';
import { healthDoubts } from './questions/health-doubts.js';
import {
  activityDoubts,
  ageDoubts,
  amountDoubts,
  contested,
  numberDoubt,
  weekdayDoubts,
} from './questions/wish-doubts.js';
import type { Leaning } from './slots/activities.js';
import { readIntent } from './slots/intent.js';
import { withoutMentions } from './slots/mentions.js';
import { readRequest } from './slots/read-request.js';
import type { SlotsRead } from './slots/read-slots.js';
import { isSure } from './slots/read-slots.js';

type Input = Parameters<TextUnderstanding['understand']>[0];

/** More questions at once than this and people give up (engineering choice); the rest follows after the answers. */
const mostQuestions = 3;

/** Reads a request: slots that are sure go into it, what is open becomes questions, answers given settle them. */
export function understandText(input: Input, model: { model: string; version: string }): TrainingRequest {
  const language = detectLanguage(input.text) ?? input.language ?? 'en';
  const reading = read(input.text, language, input.profile, input.today);
  const found = readRequest(reading);
  const intent = readIntent(readAsked(reading), found);
  const slots = withoutMentions(found, intent.value);
  return settle(requestOf(reading, slots, intent, model), doubtsOf(reading, slots, intent), input.answers);
}

/** Applies the answers given, and asks the most important of what is still open. */
function settle(
  request: TrainingRequest,
  doubts: readonly Doubt[],
  answers: Input['answers'],
): TrainingRequest {
  let settled = request;
  const open: Doubt[] = [];
  for (const doubt of doubts) {
    const answer = Object.hasOwn(answers, doubt.question.id) ? answers[doubt.question.id] : undefined;
    const next = answer === undefined ? null : doubt.resolve(answer, settled);
    if (next) settled = next;
    else open.push(doubt);
  }
  return { ...settled, questions: open.slice(0, mostQuestions).map((doubt) => doubt.question) };
}

function requestOf(
  reading: Reading,
  slots: SlotsRead,
  intent: TrainingRequest['intent'],
  understoodBy: TrainingRequest['understoodBy'],
): TrainingRequest {
  return {
    text: reading.text,
    language: reading.language,
    intent,
    goals: slots.goals.map(withoutVagueTarget),
    ...sides(slots.activities, 'likedActivities', 'dislikedActivities'),
    ...sides(slots.weekdays, 'weekdays', 'excludedWeekdays'),
    sessionsPerWeek: agreed(slots.sessionsPerWeek),
    minutesPerSession: agreed(slots.minutesPerSession),
    place: slots.place,
    equipment: slots.equipment,
    conditions: slots.conditions.filter(isSure),
    medications: slots.medications.filter(isSure),
    symptoms: slots.symptoms.filter(isSure),
    painfulJoints: slots.joints,
    ageYears: slots.age,
    bodyMassKg: slots.bodyMass,
    restingSystolicMmHg: slots.bloodPressure.systolic,
    restingDiastolicMmHg: slots.bloodPressure.diastolic,
    experience: slots.experience,
    harms: slots.harms,
    questions: [],
    understoodBy,
  };
}

/** What is open, the most important first. */
function doubtsOf(reading: Reading, slots: SlotsRead, intent: TrainingRequest['intent']): Doubt[] {
  return [
    ...healthDoubts(reading, slots, reading.profile),
    ...intentDoubts({ ...slots, intent }),
    ...activityDoubts(reading, slots.activities),
    ...numberDoubt(slots.sessionsPerWeek, 'sessionsPerWeek', sessionsQuestion),
    ...weekdayDoubts(reading, slots.weekdays),
    ...amountDoubts(slots.goals),
    ...numberDoubt(slots.minutesPerSession, 'minutesPerSession', minutesQuestion),
    ...ageDoubts(slots.age, profileAge(reading)),
  ];
}

const sessionsQuestion = {
  id: 'sessions-per-week',
  text: { en: 'How many times a week do you want to train?', zh: '您想每周训练几次？' },
};
const minutesQuestion = {
  id: 'minutes-per-session',
  text: { en: 'How many minutes do you have for one session?', zh: '您每次能训练多少分钟？' },
};

/** Both sides of a leaning, without what stands on both: that is asked. */
function sides<Code, Liked extends string, Refused extends string>(
  { liked, refused }: Leaning<Code>,
  likedName: Liked,
  refusedName: Refused,
): Record<Liked | Refused, Slot<Code>[]> {
  const open = new Set(contested(liked, refused).map((slot) => slot.value));
  const settled = (slots: readonly Slot<Code>[]): Slot<Code>[] =>
    slots.filter((slot) => !open.has(slot.value));
  return { [likedName]: settled(liked), [refusedName]: settled(refused) } as Record<
    Liked | Refused,
    Slot<Code>[]
  >;
}

/** The number, when all mentions agree on it. */
function agreed(slots: readonly Slot<number>[]): Slot<number> | null {
  const [first] = slots;
  return first && slots.every((slot) => slot.value === first.value) ? first : null;
}

function withoutVagueTarget(goal: Goal): Goal {
  return goal.target && !isSure(goal.target) ? { ...goal, target: null } : goal;
}

function profileAge(reading: Reading): number | null {
  return reading.profile.birthDate === null ? null : ageInYears(reading.profile.birthDate, reading.today);
}

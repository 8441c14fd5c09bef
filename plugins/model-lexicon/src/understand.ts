import type { Goal, Slot, TextUnderstanding, TrainingRequest } from '@regimen/domain';
import { ageInYears, confidenceThreshold } from '@regimen/domain';
import { detectLanguage } from './text/detect-language.js';
import type { Reading } from './grammar/reading.js';
import { read } from './grammar/read.js';
import type { PhraseTrie } from './grammar/phrase-trie.js';
import type { Doubt } from './questions/doubt.js';
import { healthDoubts } from './questions/health-doubts.js';
import {
  activityDoubts,
  ageDoubts,
  amountDoubts,
  contested,
  numberDoubt,
  weekdayDoubts,
} from './questions/wish-doubts.js';
import { readActivities, readEquipment, readPlace, readWeekdays } from './slots/activities.js';
import type { Leaning } from './slots/activities.js';
import { readAge, readBloodPressure, readBodyMass } from './slots/body.js';
import { readDeadlines } from './slots/deadlines.js';
import { readExperience } from './slots/experience.js';
import { readGoals } from './slots/goals.js';
import { readHarms } from './slots/harms.js';
import { readConditions, readMedications, readSymptoms } from './slots/health.js';
import { conditionOfJoint, readPainfulJoints } from './slots/joints.js';
import { readMinutesPerSession, readWeeklyMinutes } from './slots/minutes.js';
import { readSessionsPerWeek } from './slots/sessions-per-week.js';
import { readTargets } from './slots/targets.js';

type Input = Parameters<TextUnderstanding['understand']>[0];

/** More questions at once than this and people give up (engineering choice); the rest follows after the answers. */
const mostQuestions = 3;

/** Reads a request: slots that are sure go into it, what is open becomes questions, answers given settle them. */
export function understandText(
  input: Input,
  lexicon: PhraseTrie,
  model: { model: string; version: string },
): TrainingRequest {
  const language = detectLanguage(input.text) ?? input.language ?? 'en';
  const reading = read(input.text, language, lexicon, input.profile, input.today);
  const { request, doubts } = draft(reading, model);
  return settle(request, doubts, input.answers);
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

function draft(
  reading: Reading,
  understoodBy: TrainingRequest['understoodBy'],
): { request: TrainingRequest; doubts: Doubt[] } {
  const health = readHealth(reading);
  const targets = readTargets(reading);
  const mass = readBodyMass(reading, targets.quantities);
  const goals = readGoals(
    reading,
    targets.found,
    readWeeklyMinutes(reading, targets.quantities),
    readDeadlines(reading),
  );
  const pressure = readBloodPressure(reading, targets.pressures);
  const activities = readActivities(reading);
  const weekdays = readWeekdays(reading);
  const frequencies = readSessionsPerWeek(reading);
  const minutes = readMinutesPerSession(reading, targets.quantities);
  const age = readAge(reading);
  const request: TrainingRequest = {
    text: reading.text,
    language: reading.language,
    goals: goals.map(withoutVagueTarget),
    ...sides(activities, 'likedActivities', 'dislikedActivities'),
    ...sides(weekdays, 'weekdays', 'excludedWeekdays'),
    sessionsPerWeek: agreed(frequencies),
    minutesPerSession: agreed(minutes),
    place: readPlace(reading),
    equipment: readEquipment(reading),
    conditions: health.conditions.filter(isSure),
    medications: health.medications.filter(isSure),
    symptoms: health.symptoms.filter(isSure),
    painfulJoints: health.joints,
    ageYears: age,
    bodyMassKg: mass,
    restingSystolicMmHg: pressure.systolic,
    restingDiastolicMmHg: pressure.diastolic,
    experience: readExperience(reading),
    harms: readHarms(
      reading,
      goals,
      targets.found,
      health.symptoms,
      mass?.value ?? reading.profile.bodyMassKg,
    ),
    questions: [],
    understoodBy,
  };
  const doubts = [
    ...healthDoubts(reading, health, reading.profile),
    ...activityDoubts(reading, activities),
    ...numberDoubt(frequencies, 'sessionsPerWeek', sessionsQuestion),
    ...weekdayDoubts(reading, weekdays),
    ...amountDoubts(goals),
    ...numberDoubt(minutes, 'minutesPerSession', minutesQuestion),
    ...ageDoubts(age, profileAge(reading)),
  ];
  return { request, doubts };
}

const sessionsQuestion = {
  id: 'sessions-per-week',
  text: { en: 'How many times a week do you want to train?', zh: '您想每周训练几次？' },
};
const minutesQuestion = {
  id: 'minutes-per-session',
  text: { en: 'How many minutes do you have for one session?', zh: '您每次能训练多少分钟？' },
};

function readHealth(reading: Reading) {
  const stated = readConditions(reading);
  const joints = readPainfulJoints(reading, stated.filter(isSure));
  const fromJoints = joints.flatMap((joint) => {
    const code = conditionOfJoint[joint.value];
    return code === undefined ||
      stated.some((slot) => slot.span?.[0] === joint.span?.[0] || slot.value === code)
      ? []
      : [{ ...joint, value: code }];
  });
  return {
    conditions: [...stated, ...fromJoints],
    medications: readMedications(reading),
    symptoms: readSymptoms(reading),
    joints,
  };
}

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

function isSure(slot: Slot<unknown>): boolean {
  return slot.confidence >= confidenceThreshold;
}

function withoutVagueTarget(goal: Goal): Goal {
  return goal.target && !isSure(goal.target) ? { ...goal, target: null } : goal;
}

function profileAge(reading: Reading): number | null {
  return reading.profile.birthDate === null ? null : ageInYears(reading.profile.birthDate, reading.today);
}

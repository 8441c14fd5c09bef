import type { ActivityCode, Goal, GoalKind, GoalTarget, MakePlanInput, Slot } from '@regimen/domain';
import { activityCodes, addDays, goalKinds, raceMinutes } from '@regimen/domain';
import type { KnowledgePack, TrainingRequest } from '@regimen/domain';
import { inputFor, silentRequest } from '../../planning/personas.js';
import { planStart, profileOf, today, vitalsOf } from '../people/as-told.js';
import type { Chance } from '../people/chance.js';
import { chanceOf } from '../people/chance.js';
import { personAt } from '../people/generate-person.js';
import type { Person } from '../people/person.js';

/** How long everybody's plan is. */
export const planWeeks = 12;

/** A made-up person who wants something, with all a plan is made from. */
export interface GoalPerson {
  /** Number in the stream of a seed. */
  index: number;
  goal: GoalKind;
  /** Without conditions, medicines, symptoms and findings. */
  isSimple: boolean;
  person: Person;
  request: TrainingRequest;
  input: MakePlanInput;
}

/**
 * The person of this number: goal kinds go round, every other round without anything clinical. Half name an amount where
 * their goal has one, a third a date; some refuse activities, name days, minutes, sessions or a place.
 */
export function goalPersonAt(seed: number, index: number, packs: readonly KnowledgePack[]): GoalPerson {
  const chance = chanceOf(seed + 7919, index);
  const goal = goalKinds[index % goalKinds.length]!;
  const isSimple = Math.floor(index / goalKinds.length) % 2 === 0;
  const drawn = personAt(seed, index);
  const person: Person = { ...(isSimple ? withoutAnythingClinical(drawn, chance) : drawn), text: null };
  const request = requestOf(goal, person, chance);
  const own = inputFor(profileOf(person), request, packs);
  return {
    index,
    goal,
    isSimple,
    person,
    request,
    input: {
      ...own,
      baseline: { ...own.baseline, vo2maxMlKgMin: fitnessOf(person) },
      vitals: vitalsOf(person),
      on: today,
      startsOn: planStart,
      weeks: planWeeks,
    },
  };
}

function withoutAnythingClinical(person: Person, chance: Chance): Person {
  return {
    ...person,
    ageYears: chance.whole(19, 79),
    conditions: [],
    daysSince: {},
    medications: [],
    symptoms: [],
    findings: {},
    weightGainKgIn3Days: null,
    screeningAnswered: true,
    restingSystolicMmHg: chance.whole(104, 138),
    restingDiastolicMmHg: chance.whole(62, 88),
    restingHeartRateBpm: chance.whole(52, 84),
    oxygenSaturationPercent: null,
    bodyTemperatureCelsius: null,
    bloodGlucoseMgDl: null,
  };
}

const said = <T>(value: T): Slot<T> => ({ value, span: null, confidence: 1, origin: 'text' });

function requestOf(goal: GoalKind, person: Person, chance: Chance): TrainingRequest {
  const refused = chance.often(0.3) ? chance.some(commonlyRefused, chance.whole(1, 2)) : [];
  const liked = person.wishes.likedActivities.filter((activity) => !refused.includes(activity));
  const { weekdays } = person.wishes;
  return {
    ...silentRequest,
    goals: [goalOf(goal, person, chance)],
    likedActivities: liked.map(said),
    dislikedActivities: refused.map(said),
    sessionsPerWeek: chance.often(0.2) ? said(chance.whole(2, Math.max(2, weekdays.length))) : null,
    minutesPerSession: chance.often(0.2) ? said(chance.oneOf([20, 30, 40])) : null,
    excludedWeekdays: weekdays.length > 3 && chance.often(0.2) ? [said(chance.oneOf(weekdays))] : [],
    place: chance.often(0.1) ? said(chance.oneOf(['home', 'outdoors', 'gym'] as const)) : null,
  };
}

const commonlyRefused: readonly ActivityCode[] = activityCodes.filter((code) =>
  /running|walking|swimming|cycling|yoga|resistance-machines|boxing/.test(code),
);

function goalOf(kind: GoalKind, person: Person, chance: Chance): Goal {
  const amount = chance.often(0.5) ? amountOf(kind, person, chance) : null;
  const deadline = chance.often(0.34) ? deadlineOf(chance) : null;
  return { kind: said(kind), target: amount && said(amount), deadline: deadline && said(deadline) };
}

function deadlineOf(chance: Chance): NonNullable<Goal['deadline']>['value'] {
  const weeks = chance.whole(6, planWeeks);
  return chance.often(0.5) ? { weeks } : { date: addDays(planStart, 7 * weeks - chance.whole(0, 6)) };
}

/** An amount people name; null where the goal has none that the product understands. */
function amountOf(kind: GoalKind, person: Person, chance: Chance): GoalTarget | null {
  switch (kind) {
    case 'lose-weight':
      return { quantity: 'body-mass', mode: 'change', value: -chance.whole(1, 6), unit: 'kg' };
    case 'improve-endurance':
      return { quantity: 'vo2max', mode: 'change', value: chance.whole(1, 5), unit: 'mL/kg/min' };
    case 'lower-blood-pressure':
      return { quantity: 'systolic-pressure', mode: 'change', value: -chance.whole(2, 8), unit: 'mm[Hg]' };
    case 'run-event':
      return eventOf(person, chance);
    case 'general-health':
      return {
        quantity: 'weekly-minutes',
        mode: 'level',
        value: 10 * chance.whole(9, 30),
        unit: 'min',
      };
    default:
      return null;
  }
}

/** A distance to be covered, or five kilometres faster than now. */
function eventOf(person: Person, chance: Chance): GoalTarget {
  const now = fitnessOf(person);
  const minutes = now === null ? null : raceMinutes(now + chance.whole(1, 4), 5000);
  return minutes === null || chance.often(0.5)
    ? { quantity: 'event-distance', mode: 'level', value: chance.oneOf([5000, 10_000]), unit: 'm' }
    : {
        quantity: 'event-time',
        mode: 'level',
        value: Math.round(60 * minutes),
        unit: 's',
        distanceMetres: 5000,
      };
}

/** What is known of somebody's fitness, ml/kg/min: about what their age lets expect (engineering choice). */
function fitnessOf({ ageYears, activeMinutesPerWeek }: Person): number | null {
  if (ageYears === null || activeMinutesPerWeek === null) return null;
  return Math.max(18, Math.round(48 - 0.3 * ageYears + activeMinutesPerWeek / 50));
}

import type {
  Facts,
  FindingName,
  KnowledgePack,
  MakePlanInput,
  Profile,
  ProfileFinding,
  TextUnderstanding,
  TrainingRequest,
  Vitals,
} from '@regimen/domain';
import { addDays, assembleFacts, emptyProfile, findingDefinition } from '@regimen/domain';
import { inputFor, silentRequest } from '../../planning/personas.js';
import type { Person } from './person.js';

/** The day every made-up person is judged on, and the Monday their plan begins. */
export const today = '2026-11-25';
export const planStart = '2026-11-30';

/** The profile somebody fills in, each finding told today by who can tell it. */
export function profileOf(person: Person): Profile {
  const { ageYears, daysSince, wishes } = person;
  return {
    ...emptyProfile('Europe/Berlin'),
    birthDate: ageYears === null ? null : `${2026 - ageYears}-03-01`,
    sex: person.sex,
    heightCm: person.heightCm,
    bodyMassKg: person.bodyMassKg,
    conditions: person.conditions.map((code) => {
      const days = daysSince[code];
      return days === undefined ? { code } : { code, since: addDays(today, -days) };
    }),
    medications: person.medications,
    symptoms: person.symptoms,
    screeningAnsweredOn: person.screeningAnswered ? addDays(today, -10) : null,
    activeMinutesPerWeek: person.activeMinutesPerWeek,
    restingSystolicMmHg: person.restingSystolicMmHg,
    restingDiastolicMmHg: person.restingDiastolicMmHg,
    restingHeartRateBpm: person.restingHeartRateBpm,
    measuredMaxHeartRateBpm: person.measuredMaxHeartRateBpm,
    findings: findingsOf(person),
    availableDays: wishes.weekdays.map((weekday) => ({ weekday, minutes: wishes.minutesPerDay })),
    equipment: wishes.equipment,
    places: wishes.places,
    likedActivities: wishes.likedActivities,
  };
}

function findingsOf({ findings }: Person): ProfileFinding[] {
  return (Object.keys(findings) as FindingName[]).flatMap((name) => {
    const value = findings[name];
    return value === undefined ? [] : [{ name, value, on: today, by: findingDefinition(name).tells }];
  });
}

/** Readings of the day, and of three days before where body mass rose. */
export function vitalsOf(person: Person): Vitals {
  const readings = {
    'oxygen-saturation': person.oxygenSaturationPercent,
    'body-temperature': person.bodyTemperatureCelsius,
    'blood-glucose': person.bloodGlucoseMgDl,
  };
  const measured = Object.entries(readings).flatMap(([metric, value]) =>
    value === null ? [] : [[metric, { value, on: today }] as const],
  );
  const { weightGainKgIn3Days: gain, bodyMassKg } = person;
  if (gain === null) return Object.fromEntries(measured);
  const mass = bodyMassKg ?? 70;
  const bodyMassByDay = [
    { value: mass - gain, on: addDays(today, -3) },
    { value: mass, on: today },
  ];
  return { ...Object.fromEntries(measured), bodyMassByDay };
}

/** What a language model makes of the person's words; without words the wish alone. */
export async function requestOf(person: Person, understanding: TextUnderstanding): Promise<TrainingRequest> {
  const goal = { value: person.wishes.goal, span: null, confidence: 1, origin: 'default' as const };
  const silent = { ...silentRequest, goals: [{ kind: goal, target: null, deadline: null }] };
  if (person.text === null) return silent;
  return understanding.understand({
    text: person.text.words,
    profile: profileOf(person),
    today,
    answers: {},
  });
}

/** The facts the product screens. */
export function factsOf(person: Person, request: TrainingRequest): Facts {
  return assembleFacts({ profile: profileOf(person), request, vitals: vitalsOf(person), on: today });
}

/** All a plan for this person is made from. */
export async function planInputOf(
  person: Person,
  by: { packs: readonly KnowledgePack[]; understanding: TextUnderstanding },
  weeks: number,
): Promise<MakePlanInput> {
  const request = await requestOf(person, by.understanding);
  return {
    ...inputFor(profileOf(person), request, by.packs),
    vitals: vitalsOf(person),
    on: today,
    startsOn: planStart,
    weeks,
  };
}

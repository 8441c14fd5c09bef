import type { ConditionCode, FindingName, MedicationClass } from '@regimen/domain';
import { conditionCodes, medicationClasses, symptomCodes } from '@regimen/domain';
import type { Chance } from './chance.js';
import type { Person } from './person.js';

/** Something that may be true of a person. */
export type Trait = (person: Person, chance: Chance) => Person;

/** Days beside which limits after an event lie: 2 days, 5, 6, 8 and 12 weeks, 3, 6 and 12 months. */
const dayBoundaries = [2, 14, 28, 35, 42, 56, 84, 90, 180, 365];
const daysBeside = dayBoundaries.flatMap((day) => [day - 1, day, day + 1]);

/** Events whose date matters. */
const dated: readonly ConditionCode[] = [
  'myocardial-infarction',
  'heart-surgery',
  'recent-surgery',
  'stroke',
  'transient-ischaemic-attack',
  'recent-fracture',
  'hip-replacement',
  'knee-replacement',
  'concussion',
  'postpartum',
];

/** A condition; an event mostly with its date. */
export function withCondition(code: ConditionCode): Trait {
  return (person, chance) => {
    const daysSince = { ...person.daysSince };
    if (dated.includes(code) && chance.often(0.85)) daysSince[code] = chance.oneOf(daysBeside);
    const sex = carries.includes(code) ? ('female' as const) : person.sex;
    return { ...person, sex, daysSince, conditions: added(person.conditions, code) };
  };
}

const carries: readonly ConditionCode[] = [
  'pregnancy',
  'complicated-pregnancy',
  'gestational-diabetes',
  'postpartum',
];

const withMedication =
  (code: MedicationClass): Trait =>
  (person) => ({ ...person, medications: added(person.medications, code) });

/** What a vital sign or a finding may be, at and beside a boundary, and who it concerns. */
interface Boundary {
  fact: keyof Person | FindingName;
  at: readonly number[];
  step: number;
  /** Of whom the boundary speaks; it is tried on others as well. */
  of?: { conditions?: readonly ConditionCode[]; medications?: readonly MedicationClass[] };
}

const cancer: readonly ConditionCode[] = ['cancer', 'cancer-treatment-now', 'breast-cancer'];
const sore: readonly ConditionCode[] = ['knee-osteoarthritis', 'hip-osteoarthritis', 'knee-pain', 'hip-pain'];
const lowersGlucose: readonly MedicationClass[] = ['insulin', 'sulfonylurea', 'meglitinide'];

/** SCIENCE 1.4 and the ages, activity and fall limits of 1.2 and 1.5. */
const boundaries: readonly Boundary[] = [
  { fact: 'restingSystolicMmHg', at: [90, 160, 180, 200], step: 1 },
  { fact: 'restingDiastolicMmHg', at: [100, 110, 120], step: 1 },
  { fact: 'restingHeartRateBpm', at: [40, 100, 120], step: 1 },
  { fact: 'oxygenSaturationPercent', at: [88, 92], step: 1 },
  { fact: 'oxygenSaturationPercent', at: [88, 92], step: 1, of: { conditions: ['copd'] } },
  { fact: 'bodyTemperatureCelsius', at: [37.8, 38], step: 0.1 },
  { fact: 'bloodGlucoseMgDl', at: [70, 90, 250, 350], step: 1 },
  { fact: 'bloodGlucoseMgDl', at: [70, 90, 250, 350], step: 1, of: { medications: lowersGlucose } },
  { fact: 'bloodKetonesMmolL', at: [1.5], step: 0.1, of: { medications: lowersGlucose } },
  { fact: 'weightGainKgIn3Days', at: [1, 1.8], step: 0.1, of: { conditions: ['heart-failure'] } },
  { fact: 'nyhaClass', at: [3], step: 1, of: { conditions: ['heart-failure'] } },
  { fact: 'painNow', at: [5], step: 1, of: { conditions: sore } },
  { fact: 'haemoglobinGDl', at: [8, 10], step: 0.1, of: { conditions: cancer } },
  { fact: 'platelets10E9L', at: [20, 50], step: 1, of: { conditions: cancer } },
  { fact: 'neutrophils10E9L', at: [0.5], step: 0.1, of: { conditions: cancer } },
  { fact: 'weeksPregnant', at: [20, 26], step: 1, of: { conditions: ['pregnancy'] } },
  { fact: 'fallsLastYear', at: [2], step: 1 },
  { fact: 'timedUpAndGoSeconds', at: [12], step: 1 },
  { fact: 'gaitSpeedMPerS', at: [0.8], step: 0.1 },
  { fact: 'systolicDropOnStandingMmHg', at: [20], step: 1 },
  { fact: 'ageYears', at: [18, 45, 65], step: 1 },
  { fact: 'activeMinutesPerWeek', at: [90], step: 1 },
];

/** What a person or a clinician answers with yes. */
const withAnswer =
  (name: FindingName): Trait =>
  (person) => ({ ...person, findings: { ...person.findings, [name]: true } });

function withBoundary(boundary: Boundary, value: number): Trait {
  return (person, chance) => {
    const { conditions = [], medications = [] } = boundary.of ?? {};
    const concerned = {
      ...person,
      conditions:
        conditions.length > 0 ? added(person.conditions, chance.oneOf(conditions)) : person.conditions,
      medications:
        medications.length > 0 ? added(person.medications, chance.oneOf(medications)) : person.medications,
    };
    return boundary.fact in person
      ? { ...concerned, [boundary.fact]: value }
      : { ...concerned, findings: { ...concerned.findings, [boundary.fact]: value } };
  };
}

/** Every code of the vocabularies, and every value at and one step beside every boundary. */
export const traits: readonly Trait[] = [
  ...conditionCodes.map(withCondition),
  ...medicationClasses.map(withMedication),
  ...symptomCodes.map((code): Trait => (person) => ({ ...person, symptoms: added(person.symptoms, code) })),
  withAnswer('toldSupervisedOnly'),
  withAnswer('clearedForVigorous'),
  ...boundaries.flatMap((boundary) =>
    boundary.at.flatMap((at) =>
      [-1, 0, 1].map((side) => withBoundary(boundary, stepped(at, side * boundary.step))),
    ),
  ),
];

function stepped(value: number, by: number): number {
  return Math.round((value + by) * 10) / 10;
}

function added<T>(items: readonly T[], item: T): readonly T[] {
  return items.includes(item) ? items : [...items, item];
}

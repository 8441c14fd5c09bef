import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  FindingName,
  GoalKind,
  MedicationClass,
  Place,
  Sex,
  SymptomCode,
} from '@regimen/domain';

/** What a person says in their own words, with what is true of it. */
export interface FreeText {
  words: string;
  /** What the words tell of the person, whether or not a model reads it. */
  tells: {
    conditions: readonly ConditionCode[];
    medications: readonly MedicationClass[];
    symptoms: readonly SymptomCode[];
    refusedActivities: readonly ActivityCode[];
  };
  /** True where the words ask for something that may be refused altogether. */
  mayBeRefused: boolean;
}

/** What a person would like; nothing of it may loosen a limit. */
export interface Wishes {
  goal: GoalKind;
  likedActivities: readonly ActivityCode[];
  weekdays: readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  minutesPerDay: number;
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
}

/** A made-up person as they are. Null is what nobody knows. Units are those of the facts of the same name. */
export interface Person {
  ageYears: number | null;
  sex: Sex;
  heightCm: number | null;
  bodyMassKg: number | null;
  conditions: readonly ConditionCode[];
  /** Days since a condition began; one without an entry has no date. */
  daysSince: Readonly<Partial<Record<ConditionCode, number>>>;
  medications: readonly MedicationClass[];
  symptoms: readonly SymptomCode[];
  screeningAnswered: boolean;
  activeMinutesPerWeek: number | null;
  restingSystolicMmHg: number | null;
  restingDiastolicMmHg: number | null;
  restingHeartRateBpm: number | null;
  measuredMaxHeartRateBpm: number | null;
  oxygenSaturationPercent: number | null;
  bodyTemperatureCelsius: number | null;
  bloodGlucoseMgDl: number | null;
  weightGainKgIn3Days: number | null;
  /** What only the person or a clinician can tell. */
  findings: Readonly<Partial<Record<FindingName, number | boolean>>>;
  text: FreeText | null;
  wishes: Wishes;
}

/** Somebody of whom nothing restricts anything: what failing people are compared with. */
export const unremarkable: Person = {
  ageYears: 40,
  sex: 'female',
  heightCm: 170,
  bodyMassKg: 68,
  conditions: [],
  daysSince: {},
  medications: [],
  symptoms: [],
  screeningAnswered: true,
  activeMinutesPerWeek: 200,
  restingSystolicMmHg: 120,
  restingDiastolicMmHg: 75,
  restingHeartRateBpm: 65,
  measuredMaxHeartRateBpm: null,
  oxygenSaturationPercent: null,
  bodyTemperatureCelsius: null,
  bloodGlucoseMgDl: null,
  weightGainKgIn3Days: null,
  findings: {},
  text: null,
  wishes: {
    goal: 'general-health',
    likedActivities: [],
    weekdays: [1, 3, 5, 6],
    minutesPerDay: 45,
    equipment: [],
    places: ['home', 'outdoors'],
  },
};

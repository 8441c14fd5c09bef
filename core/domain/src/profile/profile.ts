import type { FindingName } from '../screening/findings/index.js';
import type { LocalDate, Weekday } from '../shared/local-date.js';
import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  JointCode,
  MedicationClass,
  Place,
  SymptomCode,
} from './vocabulary/index.js';

export type Sex = 'female' | 'male' | 'unspecified';

export interface ProfileCondition {
  code: ConditionCode;
  /** Onset or event date; a recent infarction is limited by it. */
  since?: LocalDate;
  /** True when a clinician entered or confirmed it. */
  confirmed?: boolean;
}

/** One weekday the person can train on, and for how long. */
export interface AvailableDay {
  weekday: Weekday;
  minutes: number;
}

/** Heart rates that a profile held up to, and not on, a day; null where one was not known then. */
export interface FormerHeartRates {
  until: LocalDate;
  restingHeartRateBpm: number | null;
  measuredMaxHeartRateBpm: number | null;
}

/** Something a person or a clinician told that no other field holds. */
export interface ProfileFinding {
  name: FindingName;
  value: number | boolean | string;
  on: LocalDate;
  by: 'person' | 'clinician';
}

/** A joint that hurt so much or so often that plans spare it until somebody says that it need not be. */
export interface SparedJoint {
  joint: JointCode;
  /** Day of the pain; plans spare the joint from the day after. */
  since: LocalDate;
  /** 0–10, as it was told last. */
  pain: number;
  because: 'severe' | 'repeated';
}

/** What is known of a participant. Absent facts are `null` or missing, never zero. */
export interface Profile {
  birthDate: LocalDate | null;
  sex: Sex;
  heightCm: number | null;
  bodyMassKg: number | null;
  conditions: readonly ProfileCondition[];
  medications: readonly MedicationClass[];
  /** Symptoms the person reports now or had in the last 12 months, by their own screening answers. */
  symptoms: readonly SymptomCode[];
  /** Answered the screening questions at all: without answers there is no plan. */
  screeningAnsweredOn: LocalDate | null;
  /** Minutes a week of at least moderate activity over the last three months; null when unknown. */
  activeMinutesPerWeek: number | null;
  restingSystolicMmHg: number | null;
  restingDiastolicMmHg: number | null;
  restingHeartRateBpm: number | null;
  /** Measured maximum on current medication, from an exercise test; null without one. */
  measuredMaxHeartRateBpm: number | null;
  /** Heart rates before the last change, ascending: training of then is judged by those. Absent where none changed. */
  formerHeartRates?: readonly FormerHeartRates[];
  vo2maxMlKgMin: number | null;
  /** Findings told, the newest of a name counts while it holds. Absent where none were told. */
  findings?: readonly ProfileFinding[];
  /** Joints that plans spare. Absent where there are none. */
  sparedJoints?: readonly SparedJoint[];
  availableDays: readonly AvailableDay[];
  equipment: readonly EquipmentCode[];
  places: readonly Place[];
  likedActivities: readonly ActivityCode[];
  dislikedActivities: readonly ActivityCode[];
  /** IANA zone, e.g. `Asia/Shanghai`. */
  timeZone: string;
}

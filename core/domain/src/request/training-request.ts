import type { LocalDate, Weekday } from '../shared/local-date.js';
import type { Language } from '../shared/localised.js';
import type {
  ActivityCode,
  ConditionCode,
  EquipmentCode,
  JointCode,
  MedicationClass,
  Place,
  SymptomCode,
} from '../profile/vocabulary/index.js';

export const goalKinds = [
  'lose-weight',
  'gain-strength',
  'build-muscle',
  'improve-endurance',
  'lower-blood-pressure',
  'lower-blood-glucose',
  'improve-mobility',
  'improve-balance',
  'rehabilitation',
  'run-event',
  'reduce-stress',
  'general-health',
] as const;
export type GoalKind = (typeof goalKinds)[number];

/**
 * What the words are for. Only `plan` leads to a plan by itself; `urgent` and `harm` are decided by what is found
 * (symptoms, harms), and the others are asked back before anything is planned.
 */
export const requestIntents = ['plan', 'change', 'ask', 'report', 'urgent', 'harm', 'other'] as const;
export type RequestIntent = (typeof requestIntents)[number];

/** Where a slot's value came from. */
export type SlotOrigin = 'text' | 'profile' | 'default' | 'answer';

/** A piece of understanding: the value, where in the text it stands, how sure we are, and its origin. */
export interface Slot<T> {
  value: T;
  /** Half-open range of UTF-16 offsets in the text; null when the value is not from the text. */
  span: readonly [start: number, end: number] | null;
  /** 0..1. Below `confidenceThreshold` the slot becomes a question, never a guess. */
  confidence: number;
  origin: SlotOrigin;
}

/** Below this a slot is asked, not assumed (engineering choice). */
export const confidenceThreshold = 0.6;

/** Wanted amount of a goal, in the unit the person's words mean: `change` is signed (−4 kg), `level` absolute. */
export interface GoalTarget {
  quantity: 'body-mass' | 'systolic-pressure' | 'vo2max' | 'event-time' | 'event-distance' | 'weekly-minutes';
  mode: 'change' | 'level';
  value: number;
  /** UCUM: kg, mm[Hg], mL/kg/min, s, m, min. */
  unit: string;
  /** For `event-time`: the distance it is for, metres. */
  distanceMetres?: number;
}

export interface Goal {
  kind: Slot<GoalKind>;
  target: Slot<GoalTarget> | null;
  /** By when; weeks from the start or a date. */
  deadline: Slot<{ weeks: number } | { date: LocalDate }> | null;
}

/** A question put back to the person because a slot is missing or unsure. */
export interface ClarifyingQuestion {
  /** Stable id; the answer is keyed by it. */
  id: string;
  slot: string;
  /** Codes of the offered answers; empty for free text. */
  options: readonly string[];
  text: { en: string; zh: string };
}

/** What is understood from the person's words. Text can only ever add limits, never remove one. */
export interface TrainingRequest {
  /** The words as given (kept encrypted by the server). */
  text: string;
  language: Language;
  intent: Slot<RequestIntent>;
  goals: readonly Goal[];
  likedActivities: readonly Slot<ActivityCode>[];
  /** Refused activities ("no running", 别让我跑步): never planned. */
  dislikedActivities: readonly Slot<ActivityCode>[];
  sessionsPerWeek: Slot<number> | null;
  minutesPerSession: Slot<number> | null;
  /** Empty when the text names none. */
  weekdays: readonly Slot<Weekday>[];
  excludedWeekdays: readonly Slot<Weekday>[];
  place: Slot<Place> | null;
  equipment: readonly Slot<EquipmentCode>[];
  conditions: readonly Slot<ConditionCode>[];
  medications: readonly Slot<MedicationClass>[];
  symptoms: readonly Slot<SymptomCode>[];
  /** Body parts the person says hurt or were injured. */
  painfulJoints: readonly Slot<JointCode>[];
  /** Named in the text; only used where the profile has none, and then asked back. */
  ageYears: Slot<number> | null;
  bodyMassKg: Slot<number> | null;
  restingSystolicMmHg: Slot<number> | null;
  restingDiastolicMmHg: Slot<number> | null;
  experience: Slot<'beginner' | 'intermediate' | 'advanced'> | null;
  /** Asks for harm: self-harm, extreme restriction, doping, training through red flags. Any entry stops the plan. */
  harms: readonly Slot<HarmKind>[];
  questions: readonly ClarifyingQuestion[];
  /** Which model understood it, for the record. */
  understoodBy: { model: string; version: string };
}

export const harmKinds = [
  'self-harm',
  'extreme-weight-loss',
  'starvation',
  'train-through-red-flag',
  'ignore-medical-advice',
  'doping',
  'harm-to-others',
] as const;
export type HarmKind = (typeof harmKinds)[number];

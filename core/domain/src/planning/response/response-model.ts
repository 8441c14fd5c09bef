import type { Outcome } from '../effect.js';
import type { DoseKind } from './dose.js';
import { measurementNoise } from './measured-outcome.js';
import type { MeasuredOutcome } from './measured-outcome.js';

/** Facts of a person that the population's responses depend on. */
export interface ResponderFacts {
  hypertensive: boolean;
  dietaryDeficitKcalPerDay: number;
}

/**
 * How an outcome answers to training: `offset + Σ_w weight(w) · min(dose_w, plateau)`, linear in dose below the
 * plateau. Population means; the individual range is wide and is stated with every prediction.
 */
export interface ResponseModel {
  outcome: Outcome;
  unit: string;
  dose: DoseKind;
  /** Weekly dose beyond which more gives nothing more; null where none is known. */
  plateau: number | null;
  /** Standard deviation of individual responses as a share of the mean. */
  relativeSd: number;
  /** Standard deviation of a week's step by other things than training, in `unit`; 0 where only training counts. */
  weeklyDrift: number;
  source: string;
  /** Numbers from memory, to be read by a clinician against the source before any clinical claim. */
  needsClinicianReview: boolean;
  /** Whether the outcome is a change from now, so that what training of late built counts, or a level of its own. */
  isChange: boolean;
  /**
   * What a dose of the next weeks is still worth, as a share of its weight, after so much of it was done before; absent: all.
   */
  worthAfter?: (doneBefore: number, weeks: number) => number;
  /** Weight of week `week` (from 1) for the outcome at the end of `byWeek`. */
  weight(week: number, byWeek: number): number;
  /** What does not depend on sessions, by the end of `byWeek`. */
  offset(byWeek: number): number;
}

/** Time constant of fitness in the impulse-response model, days (Banister 1975; Busso 2003, MSSE 35:1188). */
const fitnessDays = 42;
/** WHO's lower bound of weekly activity and the horizon over which trials report effects. */
const referenceMinutes = 150;
const referenceWeeks = 12;
/** Weeks over which a habit is averaged. */
const habitWeeks = 4;
const kcalPerKilogram = 7700;
/** Sessions of strength after which one more is worth half of the first (engineering choice, so that a year comes to 48 %). */
const strengthHalvedAfter = 8;
/** Sessions of the usual programme that gains of strength are reported for. */
const referenceStrengthSessions = 2 * referenceWeeks;
const pressureSource = 'Cornelissen 2013, J Am Heart Assoc 2:e004473';

const nothing = () => 0;
const decay = (week: number, byWeek: number) =>
  week > byWeek ? 0 : Math.exp((-7 * (byWeek - week)) / fitnessDays);
/** A plan shorter than a habit is all there is to average; before it (week 0 and earlier) there are whole habits. */
const habit = (week: number, byWeek: number) => {
  const length = byWeek >= 1 ? Math.min(habitWeeks, byWeek) : habitWeeks;
  return week > byWeek - length && week <= byWeek ? 1 / length : 0;
};
const upTo = (week: number, byWeek: number) => (week <= byWeek ? 1 : 0);

/** Fitness that the reference dose leaves after the reference weeks, in weeks of dose: normalises the impulse response. */
const referenceFitness = Array.from({ length: referenceWeeks }, (_, index) =>
  decay(index + 1, referenceWeeks),
).reduce((sum, value) => sum + value, 0);

/** Population means from meta-analyses, as collected in the science notes. */
export function populationModels({
  hypertensive,
  dietaryDeficitKcalPerDay,
}: ResponderFacts): Readonly<Record<Outcome, ResponseModel>> {
  return {
    vo2max: fitnessModel('vo2max'),
    'race-index': fitnessModel('race-index'),
    'body-mass': change({
      outcome: 'body-mass',
      unit: 'kg',
      dose: 'netEnergyKcal',
      plateau: null,
      relativeSd: 0.35,
      source: 'Energy balance, 7700 kcal/kg (Hall 2008, Int J Obes 32:573)',
      weight: (week, byWeek) => (week < 1 ? 0 : -upTo(week, byWeek) / kcalPerKilogram),
      offset: (byWeek) => -(dietaryDeficitKcalPerDay * 7 * byWeek) / kcalPerKilogram,
    }),
    // −8.3/−5.2 mmHg in hypertension, −3.5/−2.5 mmHg in all.
    'systolic-pressure': plateauModel(
      'systolic-pressure',
      'mm[Hg]',
      hypertensive ? -8 : -3.5,
      pressureSource,
    ),
    'diastolic-pressure': plateauModel(
      'diastolic-pressure',
      'mm[Hg]',
      hypertensive ? -5 : -2.5,
      pressureSource,
    ),
    hba1c: plateauModel('hba1c', '%', -0.6, 'Umpierre 2011, JAMA 305:1790: −0.67 % with structured training'),
    'weekly-aerobic-minutes': habitModel('weekly-aerobic-minutes', 'aerobicMinutes', 'min/wk'),
    'weekly-strength-sessions': habitModel('weekly-strength-sessions', 'strengthSessions', '/wk'),
    strength: change({
      outcome: 'strength',
      unit: '%',
      dose: 'strengthSessions',
      plateau: 3,
      relativeSd: 0.4,
      source:
        'Novices gain 20–30 % of one-repetition maximum in 12 weeks at two sessions a week (ACSM 2026 position stand), ' +
        'and less from then on (Steele 2022, Res Q Exerc Sport)',
      worthAfter: strengthWorthAfter,
      weight: (week, byWeek) => (week < 1 ? 0 : (25 / referenceStrengthSessions) * upTo(week, byWeek)),
      offset: nothing,
    }),
    'weekly-mobility-minutes': habitModel('weekly-mobility-minutes', 'mobilityMinutes', 'min/wk'),
    'pain-free-walking': painFreeWalking,
  };
}

/**
 * Strength comes with the logarithm of what was done: the gain of the next usual weeks against as many of the first twelve, on
 * average. With 25 % in these, a year comes to 48 %. The shape is that of 14,690 people with one short session a week, who gained
 * 30 to 50 % in the first year and 50 to 60 % in six (Steele 2022, Res Q Exerc Sport, abstract). That two sessions a week slow
 * down alike is assumed; over several years this promises more than was seen. Needs clinician review.
 */
function strengthWorthAfter(sessions: number, weeks: number): number {
  const gained = (done: number) => Math.log(1 + done / strengthHalvedAfter);
  const usual = (weeks * referenceStrengthSessions) / referenceWeeks;
  const next = gained(sessions + usual) - gained(sessions);
  return (next / gained(referenceStrengthSessions)) * (referenceStrengthSessions / usual);
}

/**
 * Distance before leg pain: +82 m (95 % interval of the mean 72 to 93) in the six trials that an earlier edition of the Cochrane
 * review pooled (as tabulated in PMC3275103); that Lane 2017 says the same is from memory, as are three sessions a week of 30 to
 * 45 minutes over 12 weeks (Treat-Jacobson 2019). That it comes in a straight line, stays, and differs between people by nine
 * tenths of the mean are engineering choices. Needs clinician review. More minutes than studied are not counted on.
 */
const studiedWalkingMinutes = 105;
const painFreeWalking: ResponseModel = {
  outcome: 'pain-free-walking',
  unit: 'm',
  dose: 'aerobicMinutes',
  plateau: studiedWalkingMinutes,
  relativeSd: 0.9,
  weeklyDrift: 0,
  source:
    'Lane 2017, Cochrane CD000990: +82 m; three walks of about 35 minutes (Treat-Jacobson 2019, Circulation 139:e10)',
  needsClinicianReview: true,
  isChange: true,
  weight: (week, byWeek) =>
    week < 1 ? 0 : (82 / (studiedWalkingMinutes * referenceWeeks)) * upTo(week, byWeek),
  offset: nothing,
};

function change(
  model: Omit<ResponseModel, 'isChange' | 'needsClinicianReview' | 'weeklyDrift'> & {
    outcome: MeasuredOutcome;
  },
): ResponseModel {
  const { weeklyDrift } = measurementNoise[model.outcome];
  return { ...model, weeklyDrift, isChange: true, needsClinicianReview: true };
}

/** Fitness rises and fades with the doses; SD of individual change 2–3 ml/kg/min. Shown in races as much as in a test. */
function fitnessModel(outcome: 'vo2max' | 'race-index'): ResponseModel {
  return change({
    outcome,
    unit: 'ml/kg/min',
    dose: 'aerobicMinutes',
    plateau: 2 * referenceMinutes,
    relativeSd: 0.8,
    source: 'Impulse response, 42 d (Banister 1975), scaled to +3 ml/kg/min in 12 weeks at 150 min/week',
    weight: (week, byWeek) => (3 / (referenceMinutes * referenceFitness)) * decay(week, byWeek),
    offset: nothing,
  });
}

/** The mean of the last weeks of a dose is the outcome itself. */
function habitModel(outcome: Outcome, dose: DoseKind, unit: string): ResponseModel {
  return {
    outcome,
    unit,
    dose,
    plateau: null,
    relativeSd: 0,
    weeklyDrift: 0,
    source: 'Sum of planned sessions (Bull 2020, WHO)',
    needsClinicianReview: false,
    isChange: false,
    weight: habit,
    offset: nothing,
  };
}

/** The full effect comes with the reference dose as a habit; more gives nothing more. */
function plateauModel(outcome: MeasuredOutcome, unit: string, effect: number, source: string): ResponseModel {
  return change({
    outcome,
    unit,
    dose: 'aerobicMinutes',
    plateau: referenceMinutes,
    relativeSd: 0.6,
    source,
    weight: (week, byWeek) => (effect / referenceMinutes) * habit(week, byWeek),
    offset: nothing,
  });
}

import {
  clearances,
  combineClearances,
  contraindicationGate,
  eatingDisorderGate,
  exercisePressureStops,
  exerciseFilter,
  exertionPolicy,
  glucoseGate,
  heartFailureWeightGate,
  milligramsFromMillimoles,
  movementTraits,
  painGate,
  preparticipation,
  pregnancyGate,
  questionnaireResult,
  redFlagGate,
  restingPressureGate,
  saturationGate,
  urineKetoneLevels,
  type Clearance,
  type GlucoseDecision,
} from '@regimen/domain';
import { installedPacks } from '../../support/installed-packs.js';
import type { Adapters } from '../adapter.js';
import type { CaseInput } from '../case-input.js';

const packs = await installedPacks();
/** What the installed catalogue says of every movement it names. */
const movements = movementTraits({
  exercises: packs.flatMap((pack) => pack.exercises),
  activities: packs.flatMap((pack) => pack.activities),
});

/** Words of the cases for preparticipation. */
const preparticipationWords = {
  allow: 'NO_CLEARANCE',
  modify: 'NO_CLEARANCE_START_LIGHT_MODERATE',
  'clearance-required': 'CLEARANCE_RECOMMENDED',
} as const;

const glucoseWords: Readonly<Partial<Record<GlucoseDecision, string>>> = {
  'block-treat-hypoglycaemia': 'BLOCK_TREAT_HYPO',
  'delay-carbohydrate': 'DELAY_CARBS_15_30G',
};

export const screeningAdapters: Adapters = {
  acsmScreen: (input) =>
    preparticipationWords[
      preparticipation({
        active: input.flagOrNull('active'),
        disease: input.flagOrNull('disease'),
        symptoms: input.flagOrNull('symptoms'),
        desired: input.oneOf('desired', ['light', 'moderate', 'vigorous']),
        clearedWithinYear: input.flag('clearanceWithin12mo'),
      })
    ],
  parqLike: (input) =>
    word(
      questionnaireResult({
        answers: input.answers('answers'),
        acuteIllness: input.flag('acuteIllness'),
        pregnant: input.flag('pregnant'),
        answeredDaysAgo: input.numberOrNull('completedDaysAgo'),
        ageYears: input.numberOrNull('ageYears'),
        unaccustomedVigorous: input.flag('unaccustomedVigorous'),
      }),
    ),
  restingBpGate: (input) =>
    word(
      restingPressureGate(
        { systolic: input.numberOrNull('sbp'), diastolic: input.numberOrNull('dbp') },
        input.flag('symptoms'),
      ),
    ),
  exerciseBpStop: (input) => {
    const pressure = { systolic: input.number('sbp'), diastolic: input.number('dbp') };
    const drop = input.numberOrNull('sbpDropWithWorkloadRise') ?? 0;
    return exercisePressureStops(pressure, drop) ? 'STOP' : 'CONTINUE';
  },
  preExerciseGlucose: (input) => {
    const decision = glucoseGate({
      milligramsPerDecilitre: glucoseOf(input),
      ...ketonesOf(input),
      severeHypoglycaemiaLastDay: input.flag('severeHypoLast24h'),
      insulinOrSecretagogue: input.flagOrNull('insulinOrSecretagogue'),
    });
    return glucoseWords[decision] ?? word(decision);
  },
  contraindication: (input) => word(contraindicationGate(input.text('condition'))),
  pregnancyGate: (input) => {
    const decision = pregnancyGate(input.text('status'));
    return decision === 'allow-moderate' ? 'ALLOW_150MIN_MODERATE' : word(decision);
  },
  redFlag: (input) => word(redFlagGate(input.text('symptom'))),
  pemGate: (input) => word(exertionPolicy(input.flagOrNull('pem'))),
  spo2Gate: (input) => word(saturationGate(input.numberOrNull('spo2Rest'), input.numberOrNull('spo2Ex'))),
  hfWeightGain: (input) =>
    word(
      heartFailureWeightGate({
        heartFailure: input.flagOrNull('hfDx'),
        gainKg: input.numberOrNull('gainKg'),
        days: input.number('days'),
        newRestDyspnoea: input.flag('newDyspnoeaAtRest'),
      }),
    ),
  exerciseFilter: (input) => word(exerciseFilter(input.text('exercise'), input.text('condition'), movements)),
  painMonitoring: (input) => word(painGate(input.number('painNrs'), input.flag('backToBaseline24h'))),
  edGate: (input) =>
    word(
      eatingDisorderGate({
        bmi: input.numberOrNull('bmi'),
        goalBmi: input.numberOrNull('goalBmi'),
        wantsWeightLoss: /weight.?loss|(?:lose|losing).?weight|fat.?loss/i.test(
          input.textOrNull('goal') ?? '',
        ),
        ageYears: input.numberOrNull('ageYears'),
        scoff: input.numberOrNull('scoff'),
        edeqGlobal: input.numberOrNull('edeqGlobal'),
        sex: input.has('sex') ? input.sex() : null,
        missedCycles: input.numberOrNull('missedPeriods'),
        purging: input.flag('purging'),
        compulsiveExercise: input.flag('compulsiveExercise'),
      }),
    ),
  combineDecisions: (input) => word(combineClearances(input.texts('decisions').map(clearanceOf))),
};

/** Glucose in mg/dL, from either unit. */
function glucoseOf(input: CaseInput): number | null {
  const name = ['mmol', 'mmolL', 'mmoll', 'glucoseMmol'].find((each) => input.has(each));
  return name === undefined ? input.numberOrNull('mgdl') : milligramsFromMillimoles(input.number(name));
}

/** Blood ketones as a number, urine ketones as a word, under whichever name. */
function ketonesOf(input: CaseInput) {
  const name = ['ketonesMmol', 'ketones', 'urineKetones'].find((each) => input.has(each));
  if (name === undefined) return { ketones: null };
  return input.isText(name)
    ? { ketones: null, urineKetones: input.oneOf(name, urineKetoneLevels) }
    : { ketones: input.number(name) };
}

/** The cases write decisions in capitals; an unknown one needs clearance. */
function clearanceOf(text: string): Clearance {
  return (
    clearances.find((clearance) => word(clearance) === word(text.trim().replaceAll(' ', '-'))) ??
    'clearance-required'
  );
}

function word(decision: string): string {
  return decision.toUpperCase().replaceAll('-', '_');
}

import {
  bloodPressureDiet,
  bodyMassIndex,
  bodyMassIndexClass,
  carbohydrateDuringExercise,
  cunningham,
  energyAvailability,
  intakeTarget,
  katchMcArdle,
  mifflinStJeor,
  pregnancyEnergy,
  proteinRange,
  restrictionBar,
  totalDailyEnergy,
  weightLossRate,
  type ProteinPopulation,
  type RestrictionBar,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';

const populations: readonly ProteinPopulation[] = [
  'rda',
  'trained',
  'olderHealthy',
  'olderIll',
  'ckd3to5',
  'ckd3to5Dm',
  'ckdKdigo2024',
  'dialysis',
  'glp1WeightLoss',
];

const refusals: Readonly<Record<RestrictionBar, string>> = {
  pregnancy: 'no energy deficit in pregnancy',
  'under-age': 'no energy deficit under 18',
  underweight: 'no energy deficit when underweight',
  'eating-disorder': 'no energy deficit with an eating disorder',
};

export const nutritionAdapters: Adapters = {
  mifflinStJeor: (input) =>
    mifflinStJeor({
      massKg: input.number('massKg'),
      heightCm: input.number('heightCm'),
      ageYears: input.number('ageYears'),
      sex: input.sex(),
    }),
  tdee: (input) =>
    totalDailyEnergy({ restingKcal: input.number('bmrKcal'), activityLevel: input.number('pal') }),
  proteinRange: (input) => {
    const { low, high } = proteinRange(input.number('massKg'), input.oneOf('population', populations));
    return { loG: low, hiG: high };
  },
  intakeTarget: (input) => {
    const { kcal, clamped } = intakeTarget({
      sex: input.sex(),
      dailyEnergyKcal: input.number('tdeeKcal'),
      deficitKcal: input.number('deficitKcal'),
    });
    return { targetKcal: kcal, clamped };
  },
  bmi: (input) => {
    const bmi = bodyMassIndex(input.number('massKg'), input.number('heightCm'));
    return { bmi, class: bodyMassIndexClass(bmi) };
  },
  katchMcArdle: (input) => katchMcArdle(input.number('massKg'), input.number('bodyFatPct')),
  cunningham1980: (input) => cunningham(input.number('ffmKg')),
  carbDuringPerHour: (input) => {
    const { low, high } = carbohydrateDuringExercise(input.number('minutes'));
    return { lo: low, hi: high };
  },
  energyAvailability: (input) => {
    const found = energyAvailability({
      intakeKcal: input.number('intakeKcal'),
      exerciseKcal: input.number('exerciseKcal'),
      fatFreeMassKg: input.number('ffmKg'),
    });
    return found && { ea: found.kcalPerKg, class: found.class };
  },
  lossRate: (input) => {
    const { fractionPerWeek, safe } = weightLossRate(input.number('massKg'), input.number('changeKgPerWeek'));
    return { fracPerWeek: fractionPerWeek, ok: safe };
  },
  dashCheck: (input) => {
    const { sodium, saturatedFat } = bloodPressureDiet({
      sodiumMg: input.number('sodiumMg'),
      saturatedFatPercentOfEnergy: input.number('satFatPctKcal'),
    });
    return { sodium, satFat: saturatedFat };
  },
  pregnancyKcal: (input) =>
    pregnancyEnergy(input.number('tdeePrepregnancy'), input.oneOfNumbers('trimester', [1, 2, 3])),
  weightLossGoalAllowed: (input) => {
    const bar = restrictionBar({
      ageYears: input.numberOrNull('ageYears'),
      bmi: input.numberOrNull('bmi'),
      goalBmi: input.numberOrNull('goalBmi'),
      conditions: input.flag('pregnant') ? ['pregnancy'] : [],
      asksForExtremes: false,
    });
    const refused = bar !== null && input.text('goal') === 'weight_loss';
    return refused ? { decision: 'BLOCK', reason: refusals[bar] } : { decision: 'ALLOW', reason: null };
  },
};

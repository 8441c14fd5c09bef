import {
  armCyclingUptake,
  energyOfMet,
  energyOfMet60,
  friendCyclingUptake,
  guidelineAdherence,
  legCyclingPowerFor,
  legCyclingUptake,
  metMinutes,
  netEnergyOfMet,
  olderGuidelineAdherence,
  runningSpeedFor,
  runningUptake,
  steppingUptake,
  walkingSpeedFor,
  walkingUptake,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import type { CaseInput } from '../case-input.js';

const conventions = { '3.5ml_5kcal': 'oxygen', '1kcal_kg_h': 'kilocalorie' } as const;

export const energyAndUptakeAdapters: Adapters = {
  acsmWalkVo2: (input) => walkingUptake(input.number('speedMPerMin'), input.number('grade')),
  acsmRunVo2: (input) => runningUptake(input.number('speedMPerMin'), input.number('grade')),
  acsmLegCycleVo2: (input) => legCyclingUptake(...cycling(input)),
  acsmArmCycleVo2: (input) => armCyclingUptake(...cycling(input)),
  acsmStepVo2: (input) => steppingUptake(input.number('stepsPerMin'), input.number('heightM')),
  acsmWalkSpeedForVo2: (input) => walkingSpeedFor(input.number('vo2'), input.number('grade')),
  acsmRunSpeedForVo2: (input) => runningSpeedFor(input.number('vo2'), input.number('grade')),
  acsmLegWattsForVo2: (input) =>
    legCyclingPowerFor(input.number('vo2'), input.number('massKg'), workPerWatt(input)),
  friendCycleVo2: (input) => friendCyclingUptake(input.number('watts'), input.number('massKg')),
  kcalFromMet: (input) => {
    const convention = input.oneOf('convention', ['3.5ml_5kcal', '1kcal_kg_h']);
    return energyOfMet(activity(input, 'met'), conventions[convention]);
  },
  kcalFromMet60: (input) => energyOfMet60(activity(input, 'met60')),
  netKcal: (input) => netEnergyOfMet(activity(input, 'metGross')),
  metMinutes: (input) =>
    metMinutes(
      input
        .each('sessions')
        .map((session) => ({ met: session.number('met'), minutes: session.number('min') })),
    ),
  whoAdherence: (input) => adherence(guidelineAdherence(week(input))),
  whoAdherenceOlder: (input) => {
    const found = olderGuidelineAdherence({ ...week(input), balanceDays: input.number('balanceDays') });
    return { ...adherence(found), balance: found.balance };
  },
};

function cycling(input: CaseInput): [watts: number, massKg: number, workPerWatt: number | undefined] {
  return [input.number('watts'), input.number('massKg'), workPerWatt(input)];
}

function workPerWatt(input: CaseInput): number | undefined {
  return input.numberOrNull('kgmPerWatt') ?? undefined;
}

function activity(input: CaseInput, met: string) {
  return { met: input.number(met), massKg: input.number('massKg'), minutes: input.number('minutes') };
}

function week(input: CaseInput) {
  return {
    moderateMinutes: input.number('moderateMin'),
    vigorousMinutes: input.number('vigorousMin'),
    strengthDays: input.number('strengthDays'),
  };
}

function adherence({ equivalentModerateMinutes, aerobic, strength }: ReturnType<typeof guidelineAdherence>) {
  return { equivModerateMin: equivalentModerateMinutes, aerobic, strength };
}

import {
  bruceTreadmillUptake,
  circumferenceBodyFat,
  friendTreadmillUptake,
  friendUptake,
  heartRateRatioUptake,
  loadForReserve,
  mileAndHalfRunUptake,
  oneMileWalkUptake,
  oneRepetitionEquations,
  oneRepetitionMaximum,
  percentOfMaximum,
  repetitionsInReserve,
  sixMinuteWalkUptake,
  stepTestUptake,
  twelveMinuteRunUptake,
} from '@regimen/domain';
import type { Adapter, Adapters } from '../adapter.js';

const oneRepetitionAdapters = Object.fromEntries(
  oneRepetitionEquations.map((equation): [string, Adapter] => [
    equation,
    (input) => oneRepetitionMaximum(equation, input.number('loadKg'), input.number('reps')),
  ]),
);

export const fitnessTestAdapters: Adapters = {
  ...oneRepetitionAdapters,
  cooper12: (input) => twelveMinuteRunUptake(input.number('distanceM')),
  run15mile: (input) => mileAndHalfRunUptake(input.number('minutes')),
  rockport: (input) =>
    oneMileWalkUptake({
      massPounds: input.number('weightLb'),
      ageYears: input.number('ageYears'),
      sex: input.sex(),
      minutes: input.number('walkMin'),
      endBpm: input.number('hrEnd'),
    }),
  uth: (input) => heartRateRatioUptake({ maxBpm: input.number('hrMax'), restBpm: input.number('hrRest') }),
  sixMinuteWalk: (input) => sixMinuteWalkUptake(input.number('distanceM')),
  queensStep: (input) => stepTestUptake(input.sex(), input.number('hrRecovery')),
  bruceMen: (input) => bruceTreadmillUptake(input.number('minutes')),
  friend2017: (input) =>
    friendTreadmillUptake({
      ageYears: input.number('ageYears'),
      sex: input.sex(),
      massPounds: input.number('weightLb'),
    }),
  friend2018: (input) =>
    friendUptake({
      ageYears: input.number('ageYears'),
      sex: input.sex(),
      massPounds: input.number('weightLb'),
      heightInches: input.number('heightIn'),
      mode: input.oneOf('mode', ['treadmill', 'bike']),
    }),
  pct1rmEpley: (input) => percentOfMaximum(input.number('reps')),
  loadPctFromRepsRir: (input) => {
    input.oneOf('model', ['epley30']);
    return loadForReserve(input.number('reps'), input.number('rir'));
  },
  rirFromRpe: (input) => repetitionsInReserve(input.number('rpe')),
  navyBodyFat: (input) => {
    const girths = {
      waistCm: input.number('waistCm'),
      neckCm: input.number('neckCm'),
      heightCm: input.number('heightCm'),
    };
    return input.sex() === 'male'
      ? circumferenceBodyFat({ ...girths, sex: 'male' })
      : circumferenceBodyFat({ ...girths, sex: 'female', hipCm: input.number('hipCm') });
  },
};

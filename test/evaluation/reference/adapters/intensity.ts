import {
  heartFailureMaximumHeartRate,
  heartRateAtReserve,
  maximumHeartRate,
  maximumHeartRateEquations,
  metBand,
  reserveBand,
  uptakeAtReserve,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';

export const intensityAdapters: Adapters = {
  hrMax: (input) =>
    maximumHeartRate(input.oneOf('formula', maximumHeartRateEquations), input.number('ageYears')),
  hrMaxKeteyian: (input) =>
    heartFailureMaximumHeartRate({
      ageYears: input.number('ageYears'),
      restBpm: input.number('hrRest'),
      mode: input.oneOf('mode', ['treadmill', 'cycle']),
    }),
  targetHrRange: (input) => {
    const rates = { restBpm: input.number('hrRest'), maxBpm: input.number('hrMax') };
    if (rates.maxBpm <= rates.restBpm) return null;
    return {
      lo: heartRateAtReserve(rates, input.number('loFrac')),
      hi: heartRateAtReserve(rates, input.number('hiFrac')),
    };
  },
  targetVo2: (input) => uptakeAtReserve(input.number('vo2max'), input.number('frac')),
  intensityFromHrr: (input) => reserveBand(input.number('pctHrr')),
  intensityFromMet: (input) => metBand(input.number('met')),
};

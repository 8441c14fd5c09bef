import {
  dayLengthHours,
  fahrenheitToCelsius,
  glucoseToMgPerDl,
  glucoseToMmol,
  hampelFilter,
  inchesToCentimetres,
  interpolate,
  localDayOf,
  logRootMeanSquareSuccessive,
  medianAbsoluteDeviation,
  milesPerHourToMetresPerMinute,
  modifiedZScore,
  poundsToKilograms,
  rootMeanSquareSuccessive,
  rrArtefacts,
  rrDeviation,
  smallestSpikeBpm,
  timeWeightedMean,
  variabilityDecision,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';
import type { Json } from '../compare.js';

export const variabilityAndCleaningAdapters: Adapters = {
  rmssd: (input) => rootMeanSquareSuccessive(input.numbers('rrMs')),
  lnRmssd: (input) => logRootMeanSquareSuccessive(input.numbers('rrMs')),
  sdnn: (input) => {
    input.only('sd', 'sample');
    return rrDeviation(input.numbers('rrMs'));
  },
  hrvDecision: (input): Json => {
    const { range, decision } = variabilityDecision(
      input.numbers('baselineLn'),
      input.numberOrNull('rolling7Ln'),
      { deviations: input.numberOrNull('kSd'), validDays: input.numberOrNull('validDaysInWeek') },
    );
    return range ? { lo: range.low, hi: range.high, decision } : { decision };
  },
  hampel: (input) => {
    input.only('edge', 'truncate');
    const { values, outliers } = hampelFilter(input.numbers('x'), {
      halfWidth: input.number('halfWindow'),
      sigmas: input.number('nSigma'),
      smallestJump: 0,
      // The series of the cases are heart rates.
      smallestJumpWhenFlat: smallestSpikeBpm,
    });
    return { y: values, outliers };
  },
  mad: (input) => {
    const found = medianAbsoluteDeviation(input.numbers('x'));
    return found && { median: found.median, mad: found.deviation, scaled: found.scaled };
  },
  modifiedZ: (input) => modifiedZScore(input.numbers('x'), input.number('value')),
  malik20: (input) => {
    input.only('reference', 'last accepted');
    return rrArtefacts(input.numbers('rrMs'), input.number('threshold'));
  },
  localDay: (input) => localDayOf(input.text('instant'), null, input.text('zone')),
  dayLengthHours: (input) => dayLengthHours(input.text('day'), input.text('zone')),
  timeWeightedMean: (input) => {
    const maxGap = input.numberOrNull('maxGapS') ?? undefined;
    return timeWeightedMean(points(input), input.number('end'), maxGap)?.mean ?? null;
  },
  linearInterp: (input) => interpolate(points(input), input.number('at'), input.number('maxGapS')),
  lbToKg: (input) => poundsToKilograms(input.number('value')),
  inToCm: (input) => inchesToCentimetres(input.number('value')),
  fToC: (input) => fahrenheitToCelsius(input.number('value')),
  mphToMMin: (input) => milesPerHourToMetresPerMinute(input.number('value')),
  mgdlToMmol: (input) => glucoseToMmol(input.number('mgdl')),
  mmolToMgdl: (input) => glucoseToMgPerDl(input.number('mmol')),
};

function points(input: CaseInput): { second: number; value: number }[] {
  const values = input.numbers('v');
  const seconds = input.numbers('t');
  if (seconds.length !== values.length) throw new UnreadableInput('t and v must be equally long');
  return seconds.map((second, index) => ({ second, value: values[index]! }));
}

import {
  cleanObservations,
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
  timeWeightedMean,
  variabilityDecision,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import { UnreadableInput, type CaseInput } from '../case-input.js';
import type { Json } from '../compare.js';
import { observationOf } from './observation-of.js';

export const variabilityAndCleaningAdapters: Adapters = {
  rmssd: (input) => rootMeanSquareSuccessive(input.numbers('rrMs')),
  lnRmssd: (input) => logRootMeanSquareSuccessive(input.numbers('rrMs')),
  sdnn: (input) => rrDeviation(input.numbers('rrMs')),
  hrvDecision: (input): Json => {
    const { range, decision } = variabilityDecision(
      input.numbers('baselineLn'),
      input.numberOrNull('rolling7Ln'),
      { deviations: input.numberOrNull('kSd'), validDays: input.numberOrNull('validDaysInWeek') },
    );
    return range ? { lo: range.low, hi: range.high, decision } : { decision };
  },
  plausible: (input) => {
    const { cleaned, entries } = cleanObservations([
      observationOf(input.text('metric'), input.number('value')),
    ]);
    if (entries.some(({ action }) => action === 'converted')) return 'UNIT_SUSPECT';
    return { rejected: 'REJECT', suspect: 'FLAG', good: 'OK' }[cleaned[0]!.quality];
  },
  bpPair: (input) => {
    const { entries } = cleanObservations([
      observationOf('sbp', input.number('sbp')),
      observationOf('dbp', input.number('dbp')),
    ]);
    if (entries.some(({ ruleId }) => ruleId === 'pressure-swapped')) return 'SWAP_SUSPECT';
    if (entries.some(({ action }) => action === 'rejected')) return 'REJECT';
    return entries.length > 0 ? 'FLAG' : 'OK';
  },
  hampel: (input) => {
    const { values, outliers } = hampelFilter(input.numbers('x'), {
      halfWidth: input.number('halfWindow'),
      sigmas: input.number('nSigma'),
      smallestJump: 0,
    });
    return { y: values, outliers };
  },
  mad: (input) => {
    const found = medianAbsoluteDeviation(input.numbers('x'));
    return found && { median: found.median, mad: found.deviation, scaled: found.scaled };
  },
  modifiedZ: (input) => modifiedZScore(input.numbers('x'), input.number('value')),
  malik20: (input) => rrArtefacts(input.numbers('rrMs'), input.number('threshold')),
  localDay: (input) => localDayOf(input.text('instant'), null, input.text('zone')),
  dayLengthHours: (input) => dayLengthHours(input.text('day'), input.text('zone')),
  timeWeightedMean: (input) => timeWeightedMean(points(input), input.number('end')),
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

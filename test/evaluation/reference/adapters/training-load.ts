import {
  acuteChronicRatio,
  banisterImpulse,
  bestImpulseDay,
  criticalPower,
  impulseInfluence,
  loadBalance,
  loadMonotony,
  modelledPerformance,
  powerLoad,
  predictedRaceTime,
  raceIndex,
  remainingReserve,
  secondsToExhaustion,
  sessionEffortLoad,
  smoothedAcuteChronicRatio,
  taperDays,
  weeklyIncrease,
  weightedPower,
  zoneImpulse,
} from '@regimen/domain';
import type { Adapters } from '../adapter.js';
import type { CaseInput } from '../case-input.js';
import { loadsOf, wattsOf } from './load-series.js';

export const trainingLoadAdapters: Adapters = {
  banisterTrimp: (input) =>
    banisterImpulse({
      minutes: input.number('minutes'),
      averageBpm: input.number('hrAvg'),
      restBpm: input.number('hrRest'),
      maxBpm: input.number('hrMax'),
      sex: input.sex(),
    }),
  edwardsTrimp: (input) => zoneImpulse(input.numbers('zoneMinutes')),
  luciaTrimp: (input) => zoneImpulse(input.numbers('zoneMinutes')),
  sessionRpe: (input) => sessionEffortLoad(input.number('rpeCr10'), input.number('minutes')),
  monotonyStrain: (input) => {
    input.only('sd', 'sample');
    return { ...loadMonotony(loadsOf(input, 'dailyLoad')) };
  },
  normalizedPower: (input) => weightedPower(wattsOf(input), input.number('windowS')),
  powerStress: (input) => powerLoad(input.number('npW'), input.number('ftpW'), input.number('seconds')),
  pmc: (input) => {
    const { chronic, acute, balance, balanceBefore } = loadBalance(loadsOf(input, 'dailyLoad'), {
      chronicStart: input.number('ctl0'),
      acuteStart: input.number('atl0'),
      chronicDays: input.number('tcCtl'),
      acuteDays: input.number('tcAtl'),
      mean: input.oneOf('variant', ['coggan', 'exp']) === 'exp' ? 'exponential' : 'reciprocal',
    });
    return { ctl: chronic, atl: acute, tsbSameDay: balance, tsbPreviousDay: balanceBefore };
  },
  ctlRamp: (input) => input.number('ctlNow') - input.number('ctl7dAgo'),
  acwrCoupled: (input) => acuteChronicRatio(loadsOf(input, 'dailyLoad'), 'coupled'),
  acwrUncoupled: (input) => acuteChronicRatio(loadsOf(input, 'dailyLoad'), 'uncoupled'),
  acwrEwma: (input) => {
    input.only('seed', 'first value');
    return smoothedAcuteChronicRatio(loadsOf(input, 'dailyLoad'), {
      acute: input.number('nAcute'),
      chronic: input.number('nChronic'),
    });
  },
  weeklyIncreaseCheck: (input) => {
    const { changeFraction, aboveLimit } = weeklyIncrease(
      input.number('prevLoad'),
      input.number('nextLoad'),
      input.number('limitFrac'),
    );
    return { changeFrac: changeFraction, flag: aboveLimit };
  },
  banisterPerformance: (input) =>
    modelledPerformance(
      { ...model(input), p0: input.number('p0') },
      loadsOf(input, 'loads'),
      input.number('day'),
    ),
  taperTimes: (input) => {
    const days = taperDays(model(input));
    return days && { tn: days.harmful, tg: days.best };
  },
  optimalImpulseSign: (input) =>
    impulseInfluence(model(input), input.number('daysBefore')) < 0 ? 'harmful' : 'helpful',
  bestImpulseDay: (input) => bestImpulseDay(model(input), input.numbers('daysBefore')),
  cpTwoPoint: (input) => {
    const found = criticalPower(
      { watts: input.number('p1'), seconds: input.number('t1') },
      { watts: input.number('p2'), seconds: input.number('t2') },
    );
    return found && { cpW: found.criticalWatts, wPrimeJ: found.reserveJoules };
  },
  timeToExhaustion: (input) => secondsToExhaustion(input.number('powerW'), limits(input)),
  wbalDiff: (input) => {
    const segments = input.pairs('segments').map(([watts, seconds]) => ({ watts, seconds }));
    return { wBalEndJ: remainingReserve(limits(input), segments) };
  },
  danielsGilbert: (input) => raceIndex(input.number('distanceM'), input.number('minutes')),
  riegel: (input) => predictedRaceTime(input.number('t1'), input.number('d1'), input.number('d2')),
};

function model(input: CaseInput) {
  return {
    k1: input.number('k1'),
    k2: input.number('k2'),
    tau1: input.number('tau1'),
    tau2: input.number('tau2'),
  };
}

function limits(input: CaseInput) {
  return { criticalWatts: input.number('cpW'), reserveJoules: input.number('wPrimeJ') };
}

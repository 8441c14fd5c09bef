import type { Observation } from '../health-data/observation.js';

/** Pulse pressure in mmHg a cuff can believably report (engineering limits). */
const pulsePressure = { lowest: 10, highest: 150 };

interface PairFault {
  index: number;
  ruleId: string;
  reason: string;
}

/** Faults of systolic and diastolic values measured at the same instant by the same device, for both indices. */
export function pressurePairFaults(observations: readonly Observation[]): PairFault[] {
  const diastolic = new Map<string, number>();
  for (const [index, observation] of observations.entries()) {
    if (observation.metric === 'diastolic-pressure') diastolic.set(placeOf(observation), index);
  }
  return observations.flatMap((observation, index) => {
    const partner =
      observation.metric === 'systolic-pressure' ? diastolic.get(placeOf(observation)) : undefined;
    if (partner === undefined) return [];
    const fault = faultOf(observation.value - observations[partner]!.value);
    return fault ? [index, partner].map((at) => ({ index: at, ...fault })) : [];
  });
}

function placeOf({ at, device }: Observation): string {
  return JSON.stringify([at, device]);
}

function faultOf(pressure: number): Omit<PairFault, 'index'> | null {
  if (pressure <= 0) {
    return {
      ruleId: 'pressure-swapped',
      reason: 'The systolic pressure is not above the diastolic one: perhaps they were swapped.',
    };
  }
  if (pressure < pulsePressure.lowest || pressure > pulsePressure.highest) {
    return { ruleId: 'pulse-pressure', reason: 'The two pressures are not believable together.' };
  }
  return null;
}

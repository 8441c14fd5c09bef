import type { Metric } from '../health-data/metrics.js';
import type { Observation } from '../health-data/observation.js';

/** Pulse pressure in mmHg a cuff can believably report (engineering limits). */
const pulsePressure = { lowest: 10, highest: 150 };

interface PairFault {
  index: number;
  ruleId: string;
  reason: string;
}

/**
 * Faults of systolic and diastolic values measured at the same instant by the same device, for each index. A value that
 * fits any of its partners is sound, so that the order of the values tells nothing.
 */
export function pressurePairFaults(observations: readonly (Observation | null)[]): PairFault[] {
  const places = new Map<string, { systolic: number[]; diastolic: number[] }>();
  for (const [index, observation] of observations.entries()) {
    const side = observation && sides[observation.metric];
    if (!side) continue;
    const place = placeOf(observation);
    const at = places.get(place) ?? { systolic: [], diastolic: [] };
    at[side].push(index);
    places.set(place, at);
  }
  const valueAt = (index: number) => observations[index]!.value;
  return [...places.values()].flatMap(({ systolic, diastolic }) => [
    ...systolic.flatMap((index) =>
      faultAmong(
        index,
        diastolic.map((partner) => valueAt(index) - valueAt(partner)),
      ),
    ),
    ...diastolic.flatMap((index) =>
      faultAmong(
        index,
        systolic.map((partner) => valueAt(partner) - valueAt(index)),
      ),
    ),
  ]);
}

const sides: Partial<Record<Metric, 'systolic' | 'diastolic'>> = {
  'systolic-pressure': 'systolic',
  'diastolic-pressure': 'diastolic',
};

/** The fault of a value by its pulse pressures with every partner; the mildest names it. */
function faultAmong(index: number, pressures: readonly number[]): PairFault[] {
  const faults = pressures.map(faultOf);
  if (faults.length === 0 || faults.includes(null)) return [];
  const mildest = Math.max(...pressures);
  return [{ index, ...faultOf(mildest)! }];
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

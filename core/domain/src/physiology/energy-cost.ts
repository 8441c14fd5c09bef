import { restingUptake } from './reserve.js';

/**
 * The two conventions for the energy of one MET differ by 5 %: 3.5 ml O₂/kg/min at 5 kcal/L is 1.05 kcal/kg/h (ACSM),
 * against 1 kcal/kg/h (Compendium of Physical Activities).
 */
export type MetConvention = 'oxygen' | 'kilocalorie';

/** Energy of one litre of oxygen, kcal (ACSM). */
const kcalPerLitreOxygen = 5;

/** Oxygen uptake of one MET from 60 years on, ml/kg/min (Willis 2024, Older Adult Compendium, J Sport Health Sci 13:13). */
export const restingUptakeFrom60 = 2.7;

/** An activity at steady state. */
export interface MetActivity {
  met: number;
  massKg: number;
  minutes: number;
}

/** Gross energy of an activity, kcal, in the named {@link MetConvention} (ACSM; Compendium 2024). */
export function energyOfMet(activity: MetActivity, convention: MetConvention): number {
  const { met, massKg, minutes } = activity;
  return convention === 'oxygen' ? oxygenEnergy(activity, restingUptake) : (met * massKg * minutes) / 60;
}

/** Gross energy, kcal, of an activity whose MET is that of people from 60 on (Willis 2024, J Sport Health Sci 13:13). */
export function energyOfMet60(activity: MetActivity): number {
  return oxygenEnergy(activity, restingUptakeFrom60);
}

/** Energy above rest, kcal: one MET less (ACSM); never below 0. */
export function netEnergyOfMet(activity: MetActivity): number {
  return oxygenEnergy({ ...activity, met: Math.max(0, activity.met - 1) }, restingUptake);
}

/** Dose of activity, MET-minutes: 500–1000 a week are advised to adults (Garber 2011, MSSE 43:1334). */
export function metMinutes(sessions: readonly { met: number; minutes: number }[]): number {
  return sessions.reduce((sum, { met, minutes }) => sum + met * minutes, 0);
}

function oxygenEnergy({ met, massKg, minutes }: MetActivity, uptakePerMet: number): number {
  return (met * uptakePerMet * massKg * minutes * kcalPerLitreOxygen) / 1000;
}

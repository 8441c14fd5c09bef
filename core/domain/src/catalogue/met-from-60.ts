import { restingUptakeFrom60 } from '../physiology/energy-cost.js';
import { restingUptake } from '../physiology/reserve.js';
import type { CardioActivity } from './cardio-activity.js';

/**
 * MET of an activity for people from 60 on: the measured figure where there is one, else the adult one told in the older
 * unit: the same oxygen uptake, divided by 2.7 instead of 3.5 ml/kg/min (Willis 2024, J Sport Health Sci 13:13).
 */
export function metFrom60(activity: Pick<CardioActivity, 'metValue' | 'met60PlusValue'>): number {
  return activity.met60PlusValue ?? (activity.metValue * restingUptake) / restingUptakeFrom60;
}

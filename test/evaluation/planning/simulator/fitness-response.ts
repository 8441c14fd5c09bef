import type { DoneSession } from './done-session.js';
import { aerobicMinutesOf, doneWeeks } from './done-session.js';
import type { TrueBody } from './true-body.js';

/** The regimen that gains are published for: three sessions of 50 moderate minutes a week, for 12 weeks. */
const referenceWeeks = 12;
const reference: readonly DoneSession[] = Array.from({ length: 3 * referenceWeeks }, (_, index) => ({
  day: 7 * Math.floor(index / 3) + 2 * (index % 3),
  modality: 'aerobic' as const,
  band: 'moderate' as const,
  minutes: 50,
  met: 4,
}));
const referenceMinutes = 150;
/**
 * Minutes at which more of them pay less: +3 ml/kg/min at 150 and +5 at 300 minutes a week, the two ends of what trials
 * report in 12 weeks, fix the curve 1 − e^(−minutes/370).
 */
const saturationMinutes = 370;
const meanGain = 3;
/** Load of a reference session, MET-minutes: the unit of fatigue. */
const loadUnit = 200;

/**
 * Change of VO2max (ml/kg/min) at the end of day `days`: fitness that saturates with the weekly dose less fatigue whose
 * weight grows with the load of the days before (Busso 2003, MSSE 35:1188), so that too much makes worse.
 */
export function fitnessChange(body: TrueBody, done: readonly DoneSession[], days: number): number {
  const usual = traces(body, reference, 7 * referenceWeeks);
  const own = traces(body, done, days);
  const tired = meanGain * body.fatigueShare;
  return (body.fitnessGain + tired) * (own.fitness / usual.fitness) - tired * (own.fatigue / usual.fatigue);
}

function traces({ days: constants }: TrueBody, done: readonly DoneSession[], days: number) {
  const weeks = doneWeeks(done, Math.ceil(days / 7));
  const stimuli = new Float64Array(days);
  const loads = new Float64Array(days);
  for (const session of done) {
    if (session.day < 0 || session.day >= days) continue;
    loads[session.day]! += (session.met * session.minutes) / loadUnit;
    const weekly = weeks[Math.floor(session.day / 7)]?.aerobicMinutes ?? 0;
    if (weekly > 0) stimuli[session.day]! += saturated(weekly) * (aerobicMinutesOf(session) / weekly);
  }
  let [fitness, fatigue, sensitivity] = [0, 0, 0];
  for (let day = 0; day < days; day += 1) {
    const load = loads[day]!;
    sensitivity = sensitivity * Math.exp(-1 / constants.sensitivity) + load;
    fitness = fitness * Math.exp(-1 / constants.fitness) + stimuli[day]!;
    fatigue = fatigue * Math.exp(-1 / constants.fatigue) + sensitivity * load;
  }
  return { fitness, fatigue };
}

function saturated(minutes: number): number {
  return (1 - Math.exp(-minutes / saturationMinutes)) / (1 - Math.exp(-referenceMinutes / saturationMinutes));
}

import { raceIndex, raceMinutes } from '../physiology/race-index.js';
import { validRanges } from '../physiology/valid-ranges.js';
import type { GoalTarget } from '../request/training-request.js';
import type { EventAim, Outcome } from './effect.js';
import type { Baseline } from './planning-problem.js';

/** A goal by event as something the planner can aim at. */
export interface EventTarget {
  outcome: Outcome;
  value: number;
  event?: EventAim;
}

/** Running pace where nothing of the person's fitness is known, min/km: an easy jog (engineering choice). */
const unknownPace = 7.5;
/** To cover a distance in comfort, its time is trained twice a week over, and running counts double (engineering choice). */
const timesOver = 4;
/** WHO's range of weekly minutes, its upper end half over (Bull 2020, Br J Sports Med 54:1451; engineering choice). */
const [fewestMinutes, mostMinutes] = [150, 450];

/**
 * A time over a distance is a race index, and what is missing to it a change the planner can aim at; a distance alone is a
 * weekly amount with which it is covered in comfort. Null where the event is of another kind, the person is fast enough
 * already, or nothing is known of how fast they are now.
 */
export function eventTarget(wanted: GoalTarget, baseline: Baseline): EventTarget | null {
  const now = baseline.raceIndex ?? baseline.vo2maxMlKgMin;
  if (wanted.quantity === 'event-distance') return distanceTarget(wanted.value, now);
  const { distanceMetres, value: seconds } = wanted;
  if (wanted.quantity !== 'event-time' || !distanceMetres || now === null) return null;
  const minutes = seconds / 60;
  const [shortest, longest] = validRanges.raceIndex.minutes;
  if (minutes < shortest || minutes > longest) return null;
  const missing = raceIndex(distanceMetres, minutes) - now;
  if (missing <= 0) return null;
  return {
    outcome: 'race-index',
    value: missing,
    event: { distanceMetres, wantedSeconds: seconds, indexNow: now },
  };
}

function distanceTarget(metres: number, now: number | null): EventTarget | null {
  if (!(metres > 0)) return null;
  const minutes = (now !== null && raceMinutes(now, metres)) || (metres / 1000) * unknownPace;
  const weekly = Math.min(mostMinutes, Math.max(fewestMinutes, timesOver * minutes));
  return { outcome: 'weekly-aerobic-minutes', value: Math.round(weekly / 5) * 5 };
}

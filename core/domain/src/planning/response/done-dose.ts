import type { ActivityCode } from '../../profile/vocabulary/index.js';
import { daysBetween } from '../../shared/local-date.js';
import type { LocalDate } from '../../shared/local-date.js';
import type { Dose } from './dose.js';
import { moderateEquivalent } from './dose.js';

/** What an activity that was done tells of its dose. */
export interface DoneActivity {
  on: LocalDate;
  activity: ActivityCode | 'other';
  minutes: number;
  /** Active energy, net of rest; null where the source does not say. */
  energyKcal: number | null;
}

const strengthActivities: readonly DoneActivity['activity'][] = [
  'resistance-machines',
  'resistance-free-weights',
  'resistance-bands',
  'resistance-bodyweight',
  'circuit-training',
];
const mobilityActivities: readonly DoneActivity['activity'][] = [
  'balance-training',
  'stretching',
  'mobility',
  'breathing',
  'tai-chi',
  'baduanjin',
  'qigong',
  'yoga',
  'pilates',
];
/** At a usual pace 6 MET or more (Herrmann 2024, J Sport Health Sci 13:6). */
const vigorousActivities: readonly DoneActivity['activity'][] = [
  'running',
  'treadmill-running',
  'aqua-running',
  'rope-skipping',
  'stair-climbing',
  'basketball',
  'football',
  'handball',
  'hockey',
  'squash',
  'boxing',
  'martial-arts',
];
/** MET of activities that tell no energy: moderate 4, vigorous 8, strength 3.5, mobility 2.5 (Herrmann 2024, rounded). */
const usualMets = { moderate: 4, vigorous: 8, strength: 3.5, mobility: 2.5 } as const;
/** From this MET on a minute counts as moderate, and from that as vigorous (Garber 2011, MSSE 43:1334). */
const [moderateFrom, vigorousFrom] = [3, 6];
/** A shorter bout of strength work is no session (engineering choice). */
const shortestSession = 10;

/** Dose of what was done, by the same measure as of what is planned. */
export function doseOfDone(done: readonly Omit<DoneActivity, 'on'>[], bodyMassKg: number): Dose {
  const dose = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };
  for (const { activity, minutes, energyKcal } of done) {
    if (!(minutes > 0)) continue;
    const kind = kindOf(activity);
    const met = energyKcal === null ? usualMets[kind] : 1 + (energyKcal * 60) / (bodyMassKg * minutes);
    dose.netEnergyKcal += ((met - 1) * bodyMassKg * minutes) / 60;
    if (kind === 'strength') dose.strengthSessions += minutes >= shortestSession ? 1 : 0;
    else if (kind === 'mobility') dose.mobilityMinutes += minutes;
    else dose.aerobicMinutes += minutes * weightOf(met);
  }
  return dose;
}

/** Doses of `weeks` weeks from a day on, without gaps; what lies outside is left out. */
export function doneWeeks(
  done: readonly DoneActivity[],
  span: { startsOn: LocalDate; weeks: number },
  bodyMassKg: number,
): Dose[] {
  const weeks = Array.from({ length: span.weeks }, (): DoneActivity[] => []);
  for (const one of done) weeks[Math.floor(daysBetween(span.startsOn, one.on) / 7)]?.push(one);
  return weeks.map((own) => doseOfDone(own, bodyMassKg));
}

function kindOf(activity: DoneActivity['activity']): keyof typeof usualMets {
  if (strengthActivities.includes(activity)) return 'strength';
  if (mobilityActivities.includes(activity)) return 'mobility';
  return vigorousActivities.includes(activity) ? 'vigorous' : 'moderate';
}

function weightOf(met: number): number {
  if (met < moderateFrom) return moderateEquivalent.light;
  return met < vigorousFrom ? moderateEquivalent.moderate : moderateEquivalent.vigorous;
}

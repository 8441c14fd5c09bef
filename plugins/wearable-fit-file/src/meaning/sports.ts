import type { ActivityCode } from '@regimen/domain';

/** Sport and sub-sport numbers as files carry them. */
const bySport: Readonly<Record<number, ActivityCode>> = {
  1: 'running',
  2: 'cycling',
  5: 'swimming',
  6: 'basketball',
  7: 'football',
  8: 'tennis',
  11: 'walking',
  12: 'skiing',
  13: 'skiing',
  15: 'rowing',
  17: 'hiking',
  47: 'boxing',
  62: 'high-intensity-intervals',
  83: 'dancing',
  84: 'rope-skipping',
  86: 'mobility',
};
const bySubSport: Readonly<Record<number, ActivityCode>> = {
  1: 'treadmill-running',
  5: 'stationary-cycling',
  6: 'stationary-cycling',
  10: 'recumbent-cycling',
  12: 'hand-cycling',
  14: 'rowing',
  15: 'elliptical',
  16: 'stair-climbing',
  19: 'stretching',
  20: 'resistance-free-weights',
  27: 'treadmill-walking',
  43: 'yoga',
  44: 'pilates',
  45: 'treadmill-running',
  62: 'breathing',
  70: 'high-intensity-intervals',
  88: 'hand-cycling',
  95: 'badminton',
  97: 'table-tennis',
};
export function activityOf(sport: number, subSport: number): ActivityCode | 'other' {
  return bySubSport[subSport] ?? bySport[sport] ?? 'other';
}

/** On foot, cadence counts strides: two steps each. */
export function isOnFoot(sport: number): boolean {
  return sport === 1 || sport === 11 || sport === 17;
}

export function isSwim(sport: number): boolean {
  return sport === 5;
}

/** Sport and sub-sport of an activity; 0 ("generic") where the format has none. */
export function sportOf(activity: ActivityCode | 'other'): { sport: number; subSport: number } {
  const find = (table: Readonly<Record<number, ActivityCode>>) =>
    Number(Object.entries(table).find(([, code]) => code === activity)?.[0] ?? 0);
  return { sport: find(bySport), subSport: find(bySubSport) };
}

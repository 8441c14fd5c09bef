import type { ActivityCode } from '@regimen/domain';

/** By the number the API gives a category (developer.withings.com, "Measure - Getworkouts"). */
const categories: Readonly<Record<number, { name: string; activity: ActivityCode | 'other' }>> = {
  1: { name: 'walk', activity: 'walking' },
  2: { name: 'run', activity: 'running' },
  3: { name: 'hiking', activity: 'hiking' },
  6: { name: 'bicycling', activity: 'cycling' },
  7: { name: 'swimming', activity: 'swimming' },
  12: { name: 'tennis', activity: 'tennis' },
  13: { name: 'table tennis', activity: 'table-tennis' },
  15: { name: 'badminton', activity: 'badminton' },
  16: { name: 'lift weights', activity: 'resistance-free-weights' },
  17: { name: 'calisthenics', activity: 'resistance-bodyweight' },
  18: { name: 'elliptical', activity: 'elliptical' },
  19: { name: 'pilates', activity: 'pilates' },
  20: { name: 'basketball', activity: 'basketball' },
  21: { name: 'soccer', activity: 'football' },
  28: { name: 'yoga', activity: 'yoga' },
  29: { name: 'dancing', activity: 'dancing' },
  30: { name: 'boxing', activity: 'boxing' },
  34: { name: 'skiing', activity: 'skiing' },
  187: { name: 'rowing', activity: 'rowing' },
  188: { name: 'zumba', activity: 'dancing' },
  306: { name: 'indoor walk', activity: 'treadmill-walking' },
  307: { name: 'indoor running', activity: 'treadmill-running' },
  308: { name: 'indoor cycling', activity: 'stationary-cycling' },
};

/** The category "no activity": a stretch that the tracker noted and found nothing in. */
export const noActivity = 128;

export function categoryOf(category: number): { name: string; activity: ActivityCode | 'other' } {
  return categories[category] ?? { name: `category ${category}`, activity: 'other' };
}

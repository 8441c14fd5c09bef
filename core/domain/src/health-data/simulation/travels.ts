import { seededRandom } from '../../shared/seeded-random.js';

/** Days away from home, as indexes of the simulated time. */
export interface Travel {
  from: number;
  to: number;
  zone: string;
}

const destinations = [
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Europe/London',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'America/St_Johns',
  'Africa/Nairobi',
];

/** One to three journeys a year. */
export function travelsOf(seed: number, days: number): Travel[] {
  const random = seededRandom(seed ^ 0x7ea7);
  const travels: Travel[] = [];
  let index = 20 + Math.floor(random.next() * 150);
  while (index < days) {
    const length = 4 + Math.floor(random.next() * 11);
    const zone = destinations[Math.floor(random.next() * destinations.length)]!;
    travels.push({ from: index, to: Math.min(days - 1, index + length), zone });
    index += length + 100 + Math.floor(random.next() * 150);
  }
  return travels;
}

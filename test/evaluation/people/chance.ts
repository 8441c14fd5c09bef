import { seededRandom } from '@regimen/domain';

/** Draws of one person: the same seed and number always give the same ones. */
export interface Chance {
  /** True so often. */
  often(probability: number): boolean;
  /** One of these, each as likely. */
  oneOf<T>(items: readonly T[]): T;
  /** A whole number from low to high. */
  whole(low: number, high: number): number;
  /** About a mean, with this spread. */
  about(mean: number, deviation: number): number;
  /** So many different ones. */
  some<T>(items: readonly T[], count: number): T[];
}

export function chanceOf(seed: number, index: number): Chance {
  const random = seededRandom(Math.imul(seed, 2_654_435_761) + Math.imul(index, 40_503));
  const whole = (low: number, high: number) => low + Math.floor(random.next() * (high - low + 1));
  const oneOf = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('There is nothing to choose from.');
    return items[whole(0, items.length - 1)] as T;
  };
  const some = <T>(items: readonly T[], count: number): T[] => {
    const left = [...items];
    const taken: T[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
    return taken;
  };
  return {
    often: (probability) => random.next() < probability,
    oneOf,
    whole,
    about: (mean, deviation) => mean + deviation * random.normal(),
    some,
  };
}

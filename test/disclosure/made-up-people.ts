import type { Counted } from '@regimen/domain';

/** A generator of 32 bits (Mulberry32), so that a population is the same each time. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a made-up organisation is like. */
export interface Organisation {
  people: number;
  programmes: number;
}

/** People whose programmes, ages and habits are as uneven as chance makes them: small programmes, idle ones, and some all alike. */
export function madeUpPeople(random: () => number, { people, programmes }: Organisation): Counted[] {
  const sizes = Array.from({ length: programmes }, () => random() ** 2 + 0.02);
  const habits = Array.from({ length: programmes + 1 }, () => ({
    idle: random() ** 2,
    keen: random(),
    planned: random(),
  }));
  const [female, young] = [0.1 + 0.8 * random(), 0.15 + 0.6 * random()];
  return Array.from({ length: people }, (_, number) => {
    const programme = random() < 0.15 ? programmes : pick(sizes, random);
    const habit = habits[programme]!;
    const chance = random();
    return {
      key: `p${number}`,
      programme: programme === programmes ? null : `programme-${programme}`,
      age: chance < young ? 30 : chance < 0.9 ? 47 : 60,
      sex: random() < 0.02 ? 'unspecified' : random() < female ? 'female' : 'male',
      weeklyMinutes: random() < habit.idle ? 0 : 20 + 400 * random() ** (3 - 2 * habit.keen),
      adherence: random() < habit.planned ? random() ** (1 - habit.keen / 2) : null,
    };
  });
}

function pick(weights: readonly number[], random: () => number): number {
  let left = random() * weights.reduce((sum, one) => sum + one, 0);
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

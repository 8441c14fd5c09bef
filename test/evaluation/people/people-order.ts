import { parseArgs } from 'node:util';
import { wholeNumberOption } from '../support/whole-number-option.js';

/** How many made-up people a programme judges, how many of them it plans for, and from which seed. */
export interface PeopleOrder {
  people: number;
  plans: number;
  seed: number;
}

/**
 * Reads `--people N --plans N --seed N`. @param defaults what is meant where an option is not given; plans may depend on people.
 * @throws Error with a sentence for an unknown option or a value that is no whole number.
 */
export function readPeopleOrder(
  options: readonly string[],
  defaults: { people: number; plans(people: number): number; seed: number },
): PeopleOrder {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...options], options: { people: text, plans: text, seed: text } });
  const people = wholeNumberOption('people', values.people, defaults.people);
  if (people === 0) throw new Error('--people must be at least 1.');
  return {
    people,
    plans: wholeNumberOption('plans', values.plans, defaults.plans(people)),
    seed: wholeNumberOption('seed', values.seed, defaults.seed),
  };
}

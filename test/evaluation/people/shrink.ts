import type { Person } from './person.js';
import { unremarkable } from './person.js';

/**
 * The smallest person for whom something still holds: what is told is dropped piece by piece, what is left goes back to
 * the unremarkable, as long as it holds.
 */
export async function shrink(
  person: Person,
  stillHolds: (smaller: Person) => Promise<boolean>,
): Promise<Person> {
  let smallest = person;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    for (const candidate of smallerThan(smallest)) {
      if (!(await stillHolds(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

/** What of a person differs from somebody of whom nothing is to be said. */
export function remarkableOf(person: Person): Partial<Person> {
  return Object.fromEntries(
    Object.entries(person).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(unremarkable[name as keyof Person]),
    ),
  );
}

function* smallerThan(person: Person): Generator<Person> {
  for (const name of Object.keys(remarkableOf(person)) as (keyof Person)[]) {
    yield { ...person, [name]: unremarkable[name] };
  }
  for (const name of ['conditions', 'medications', 'symptoms'] as const) {
    if (person[name].length < 2) continue;
    for (const dropped of person[name]) {
      yield { ...person, [name]: person[name].filter((code) => code !== dropped) };
    }
  }
  for (const name of ['daysSince', 'findings'] as const) {
    const entries = Object.entries(person[name]);
    if (entries.length < 2) continue;
    for (const [dropped] of entries) {
      yield { ...person, [name]: Object.fromEntries(entries.filter(([key]) => key !== dropped)) };
    }
  }
}

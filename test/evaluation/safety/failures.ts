import { remarkableOf, shrink } from '../people/shrink.js';
import type { Person } from '../people/person.js';

/** One person for whom something went wrong, made as small as it stays wrong. */
export interface Failure {
  fault: string;
  person: Partial<Person>;
  /** What was decided or done, and what the tables want. */
  found: string;
  wanted: string;
  because: readonly string[];
}

const most = 20;
/** More are kept to choose the smallest from, but not without bound. */
const keptPerFault = 60;
/** Making people smaller plans for each try; after this long the rest are shown as they are. */
const shrinkSeconds = 45;

interface Kept {
  fault: string;
  person: Person;
}

/** Collects failing people, each cause once, and shrinks them at the end. */
export class FailingPeople {
  private readonly kept: Kept[] = [];
  private readonly causes = new Map<string, number>();

  constructor(private readonly describe: (person: Person, fault: string) => Promise<Failure | null>) {}

  /** Keeps a person, unless enough people failed in the same way already. `cause` tells failures apart. */
  add(person: Person, fault: string, cause: string): void {
    const seen = this.causes.get(cause) ?? 0;
    this.causes.set(cause, seen + 1);
    const ofFault = this.kept.filter((kept) => kept.fault === fault).length;
    if (seen < 1 && ofFault < keptPerFault) this.kept.push({ fault, person });
  }

  /** The smallest failing people, at most twenty, each different. */
  async smallest(): Promise<Failure[]> {
    const found = new Map<string, Failure>();
    const deadline = performance.now() + shrinkSeconds * 1000;
    for (const { fault, person } of this.kept) {
      const small = await shrink(
        person,
        async (candidate) =>
          performance.now() < deadline && (await this.describe(candidate, fault))?.fault === fault,
      );
      const failure = await this.describe(small, fault);
      if (failure) found.set(JSON.stringify([failure.fault, failure.person]), failure);
    }
    return smallestOfEach([...found.values()]).slice(0, most);
  }
}

/** The smallest of every fault first, then the second smallest of each: no fault hides another. */
function smallestOfEach(failures: readonly Failure[]): Failure[] {
  const size = ({ person }: Failure) => JSON.stringify(person).length;
  const ofFault = new Map<string, number>();
  return [...failures]
    .sort((a, b) => size(a) - size(b))
    .map((failure) => {
      const place = ofFault.get(failure.fault) ?? 0;
      ofFault.set(failure.fault, place + 1);
      return { failure, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ failure }) => failure);
}

/** A failure as one line of JSON: the person by what is remarkable of them. */
export function failureOf(person: Person, failure: Omit<Failure, 'person'>): Failure {
  return { ...failure, person: remarkableOf(person) };
}

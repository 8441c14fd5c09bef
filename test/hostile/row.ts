import type { World } from './world/world.js';

/** What trying a row showed. */
export interface Evidence {
  /** Requests, documents or inputs that were tried. A row that tried nothing is open. */
  tried: number;
  /** What went wrong, a sentence each. None closes the row. */
  breaches: readonly string[];
  /** In plain words, with numbers. */
  says: string;
}

/** One attack of the list, with its variants. */
export interface Row {
  id: string;
  /** Takes so long that it is tried with `--long` only. */
  isLong?: true;
  run(world: World): Promise<Evidence>;
}

/** Collects what an attack showed. */
export class Findings {
  private readonly found: string[] = [];
  private tries = 0;

  /** One try: `what` is said when it did not hold. */
  hold(holds: boolean, what: string): void {
    this.tries += 1;
    if (!holds) this.found.push(what);
  }

  /** Two pictures of the same rows, line by line. */
  holdSame(before: string, after: string, whose: string): void {
    const known = new Set(before.split('\n'));
    const changed = after.split('\n').filter((line) => !known.has(line));
    this.hold(changed.length === 0, `rows of ${whose} changed: ${changed.join('; ')}`);
  }

  /** Counts tries that something else judges. */
  count(tries: number): void {
    this.tries += tries;
  }

  get breaches(): readonly string[] {
    return this.found;
  }

  evidence(says: string): Evidence {
    return { tried: this.tries, breaches: this.found, says };
  }
}

/** What became of a row of the list. */
export interface Outcome extends Evidence {
  id: string;
  attack: string;
  isClosed: boolean;
  /** It takes long, and this run has no time for that. */
  isLeftOut: boolean;
  seconds: number;
}

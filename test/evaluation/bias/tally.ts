import type { Estimate } from '../measures/intervals.js';
import { meanOf, shareOf } from '../measures/intervals.js';
import type { Dimension, Group } from './groups.js';

/** What was counted in one group. */
interface Counts {
  group: Group;
  people: number;
  blocked: number;
  referred: number;
  mayExercise: number;
  falselyBlocked: number;
  doses: number[];
  reaches: number[];
}

/** How people of one group fare, each number with its 95 % interval; null where there was nothing to measure. */
export interface GroupReport {
  dimension: Dimension;
  group: string;
  blocked: Estimate | null;
  referred: Estimate | null;
  falselyBlocked: Estimate | null;
  /** Planned over allowed moderate-equivalent minutes. */
  dose: Estimate | null;
  /** Share of what was wanted that the plan reaches. */
  reach: Estimate | null;
}

/** Counts how people fare, group by group. */
export class Tally {
  private readonly counts = new Map<string, Counts>();

  screened(
    groups: readonly Group[],
    person: { blocked: boolean; referred: boolean; mayExercise: boolean; falselyBlocked: boolean },
  ): void {
    for (const counts of groups.map((group) => this.of(group))) {
      counts.people += 1;
      counts.blocked += Number(person.blocked);
      counts.referred += Number(person.referred);
      counts.mayExercise += Number(person.mayExercise);
      counts.falselyBlocked += Number(person.falselyBlocked);
    }
  }

  planned(groups: readonly Group[], plan: { dose: number; reach: number | null }): void {
    for (const counts of groups.map((group) => this.of(group))) {
      counts.doses.push(plan.dose);
      if (plan.reach !== null) counts.reaches.push(plan.reach);
    }
  }

  reports(): GroupReport[] {
    return [...this.counts.values()]
      .map((counts) => ({
        dimension: counts.group.dimension,
        group: counts.group.name,
        blocked: shareOf(counts.blocked, counts.people),
        referred: shareOf(counts.referred, counts.people),
        falselyBlocked: shareOf(counts.falselyBlocked, counts.mayExercise),
        dose: meanOf(counts.doses),
        reach: meanOf(counts.reaches),
      }))
      .sort((a, b) => (`${a.dimension} ${a.group}` < `${b.dimension} ${b.group}` ? -1 : 1));
  }

  private of(group: Group): Counts {
    const key = `${group.dimension} ${group.name}`;
    const known = this.counts.get(key);
    if (known) return known;
    const fresh = {
      group,
      people: 0,
      blocked: 0,
      referred: 0,
      mayExercise: 0,
      falselyBlocked: 0,
      doses: [],
      reaches: [],
    };
    this.counts.set(key, fresh);
    return fresh;
  }
}

import { figureTables, groupOf, bandOf, roundedTo } from '@regimen/domain';
import type {
  Counted,
  FiguresRelease,
  LinearProgramme,
  LinearSolver,
  TableShape,
  ToldTable,
} from '@regimen/domain';

/** A set of kinds of people, by a name, that the attacker wants the size of. */
export interface Target {
  name: string;
  holds: (kind: Counted) => boolean;
}

/** What the attacker proves of a target. */
export interface Proof extends Target {
  lower: number;
  upper: number;
}

interface Told {
  lower: number;
  upper: number;
  holds: (kind: Counted) => boolean;
}

const activityMinutes = [0, 50, 100, 200, 400];
const adherences = [null, 0.2, 0.6, 0.9];
const ages = [30, 47, 60];

/**
 * Somebody who holds a release and knows how it was made: the tables, the rounding and the minimum. They do not use the sums the product
 * uses, but count every kind of person there can be (programme × age × sex × activity × adherence), which leaves out nothing that
 * follows from the tables.
 */
export class LatticeAttacker {
  readonly targets: readonly Target[];
  private readonly kinds: readonly Counted[];
  private readonly rows: LinearProgramme['rows'];
  private readonly seen: (readonly number[])[] = [];

  constructor(
    release: FiguresRelease,
    minimum: number,
    private readonly solver: LinearSolver,
  ) {
    const groups = (by: string) => [
      ...new Set(
        release.tables
          .filter((table) => table.by === by)
          .flatMap(({ rows }) => rows.map(({ group }) => group)),
      ),
    ];
    this.kinds = kindsOf(groups('programme'), groups('sex'));
    const off = Math.floor(roundedTo / 2);
    const reading = (people: number, holds: Told['holds']): Told => ({
      lower: Math.max(minimum, people - off),
      upper: people + off,
      holds,
    });
    const told = [
      ...(release.people === null ? [] : [reading(release.people, () => true)]),
      ...release.tables.flatMap((table) => toldOf(table).map(({ people, holds }) => reading(people, holds))),
    ];
    this.rows = told.map(({ lower, upper, holds }, index) => ({
      name: `t${index}`,
      lower,
      upper,
      terms: this.kinds.flatMap((kind, column) =>
        holds(kind) ? [{ column: `k${column}`, coefficient: 1 }] : [],
      ),
    }));
    this.targets = release.tables.flatMap(hiddenOf);
  }

  /** Bounds of the number of people of a target; stops early once they are `enough` apart. */
  prove(target: Target, enough: number): Proof {
    const inside = this.kinds.flatMap((kind, index) => (target.holds(kind) ? [index] : []));
    const sums = this.seen.map((values) => inside.reduce((sum, index) => sum + values[index]!, 0));
    const [least, most] = [Math.min(...sums, Infinity), Math.max(...sums, -Infinity)];
    if (most - least >= enough) return { ...target, lower: least, upper: most };
    return { ...target, lower: this.extreme(inside, 1), upper: this.extreme(inside, -1) };
  }

  private extreme(inside: readonly number[], sign: 1 | -1): number {
    const wanted = new Set(inside);
    const outcome = this.solver.solve({
      columns: this.kinds.map((_, index) => ({
        name: `k${index}`,
        cost: wanted.has(index) ? sign : 0,
        lower: 0,
        upper: 100_000,
        integer: false,
      })),
      rows: this.rows,
    });
    if (outcome.status !== 'optimal') throw new Error(`The release contradicts itself: ${outcome.status}`);
    this.seen.push(this.kinds.map((_, index) => outcome.values[`k${index}`] ?? 0));
    return sign === 1 ? Math.ceil(outcome.objective - 1e-6) : Math.floor(-outcome.objective + 1e-6);
  }
}

function kindsOf(programmes: readonly string[], sexes: readonly string[]): Counted[] {
  return programmes.flatMap((programme) =>
    ages.flatMap((age) =>
      sexes.flatMap((sex) =>
        activityMinutes.flatMap((weeklyMinutes) =>
          adherences.map((adherence) => ({ key: '', programme, age, sex, weeklyMinutes, adherence })),
        ),
      ),
    ),
  );
}

function shapeOf(table: ToldTable): TableShape {
  return figureTables.find(({ id }) => id === table.id)!;
}

function toldOf(table: ToldTable): { people: number; holds: (kind: Counted) => boolean }[] {
  const shape = shapeOf(table);
  return table.rows.flatMap(({ group, people, cells }) => {
    const isOf = (kind: Counted) => groupOf(kind, table.by) === group;
    const bands = cells.map(({ band, people: told }) => ({
      people: told,
      holds: (kind: Counted) => isOf(kind) && bandOf(kind, shape) === band,
    }));
    return [{ people, holds: isOf }, ...bands].flatMap(({ people: told, holds }) =>
      told === null ? [] : [{ people: told, holds }],
    );
  });
}

/** Everything that is held back: single numbers, what is hidden of a row or a column together, and every two of them. */
function hiddenOf(table: ToldTable): Target[] {
  const shape = shapeOf(table);
  const hidden = table.rows.flatMap(({ group, people, cells }) => [
    ...(people === null ? [{ group, band: null }] : []),
    ...cells.flatMap(({ band, people: told }) => (told === null ? [{ group, band }] : [])),
  ]);
  const target = (parts: readonly { group: string; band: string | null }[]): Target => ({
    name: `${table.id}: ${parts.map(({ group, band }) => `${group}/${band ?? 'all'}`).join(' + ')}`,
    holds: (kind) =>
      parts.some(
        ({ group, band }) =>
          groupOf(kind, table.by) === group && (band === null || bandOf(kind, shape) === band),
      ),
  });
  const lines = [
    ...table.rows.map(({ group }) => hidden.filter((one) => one.group === group && one.band !== null)),
    ...shape.bands.map((band) => hidden.filter((one) => one.band === band)),
  ].filter(({ length }) => length > 1);
  const pairs = lines.flatMap((line) =>
    line.flatMap((one, index) => line.slice(index + 1).map((other) => [one, other])),
  );
  return [...hidden.map((one) => [one]), ...lines, ...pairs].map(target);
}

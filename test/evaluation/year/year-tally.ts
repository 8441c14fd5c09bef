import { groupBy } from '@regimen/domain';
import type { Estimate } from '../measures/intervals.js';
import { meanOf, shareOf } from '../measures/intervals.js';
import type { Measurement } from '../support/measurement.js';
import { atLeast, atMost, reported } from '../support/measurement.js';
import { followedOutcomes } from './measured-body.js';
import type { LivedYear } from './live-year.js';
import type { BlockError, Predictor } from './predictions.js';
import { predictors } from './predictions.js';
import { yearBlocks } from './year-person.js';

const quarters = [1, 2, 3, 4] as const;
type Quarter = (typeof quarters)[number];
/** What a 90 % range should hold. */
const wantedCoverage = 0.9;

/** An error together with whose it is. */
type Own = BlockError & { person: number };

/** The measurements of all years that were lived. */
export function yearMeasurements(years: readonly LivedYear[]): Measurement[] {
  const errors = years.flatMap(({ person, errors: own }) =>
    own.map((error): Own => ({ ...error, person: person.index })),
  );
  return [
    ...legalLines(years),
    ...errorLines(errors),
    ...goalLines(errors),
    ...coverageLines(errors),
    ...outcomeLines(errors),
  ];
}

function legalLines(years: readonly LivedYear[]): Measurement[] {
  const sum = (of: (year: LivedYear) => number) => years.reduce((total, year) => total + of(year), 0);
  const [judged, paused, without] = [
    sum(({ days }) => days.judged),
    sum(({ days }) => days.paused),
    sum(({ days }) => days.without),
  ];
  const offered = sum(({ sessions }) => sessions.offered);
  const changes = counted(years.map((year) => year.changes));
  return [
    atMost('illegal-days', years.length === 0 ? null : sum(({ illegal }) => illegal.length), 0, {
      judged,
    }),
    atMost('days-without-a-plan', years.length === 0 ? null : without, 0, {
      stops: counted(years.map(({ stops }) => stops)),
    }),
    reported('days-paused-for-an-illness', paused),
    reported(
      'plans-made',
      sum(({ plans }) => plans),
      { people: years.length, changes },
    ),
    reported(
      'sessions-done-share',
      shareOf(
        sum(({ sessions }) => sessions.done),
        offered,
      )?.value ?? null,
      {
        offered,
      },
    ),
    atMost(
      'stated-otherwise-than-judged',
      sum(({ misread }) => misread.length),
      0,
    ),
  ];
}

function counted(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const each of all) {
    for (const [key, count] of Object.entries(each)) counts[key] = (counts[key] ?? 0) + count;
  }
  return counts;
}

export function quarterOf({ block }: Pick<BlockError, 'block'>): Quarter {
  return quarters[Math.floor((block * quarters.length) / yearBlocks)]!;
}

type Amount = (error: Own, by: Predictor) => number | null;
const asDone: Amount = ({ done }, by) => done[by];

/** Mean errors of each quarter, by each predictor. */
function errorLines(errors: readonly Own[]): Measurement[] {
  const kinds: readonly (readonly [string, Amount])[] = [
    ['error', asDone],
    ['error-as-planned', ({ planned }, by) => planned[by]],
    ['error-against-measured', ({ measured }, by) => measured?.[by] ?? null],
  ];
  return kinds.flatMap(([name, amount]) =>
    predictors.flatMap((by) =>
      quarters.map((quarter) => {
        const mean = meanOf(
          errors.filter((error) => quarterOf(error) === quarter).flatMap((error) => amount(error, by) ?? []),
        );
        return reported(`${name}-${by}-q${quarter}`, mean?.value ?? null);
      }),
    ),
  );
}

/** Mean error of each body of each person: bodies are the independent ones, each with a truth and measurements of its own. */
function perBody(errors: readonly Own[], by: Predictor): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { person, body, done } of errors) {
    const key = `${person}/${body}`;
    const own = all.get(key);
    if (own) own.push(done[by]);
    else all.set(key, [done[by]]);
  }
  return new Map([...all].map(([key, own]) => [key, own.reduce((sum, one) => sum + one, 0) / own.length]));
}

function ofQuarter(errors: readonly Own[], quarter: number): Own[] {
  return errors.filter((error) => quarterOf(error) === quarter);
}

/** The last quarter against the first and against a stranger's, and what the own response adds over the year. */
function goalLines(errors: readonly Own[]): Measurement[] {
  const [first, last] = [1, 4].map((quarter) => perBody(ofQuarter(errors, quarter), 'learning'));
  const stranger = perBody(ofQuarter(errors, 4), 'stranger');
  const shrunk = shareOf([...last!].filter(([key, error]) => error < first!.get(key)!).length, last!.size);
  const population = perBody(ofQuarter(errors, 4), 'population');
  const own = difference(perBody(errors, 'learning'), perBody(errors, 'population'));
  return [
    below('error-q4-less-q1', difference(last!, first!)),
    below('error-q4-less-stranger', difference(last!, stranger)),
    below('error-q4-less-population', difference(last!, population)),
    below('error-less-population', own),
    reported('bodies-whose-error-shrank-share', shrunk?.value ?? null, intervalOf(shrunk)),
  ];
}

/** Mean of the differences of what both have. */
function difference(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): Estimate | null {
  return meanOf([...one].flatMap(([key, error]) => (other.has(key) ? [error - other.get(key)!] : [])));
}

/** Met where the difference is surely below 0. */
function below(metric: string, found: Estimate | null): Measurement {
  const line = atMost(metric, found?.value ?? null, 0, intervalOf(found));
  return { ...line, pass: found !== null && found.high < 0 };
}

/**
 * The share of what came that lies in the range told for what was done, by quarter. Bodies of one block share what was planned
 * and done of it, so the interval rests on the shares of blocks and how far these differ. Missed where nine of ten lies above.
 */
function coverageLines(errors: readonly Own[]): Measurement[] {
  return quarters.flatMap((quarter) => {
    const own = ofQuarter(errors, quarter);
    const held = meanOf(sharesOfBlocks(own, ({ isHeld }) => isHeld.learning));
    const share = (of: (error: Own) => boolean) => shareOf(own.filter(of).length, own.length)?.value ?? null;
    return [
      {
        ...atLeast(`range-holds-truth-q${quarter}`, held?.value ?? null, wantedCoverage, {
          ...intervalOf(held),
          population: share(({ isHeld }) => isHeld.population),
          asPlanned: share(({ isHeldAsPlanned }) => isHeldAsPlanned),
        }),
        pass: held !== null && held.high >= wantedCoverage,
      },
      reported(
        `responses-told-share-q${quarter}`,
        share(({ isLearnt }) => isLearnt),
      ),
    ];
  });
}

/** The share of bodies of which something is true, for each outcome of each block that each person lived. */
function sharesOfBlocks(errors: readonly Own[], isTrue: (error: Own) => boolean): number[] {
  const blocks = groupBy(errors, ({ person, block, outcome }) => `${person}/${block}/${outcome}`);
  return [...blocks.values()].map((own) => own.filter(isTrue).length / own.length);
}

/** Outcome by outcome, how much of the last quarter's error learning takes away. */
function outcomeLines(errors: readonly Own[]): Measurement[] {
  return followedOutcomes.map((outcome) => {
    const own = errors.filter((error) => error.outcome === outcome);
    const of = (by: Predictor) =>
      quarters.map((quarter) => meanOf(ofQuarter(own, quarter).map(({ done }) => done[by]))?.value ?? null);
    const held = quarters.map((quarter) => {
      const all = ofQuarter(own, quarter);
      return shareOf(all.filter(({ isHeld }) => isHeld.learning).length, all.length)?.value ?? null;
    });
    const learnt = of('learning');
    return reported(`error-of-${outcome}-q4`, learnt.at(-1) ?? null, {
      learning: learnt,
      population: of('population'),
      stranger: of('stranger'),
      held,
    });
  });
}

function intervalOf(estimate: Estimate | null) {
  return estimate ? { low: estimate.low, high: estimate.high, count: estimate.count } : {};
}

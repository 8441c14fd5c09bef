import type { PlanSession } from '@regimen/domain';
import { chanceOf } from '../people/chance.js';
import { doneOn } from '../planning/simulator/done-session.js';
import type { TrueBody } from '../planning/simulator/true-body.js';
import { averageBody } from '../planning/simulator/true-body.js';
import type { Recorded } from './followed-plan.js';
import { MeasuredBody } from './measured-body.js';
import type { BlockError, Predictor } from './predictions.js';
import { BlockPredictor, recordOn } from './predictions.js';
import { blockWeeks, dateOf, yearBlocks } from './year-person.js';
import type { YearPerson } from './year-person.js';
import { quarterOf } from './year-tally.js';

const known = { massKg: 80, hypertensive: false };
const person = { index: 0, bodyMassKg: known.massKg, hypertensive: false } as YearPerson;
/** Bodies alike, each measured with errors of its own. */
const bodies = 6;
const weeks = blockWeeks * yearBlocks;

/** A year of three endurance and two strength sessions a week that grow, seven of ten done, with two weeks of illness. */
const done: readonly Recorded[] = Array.from({ length: weeks }, (_, week) =>
  week === 20 || week === 21 ? [] : [0, 1, 2, 4, 5].map((day): Recorded => sessionOn(7 * week + day, week)),
)
  .flat()
  .filter(({ day }) => (day * 7919 + 13) % 10 >= 3);

function sessionOn(day: number, week: number): Recorded {
  const isStrength = [1, 4].includes(day % 7);
  const minutes = Math.min(60, 30 + 2 * week);
  const kind = isStrength
    ? { activity: 'resistance-bands', modality: 'resistance', band: 'moderate', met: 3.5 }
    : { activity: 'cycling', modality: 'aerobic', band: 'moderate', met: 5 };
  const energyKcal = ((kind.met - 1) * known.massKg * minutes) / 60;
  return { day, session: { date: dateOf(day), minutes, energyKcal, ...kind } as unknown as PlanSession };
}

/** How far off the year was foretold for bodies of one kind. */
function yearOf(body: Partial<TrueBody>): BlockError[] {
  const sessions = done.map(({ day, session }) => doneOn(day, session));
  return Array.from({ length: bodies }, (_, number) => {
    const measured = new MeasuredBody({ ...averageBody(known), ...body }, chanceOf(11, number));
    const errors: BlockError[] = [];
    let predictor: BlockPredictor | null = null;
    for (let week = 0; week <= weeks; week += 1) {
      if (week > 0) measured.liveWeek(week, sessions);
      if (week % blockWeeks !== 0) continue;
      errors.push(...(predictor?.compare(number, done, measured) ?? []));
      const before = done.filter(({ day }) => day < 7 * week);
      const record = recordOn(7 * week, person, before, measured);
      predictor = new BlockPredictor(person, 7 * week, record, []);
    }
    return errors;
  }).flat();
}

const meanOf = (errors: readonly BlockError[], by: Predictor) =>
  errors.reduce((sum, { done: off }) => sum + off[by], 0) / errors.length;

describe('a year of measurements', () => {
  const errors = yearOf({});

  it.each(['strength', 'vo2max'])(
    'makes %s better foretold than at first, and than for a stranger',
    (outcome) => {
      const [first, , , last] = [1, 2, 3, 4].map((quarter) =>
        errors.filter((error) => error.outcome === outcome && quarterOf(error) === quarter),
      );
      expect(meanOf(last!, 'learning')).toBeLessThan(0.8 * meanOf(first!, 'learning'));
      expect(meanOf(last!, 'learning')).toBeLessThan(0.4 * meanOf(last!, 'stranger'));
    },
  );

  it.each([
    ['hardly answers', { strengthGain: 3, fitnessGain: -1 }],
    ['answers twice as much as others', { strengthGain: 50, fitnessGain: 8 }],
  ])('finds out that a body %s', (_, body) => {
    const later = yearOf(body).filter((error) => quarterOf(error) > 1);
    for (const outcome of ['strength', 'vo2max']) {
      const own = later.filter((error) => error.outcome === outcome);
      expect(own.filter(({ isLearnt }) => isLearnt).length).toBeGreaterThan(0.9 * own.length);
      expect(meanOf(own, 'learning')).toBeLessThan(0.85 * meanOf(own, 'population'));
    }
  });

  it('leaves a body that answers as others do no worse foretold', () => {
    expect(meanOf(errors, 'learning')).toBeLessThan(meanOf(errors, 'population'));
  });
});

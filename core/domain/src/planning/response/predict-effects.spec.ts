import { outcomes } from '../effect.js';
import type { Outcome, OutcomeTarget } from '../effect.js';
import type { Dose } from './dose.js';
import { usualWeek } from './dose.js';
import { measuredOutcomes } from './measured-outcome.js';
import { responseModels } from './personal-model.js';
import { predict, predictEffects, weeklyEffects } from './predict-effects.js';

const models = responseModels({ hypertensive: false, dietaryDeficitKcalPerDay: 0 });
const targetOf = (outcome: Outcome, byWeek: number): OutcomeTarget => ({
  outcome,
  value: 1,
  byWeek,
  tolerance: 0,
  scale: 1,
  weight: 1,
  sense: 'atLeast',
  origin: 'request',
  label: { en: outcome, zh: outcome },
});
const widths = (week: Dose, byWeek: number) => {
  const doses = Array.from({ length: byWeek }, () => week);
  const effects = predictEffects(
    outcomes.map((outcome) => targetOf(outcome, byWeek)),
    models,
    doses,
  );
  return new Map(effects.map(({ outcome, range }) => [outcome, range.high - range.low]));
};
const nothing: Dose = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };

describe('the range of a predicted effect', () => {
  it('has a width without any training, more of it the longer one waits, as bodies change by themselves', () => {
    for (const outcome of measuredOutcomes) {
      expect(widths(nothing, 12).get(outcome)).toBeGreaterThan(0);
      expect(widths(nothing, 12).get(outcome)).toBeCloseTo(2 * widths(nothing, 3).get(outcome)!, 4);
      expect(widths(usualWeek, 12).get(outcome)).toBeGreaterThan(widths(nothing, 12).get(outcome)!);
    }
  });

  it('is exact for what the calendar itself counts', () => {
    const habits = outcomes.filter((outcome) => outcome.startsWith('weekly-'));
    expect(habits.length).toBe(3);
    for (const outcome of habits) expect(widths(usualWeek, 12).get(outcome)).toBe(0);
  });

  it('adds 82 m before leg pain in twelve weeks of the walking that was studied, with room for most people', () => {
    const walked = (aerobicMinutes: number, weeks: number) => {
      const doses = Array.from({ length: weeks }, () => ({ ...nothing, aerobicMinutes }));
      return predictEffects([targetOf('pain-free-walking', weeks)], models, doses)[0]!;
    };
    const studied = walked(105, 12);
    expect(studied.predicted).toBeCloseTo(82, 6);
    // 0.9 of the mean is one standard deviation: 90 % of people lie within 1.645 of them.
    expect(studied.range.high - studied.predicted).toBeCloseTo(1.645 * 0.9 * 82, 0);
    expect(walked(300, 12).predicted).toBeCloseTo(82, 6);
    expect(walked(105, 6).predicted).toBeCloseTo(41, 6);
    expect(walked(0, 12).predicted).toBe(0);
  });
});

describe('gains of strength', () => {
  const year = Array.from({ length: 52 }, () => usualWeek);
  const quarter = year.slice(0, 12);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

  it('slow down: 25 % in the first twelve weeks, and no more than half in the first year', () => {
    expect(predict(models.strength, quarter, 12)).toBeCloseTo(25, 10);
    expect(sum(weeklyEffects(models.strength, quarter))).toBeCloseTo(25, 10);
    const gained = sum(weeklyEffects(models.strength, year));
    expect(gained).toBeGreaterThan(30);
    expect(gained).toBeLessThan(50);
  });

  it('are foretold by what was done before, and nothing else is taken from', () => {
    const facts = { hypertensive: false, dietaryDeficitKcalPerDay: 0 };
    const trained = responseModels(facts, { responses: [], doneWeeks: year });
    expect(predict(trained.strength, quarter, 12)).toBeLessThan(5);
    expect(predict(trained.strength, quarter, 12)).toBeGreaterThan(2);
    const idle = responseModels(facts, { responses: [], doneWeeks: year.map(() => nothing) });
    expect(predict(idle.strength, quarter, 12)).toBeCloseTo(25, 10);
    expect(predict(trained['body-mass'], quarter, 12)).toBeCloseTo(predict(models['body-mass'], quarter, 12));
  });
});

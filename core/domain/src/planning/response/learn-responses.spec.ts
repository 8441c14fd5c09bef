import { seededRandom } from '../../shared/seeded-random.js';
import { addDays } from '../../shared/local-date.js';
import type { Dose } from './dose.js';
import { learnResponses } from './learn-responses.js';
import type { MeasuredDay, ResponseHistory } from './learn-responses.js';
import { predict } from './predict-effects.js';
import { responseModels } from './personal-model.js';
import { populationModels } from './response-model.js';

const startsOn = '2026-01-05';
const rest: Dose = { aerobicMinutes: 0, netEnergyKcal: 0, strengthSessions: 0, mobilityMinutes: 0 };
const models = populationModels({ hypertensive: false, dietaryDeficitKcalPerDay: 0 });

/** Weeks that rise to a full programme, with a holiday. */
function trained(weeks: number): Dose[] {
  return Array.from({ length: weeks }, (_, week) =>
    week === 14 || week === 15
      ? rest
      : { ...rest, aerobicMinutes: Math.min(240, 20 * week), netEnergyKcal: Math.min(1800, 150 * week) },
  );
}

/** Somebody whose fitness answers with `scale`, tested weekly with this error. */
function fitnessOf(scale: number, weeks: number, sd: number, seed = 1): MeasuredDay[] {
  const random = seededRandom(seed);
  const doses = trained(weeks);
  return doses.map((_, week) => ({
    on: addDays(startsOn, 7 * week + 6),
    value: 32 + scale * predict(models.vo2max, doses.slice(0, week + 1), week + 1) + sd * random.normal(),
  }));
}

function learn(measured: ResponseHistory['measured'], weeks: number) {
  const found = learnResponses({ startsOn, doneWeeks: trained(weeks), measured, hypertensive: false });
  return new Map(found.map((response) => [response.outcome, response]));
}

describe('learnResponses', () => {
  it('knows nothing but the population of somebody who was never measured, and says so', () => {
    const vo2max = learn({}, 4).get('vo2max')!;
    expect(vo2max).toMatchObject({ scale: 1, sd: 0.8, measurements: 0, since: null, verdict: 'population' });
    expect(vo2max.measurementsNeeded).toBeGreaterThan(4);
  });

  it.each([0.3, 1, 1.8])('finds a response of %s times the usual, and calls it their own', (scale) => {
    const vo2max = learn({ vo2max: fitnessOf(scale, 40, 0.8) }, 40).get('vo2max')!;
    expect(vo2max.verdict).toBe('own');
    expect(vo2max.measurementsNeeded).toBe(0);
    expect(Math.abs(vo2max.scale - scale)).toBeLessThan(1.645 * vo2max.sd);
    expect(vo2max.sd).toBeLessThan(0.4);
  });

  it('leaves a response at the population after a few weeks, and tells how many more it takes', () => {
    const vo2max = learn({ vo2max: fitnessOf(2, 10, 0.8).slice(-3) }, 10).get('vo2max')!;
    expect(vo2max.verdict).toBe('population');
    const needed = vo2max.measurementsNeeded!;
    expect(needed).toBeGreaterThan(1);
    expect(needed).toBeLessThanOrEqual(52);
  });

  it('learns nothing of a response without training, however often it is measured', () => {
    const measured = { vo2max: fitnessOf(0, 40, 0.8) };
    const doneWeeks = trained(40).map(() => rest);
    const [, , , vo2max] = learnResponses({ startsOn, doneWeeks, measured, hypertensive: false });
    expect(vo2max).toMatchObject({
      outcome: 'vo2max',
      scale: 1,
      verdict: 'population',
    });
  });

  it('is not led astray by one absurd value', () => {
    const clean = fitnessOf(1, 30, 0.8);
    const odd = clean.map((day, index) => (index === 20 ? { ...day, value: day.value + 25 } : day));
    const [before, after] = [learn({ vo2max: clean }, 30), learn({ vo2max: odd }, 30)];
    const [a, b] = [before.get('vo2max')!, after.get('vo2max')!];
    expect(b.outliers).toBe(a.outliers + 1);
    expect(Math.abs(b.scale - a.scale)).toBeLessThan(b.sd);
  });

  it('forgets: somebody who answers less than before is found out', () => {
    const before = fitnessOf(2, 80, 0.5).slice(0, 40);
    const doses = trained(80);
    // From week 40 on training is worth nothing to them: fitness falls as what it built fades.
    const built = before.at(-1)!.value - 32;
    const after = doses.slice(40).map((_, index) => ({
      on: addDays(startsOn, 7 * (40 + index) + 6),
      value: 32 + built * Math.exp(-(index + 1) / 6),
    }));
    const early = learn({ vo2max: before }, 40).get('vo2max')!;
    const late = learn({ vo2max: [...before, ...after] }, 80).get('vo2max')!;
    expect(late.scale).toBeLessThan(early.scale - 0.25);
  });

  it('takes the median of a week, and leaves days outside the history out', () => {
    const days = fitnessOf(1, 12, 0);
    const noisy = days.flatMap((day) => [
      { ...day, value: day.value - 0.1 },
      day,
      { ...day, value: day.value + 9 },
    ]);
    const outside = [{ on: '2020-01-01', value: 5 }];
    const vo2max = learn({ vo2max: [...noisy, ...outside] }, 12).get('vo2max')!;
    expect(vo2max).toMatchObject({ measurements: 12, since: startsOn, outliers: 0 });
  });
});

describe('responseModels of a record', () => {
  const facts = { hypertensive: false, dietaryDeficitKcalPerDay: 0 };
  const plan = Array.from({ length: 12 }, () => ({ ...rest, aerobicMinutes: 150 }));

  it('narrows the range and moves the mean for what is learnt, and nothing else', () => {
    const responses = [...learn({ vo2max: fitnessOf(1.6, 40, 0.8) }, 40).values()];
    const own = responseModels(facts, { responses, doneWeeks: [] });
    const usual = responseModels(facts);
    expect(predict(own.vo2max, plan, 12)).toBeGreaterThan(predict(usual.vo2max, plan, 12) * 1.2);
    expect(own.vo2max.relativeSd).toBeLessThan(usual.vo2max.relativeSd / 2);
    expect(own['body-mass'].relativeSd).toBe(usual['body-mass'].relativeSd);
    expect(predict(own['weekly-aerobic-minutes'], plan, 12)).toBe(150);
  });

  it('predicts no change for somebody who goes on as before, and a loss without training', () => {
    const before = Array.from({ length: 52 }, () => ({ ...rest, aerobicMinutes: 150 }));
    const trainedPerson = responseModels(facts, { responses: [], doneWeeks: before });
    expect(predict(trainedPerson.vo2max, plan, 12)).toBeCloseTo(0, 2);
    expect(predict(trainedPerson['systolic-pressure'], plan, 12)).toBeCloseTo(0, 8);
    const idle = plan.map(() => rest);
    expect(predict(trainedPerson.vo2max, idle, 12)).toBeLessThan(-2);
    expect(predict(trainedPerson['systolic-pressure'], idle, 12)).toBeCloseTo(3.5, 8);
    expect(predict(trainedPerson['weekly-aerobic-minutes'], idle, 12)).toBe(0);
  });

  it('never turns training round for somebody who seems to be harmed by it, and keeps the range as learnt', () => {
    const response = {
      ...learn({}, 4).get('vo2max')!,
      scale: -0.4,
      sd: 0.2,
      measurements: 30,
      verdict: 'own' as const,
    };
    const own = responseModels(facts, { responses: [response], doneWeeks: [] }).vo2max;
    expect(predict(own, plan, 12)).toBeGreaterThan(0);
    const unit = predict(models.vo2max, plan, 12);
    const low = predict(own, plan, 12) * (1 - 1.645 * own.relativeSd);
    expect(low).toBeLessThan(-0.4 * unit);
  });
});

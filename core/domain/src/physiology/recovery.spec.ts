import { addDays } from '../shared/local-date.js';
import { recoveryDays } from './recovery.js';

const last = '2026-03-31';
/** One value a day up to the last, newest at the end. */
const upTo = (values: readonly (number | null)[]) =>
  new Map(
    values.flatMap((value, index) =>
      value === null ? [] : [[addDays(last, index + 1 - values.length), value] as const],
    ),
  );
const nobody = { conditions: [], medications: [] };
const none = new Map<string, number>();
const onLast = (
  rmssd: ReadonlyMap<string, number>,
  rest: Partial<Parameters<typeof recoveryDays>[0]> = {},
  profile: Parameters<typeof recoveryDays>[2] = nobody,
) => recoveryDays({ resting: none, sdnn: none, rmssd, ...rest }, { from: last, to: last }, profile)[0]!;

/** Ten mornings of a baseline (worked case hrv-004), as RMSSD, and a week of one value behind them. */
const baselineLn = [4.1, 4.05, 4.2, 4.15, 4.0, 4.12, 4.18, 4.08, 4.11, 4.22];
const withWeek = (weekLn: readonly (number | null)[]) =>
  upTo([...baselineLn, ...weekLn].map((ln) => (ln === null ? null : Math.exp(ln))));
const week = (ln: number, mornings = 7) => [
  ...Array.from({ length: 7 - mornings }, () => null),
  ...Array.from({ length: mornings }, () => ln),
];

describe('recovery', () => {
  it.each([
    [4.12, 'train-as-planned'],
    [4.0, 'reduce-intensity'],
    [4.35, 'reduce-intensity'],
  ])('of a weekly lnRMSSD of %d is to %s', (ln, advice) => {
    const day = onLast(withWeek(week(ln)));
    expect(day).toMatchObject({ advice, gaps: [] });
    expect(Math.log(day.weeklyRmssd!)).toBeCloseTo(ln, 9);
    expect(Math.log(day.normalRmssd!.low)).toBeCloseTo(4.0867, 3);
    expect(Math.log(day.normalRmssd!.high)).toBeCloseTo(4.1553, 3);
  });

  it('says what is missing, and then nothing of training', () => {
    const without = (rmssd: ReadonlyMap<string, number>) => {
      const { advice, gaps } = onLast(rmssd);
      expect(advice).toBeNull();
      return gaps;
    };
    expect(without(none)).toEqual(['no_variability', 'few_mornings', 'short_baseline']);
    expect(without(withWeek(week(4.12, 2)))).toEqual(['few_mornings']);
    const short = new Map([...withWeek(week(4.12))].slice(1));
    expect(without(short)).toEqual(['short_baseline']);
  });

  it.each([
    { conditions: [{ code: 'arrhythmia' as const }], medications: [] },
    { conditions: [], medications: ['beta-blocker' as const] },
  ])('guides nobody with %j', (profile) => {
    expect(onLast(withWeek(week(4.12)), {}, profile)).toMatchObject({
      advice: null,
      gaps: ['rule_not_for_person'],
    });
  });

  it('sets resting heart rate and SDNN beside those of the days before, and takes neither for RMSSD', () => {
    const resting = upTo([...Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? 58 : 62)), 70]);
    const day = onLast(none, { resting, sdnn: resting });
    expect(day).toMatchObject({ resting: 70, sdnn: 70, rmssd: null, weeklyRmssd: null });
    // Ten values 2 away from 60: squares 40 over 9.
    expect(day.restingBaseline).toEqual({ mean: 60, deviation: Math.sqrt(40 / 9), days: 10 });
    expect(day.sdnnBaseline).toEqual(day.restingBaseline);
    const tooFew = new Map([...resting].slice(1));
    expect(onLast(none, { resting: tooFew }).restingBaseline).toBeNull();
  });
});

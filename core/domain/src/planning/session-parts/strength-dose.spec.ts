import type { Exercise } from '../../catalogue/exercise.js';
import type { MuscleCode } from '../../profile/vocabulary/index.js';
import { request, said, sources, strength } from '../verify/testing/good-plan.js';
import type { PlanningProblem } from '../planning-problem.js';
import { doseExercises } from './dose-exercises.js';
import type { StrengthWeek } from './dose-exercises.js';
import { reserveFor, setsPerMuscle, stepsFromHardest, strengthDose } from './strength-dose.js';

const problem = { ...sources, screening: { ...sources.screening } } as unknown as PlanningProblem;

describe('the dose of strength work', () => {
  const bandOf = (changes: Partial<PlanningProblem>) => strengthDose({ ...problem, ...changes });
  const experience = said('intermediate' as const);

  it('grows with training status, and is careful for beginners, older people and those with a condition', () => {
    expect(bandOf({})).toEqual({ setsPerMuscle: { low: 2, high: 9 }, isCareful: true });
    expect(bandOf({ request: { ...request, experience } })).toEqual({
      setsPerMuscle: { low: 4, high: 12 },
      isCareful: false,
    });
    const goals = [{ kind: said('build-muscle' as const), target: null, deadline: null }];
    expect(bandOf({ request: { ...request, experience, goals } }).setsPerMuscle).toEqual({
      low: 10,
      high: 20,
    });
    const older = { ...problem.profile, birthDate: '1956-01-01' as const };
    expect(bandOf({ profile: older, request: { ...request, experience } })).toEqual({
      setsPerMuscle: { low: 2, high: 6 },
      isCareful: true,
    });
    const prescriptions = [
      { population: 'heart-failure' },
    ] as unknown as typeof problem.screening.prescriptions;
    expect(bandOf({ screening: { ...problem.screening, prescriptions } }).isCareful).toBe(true);
  });

  it('comes down in reserve over a block, starts anew after an easier week and every four weeks', () => {
    const over = (
      phases: readonly (undefined | 'base' | 'deload' | 'build' | 'peak' | 'taper')[],
      weeks: number,
    ) => Array.from({ length: weeks }, (_, index) => stepsFromHardest(index + 1, phases));
    expect(over([], 9)).toEqual([2, 1, 0, 0, 2, 1, 0, 0, 2]);
    expect(over(['base', 'base', 'base', 'deload', 'build', 'build', 'build', 'deload', 'build'], 9)).toEqual(
      [2, 1, 0, 2, 2, 1, 0, 2, 2],
    );
    expect(over(['build', 'build', 'peak', 'taper', 'taper'], 5)).toEqual([2, 1, 0, 0, 0]);
  });

  it('goes from 3 to 4 in reserve to 1 to 2, and never to failure where care is due', () => {
    const reserves = (effort: number, isCareful: boolean) =>
      [2, 1, 0].map((stepsAway) => Object.values(reserveFor(effort, { stepsAway, isCareful })));
    expect(reserves(15, false)).toEqual([
      [3, 4],
      [2, 3],
      [1, 2],
    ]);
    expect(reserves(15, true).at(-1)).toEqual([2, 3]);
    expect(reserves(19, true).at(-1)).toEqual([2, 3]);
    expect(reserves(13, true)).toEqual([
      [4, 6],
      [4, 5],
      [3, 4],
    ]);
  });
});

describe('sets of a week', () => {
  const exercise = (id: string, primaryMuscles: readonly MuscleCode[]) =>
    ({
      id,
      version: 1,
      title: { en: id, zh: id },
      primaryMuscles,
      secondaryMuscles: ['biceps'],
      unilateral: false,
      dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
    }) as unknown as Exercise;
  const chosen = [
    exercise('row', ['latissimus-dorsi', 'rhomboids']),
    exercise('pull-down', ['latissimus-dorsi']),
    exercise('press', ['pectoralis-major']),
    exercise('squat', ['quadriceps', 'gluteus-maximus']),
    exercise('bridge', ['gluteus-maximus']),
    exercise('curl', ['biceps']),
    exercise('raise', ['side-deltoid']),
    exercise('bend', ['hamstrings']),
  ];
  const week: StrengthWeek = { sets: new Map(), mostSets: 9, mostSetsADay: 4, stepsAway: 2, isCareful: true };
  const session = (changes: Partial<StrengthWeek>) => {
    const template = { ...strength, setsPerSession: 12, durationMinutes: { min: 20, max: 45 } };
    const room = { template, minutes: 45, seconds: 36 * 60, effort: 13, week: { ...week, ...changes } };
    return { modality: 'resistance' as const, exercises: doseExercises(chosen, room) };
  };
  const mapOf = (sessions: Parameters<typeof setsPerMuscle>[0]) =>
    new Map(setsPerMuscle(sessions).map(({ group, sets }) => [group, sets]));

  it('count each group once for a set that trains it directly', () => {
    const exercises = session({}).exercises.filter(({ exerciseId }) => exerciseId === 'row');
    expect(exercises[0]?.muscleGroups).toEqual(['back']);
    expect(setsPerMuscle([{ modality: 'resistance', exercises }])).toEqual([
      { group: 'back', sets: exercises[0]?.sets },
    ]);
    expect(setsPerMuscle([{ modality: 'flexibility', exercises }])).toEqual([]);
  });

  it('are balanced by the sessions of the week together', () => {
    const first = session({});
    const second = session({ sets: mapOf([first]) });
    const both = mapOf([first, second]);
    expect([...both.keys()].sort()).toEqual([
      ...['arms', 'back', 'chest', 'glutes', 'hamstrings', 'quadriceps', 'shoulders'],
    ]);
    const alike = mapOf([first, first]);
    const spread = (sets: ReadonlyMap<string, number>) =>
      Math.max(...sets.values()) - Math.min(...sets.values());
    expect(alike.size).toBeLessThan(both.size);
    expect(spread(both)).toBeLessThanOrEqual(4);
  });

  it('never exceed the most of a day or of the week, and the main part stays full', () => {
    for (const mostSetsADay of [1, 2, 3]) {
      const own = session({ mostSetsADay });
      expect(Math.max(...mapOf([own]).values())).toBeLessThanOrEqual(mostSetsADay);
      expect(own.exercises.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(36 * 60);
    }
    const nearlyFull = new Map([
      ['back', 8],
      ['glutes', 9],
    ] as const);
    const own = session({ sets: nearlyFull });
    const all = mapOf([own]);
    expect(all.get('back') ?? 0).toBeLessThanOrEqual(1);
    expect(all.has('glutes')).toBe(false);
    expect(own.exercises.length).toBeGreaterThanOrEqual(3);
  });

  it('leave a session to its cue where the week has no room for more', () => {
    const full = new Map(
      (['back', 'chest', 'quadriceps', 'glutes', 'arms', 'shoulders'] as const).map(
        (group) => [group, 9] as const,
      ),
    );
    expect(session({ sets: full }).exercises).toEqual([]);
  });
});

import { emptyCalendar } from '../../calendar/personal-calendar.js';
import type { Exercise } from '../../catalogue/exercise.js';
import { jointCodes } from '../../profile/vocabulary/index.js';
import type { EquipmentCode } from '../../profile/vocabulary/index.js';
import type { Screening } from '../../screening/screening.js';
import { addDays } from '../../shared/local-date.js';
import type { PlanningProblem } from '../planning-problem.js';
import type { SessionTemplate } from '../session-template.js';
import { profile, sessionOf, sources, startsOn, strength } from '../verify/testing/good-plan.js';
import { sessionDetailer } from './detail-sessions.js';

const bands: SessionTemplate = { ...strength, jointLoad: {} };
const templateWith = (id: string, activity: SessionTemplate['activity'], equipment: EquipmentCode[]) => ({
  ...bands,
  id,
  activity,
  equipment,
});
const bodyweight = templateWith('own-weight', 'resistance-bodyweight', []);
const machines = templateWith('weights', 'resistance-free-weights', ['dumbbells']);

/** Pulls of one kind, of which the last three want more than bands. */
const exercises = ['row', 'pull', 'fly', 'bench-row', 'bench-pull', 'bench-fly'].map((id) => ({
  id,
  version: 1,
  title: { en: id, zh: id },
  kind: 'strength',
  region: null,
  pattern: 'pull-horizontal',
  primaryMuscles: ['latissimus-dorsi'],
  secondaryMuscles: [],
  unilateral: false,
  dose: { sets: 2, repetitionsPerSet: 10, holdSecondsPerRepetition: 0 },
  progressions: [],
  regressions: [],
  position: 'standing',
  equipment: id.startsWith('bench') ? ['resistance-bands', 'bench'] : ['resistance-bands'],
  places: ['home'],
  skill: 1,
  impact: 'none',
  fallRisk: 0,
  valsalva: 'none',
  contact: false,
  breathHold: false,
  supine: false,
  jointLoad: Object.fromEntries(jointCodes.map((joint) => [joint, 0])),
  cues: [],
})) as unknown as Exercise[];

const problem: PlanningProblem = {
  ...sources,
  profile: { ...profile, equipment: ['resistance-bands', 'dumbbells', 'bench'], places: ['home'] },
  constraints: [],
  screening: { ...sources.screening, prescriptions: [] } as unknown as Screening,
  catalogue: [bands, bodyweight, machines],
  exercises,
  targets: [],
  baseline: { ...sources.baseline, vo2maxMlKgMin: null, restingSystolicMmHg: null },
  weeks: 2,
  dietaryDeficitKcalPerDay: 0,
  suggestions: {},
};

describe('what a session offers', () => {
  const away = addDays(startsOn, 7);
  const travelling = {
    ...problem,
    calendar: {
      ...emptyCalendar,
      periods: [
        {
          id: 't',
          kind: 'travel' as const,
          firstOn: away,
          lastOn: away,
          minutesPerDay: null,
          equipment: ['resistance-bands' as const],
          places: null,
        },
      ],
    },
  };
  const detailed = (of: PlanningProblem, date: string) =>
    sessionDetailer(of)(sessionOf(bands, date), { week: 1, phases: [], others: [] });
  const offered = (of: PlanningProblem, date: string) =>
    detailed(of, date).alternatives?.map(({ templateId }) => templateId);
  const named = (of: PlanningProblem, date: string) =>
    detailed(of, date).exercises?.map(({ exerciseId }) => exerciseId);

  it('is what is at hand at home, and on a trip what was taken along', () => {
    expect(offered(problem, away)).toEqual(['own-weight', 'weights']);
    expect(offered(travelling, startsOn)).toEqual(['own-weight', 'weights']);
    expect(offered(travelling, away)).toEqual(['own-weight']);
    expect(named(travelling, away)?.length).toBeGreaterThan(0);
    // On the bench alone there is nothing left where no bench is.
    const onBench = { exercises: exercises.slice(3) };
    expect(named({ ...travelling, ...onBench }, startsOn)?.length).toBeGreaterThan(0);
    expect(named({ ...travelling, ...onBench }, away)).toBeUndefined();
  });

  it('spares a joint that is spared', () => {
    const knee = { joint: 'knee' as const, since: startsOn, pain: 7, because: 'severe' as const };
    const loaded = { ...bodyweight, jointLoad: { knee: 2 as const } };
    const hurt = {
      ...problem,
      profile: { ...problem.profile, sparedJoints: [knee] },
      catalogue: [bands, loaded, machines],
    };
    expect(offered(hurt, away)).toEqual(['weights']);
  });
});

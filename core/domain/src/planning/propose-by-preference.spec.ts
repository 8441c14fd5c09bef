import { emptyProfile } from '../profile/empty-profile.js';
import { emptyRequest } from '../request/empty-request.js';
import type { Constraint } from '../screening/constraint.js';
import type { PlanningProblem } from './planning-problem.js';
import { propose } from './propose.js';
import { suggestionRange } from './score-weights.js';
import type { SessionTemplate } from './session-template.js';

const shape = (activity: SessionTemplate['activity']) =>
  ({
    id: activity,
    activity,
    modality: 'aerobic',
    band: 'moderate',
    rpe: { low: 11, high: 13 },
    durationMinutes: { min: 10, max: 60 },
    steps: [],
    impact: 'low',
    jointLoad: {},
    muscleGroups: [],
    fallRisk: 0,
    equipment: [],
    places: ['outdoors'],
  }) as unknown as SessionTemplate;
const problem = (more: Partial<PlanningProblem> = {}) =>
  ({
    profile: emptyProfile('UTC'),
    request: emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
    screening: { prescriptions: [] },
    constraints: [],
    startsOn: '2026-11-30',
    weeks: 1,
    catalogue: [shape('rowing'), shape('dancing')],
    suggestions: {},
    ...more,
  }) as unknown as PlanningProblem;
const shares = (of: PlanningProblem) =>
  Object.fromEntries(propose(of).map(({ template, probability }) => [template.activity, probability]));
const loved = { dancing: { habit: 1, enjoyed: 0.6, kept: 0.5 } };

describe('proposing by what was learnt', () => {
  it('tells equals apart by nothing, and by habit and enjoyment once these are known', () => {
    expect(shares(problem())['dancing']).toBeCloseTo(0.5);
    expect(shares(problem({ preference: loved }))['dancing']).toBeGreaterThan(0.9);
    const missed = { dancing: { habit: 0, enjoyed: 0, kept: -0.8 } };
    expect(shares(problem({ preference: missed }))['dancing']).toBeLessThan(0.4);
  });

  it('brings back nothing that a limit forbids', () => {
    const never = {
      id: 'never',
      kind: 'forbid',
      severity: 'hard',
      appliesTo: { activities: ['dancing'] },
    } as unknown as Constraint;
    expect(shares(problem({ preference: loved, constraints: [never] }))).toEqual({ rowing: 1 });
  });

  it('gives back the chances of a model that stands in place of hand-made scores', () => {
    const suggestions = { rowing: 1, dancing: 1 - Math.log(4) / suggestionRange };
    expect(shares(problem({ suggestions, suggestionUse: 'instead' }))['rowing']).toBeCloseTo(0.8);
  });

  it('lets a wish outweigh a model that stands in place of hand-made scores', () => {
    const request = { ...problem().request, likedActivities: [{ value: 'dancing' }] };
    const suggestions = { rowing: 0.6, dancing: 0.5 };
    const both = shares(problem({ suggestions, suggestionUse: 'instead', request } as never));
    expect(both['dancing']).toBeGreaterThan(both['rowing']!);
  });

  it('brings back nothing forbidden on the word of a model', () => {
    const never = { id: 'never', kind: 'forbid', severity: 'hard', appliesTo: { activities: ['dancing'] } };
    const constraints = [never] as unknown as Constraint[];
    const of = problem({ constraints, suggestions: { dancing: 1 }, suggestionUse: 'instead' });
    expect(shares(of)).toEqual({ rowing: 1 });
  });
});

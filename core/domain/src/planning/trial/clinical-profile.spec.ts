import { emptyProfile } from '../../profile/empty-profile.js';
import { emptyRequest } from '../../request/empty-request.js';
import type { PlanningProblem } from '../planning-problem.js';
import { isClinicalProfile } from './clinical-profile.js';

type Judged = Parameters<typeof isClinicalProfile>[0];
const slot = <T>(value: T) => ({ value, span: null, confidence: 1, origin: 'text' as const });
const well: Judged = {
  profile: { ...emptyProfile('UTC'), birthDate: '1988-04-02', screeningAnsweredOn: '2026-11-01' },
  request: emptyRequest({ text: '', language: 'en', understoodBy: { model: 'test', version: '1' } }),
  screening: {
    outcome: 'clear-with-limits',
    missingFacts: [],
    prescriptions: [],
  } as unknown as Judged['screening'],
  constraints: [],
  startsOn: '2026-11-30',
};
const withProfile = (change: Partial<Judged['profile']>) => ({
  ...well,
  profile: { ...well.profile, ...change },
});
const withRequest = (change: Partial<Judged['request']>) => ({
  ...well,
  request: { ...well.request, ...change },
});
const withScreening = (change: object) => ({ ...well, screening: { ...well.screening, ...change } });

describe('whom nothing is tried with', () => {
  it('leaves out nobody who is well and grown up', () => {
    expect(isClinicalProfile(well)).toBe(false);
  });

  it.each<[string, Judged]>([
    ['a condition', withProfile({ conditions: [{ code: 'hypertension' }] })],
    ['pregnancy', withProfile({ conditions: [{ code: 'pregnancy' }] })],
    ['a medicine', withProfile({ medications: ['beta-blocker'] })],
    ['a symptom', withProfile({ symptoms: ['chest-pain'] as unknown as Judged['profile']['symptoms'] })],
    ['no known age', withProfile({ birthDate: null })],
    ['an age below eighteen', withProfile({ birthDate: '2009-01-01' })],
    ['no answers', withProfile({ screeningAnsweredOn: null })],
    ['a condition that was only said', withRequest({ conditions: [slot('hypertension')] })],
    [
      'a joint that is spared',
      withProfile({ sparedJoints: [{ joint: 'knee', since: '2026-11-20', pain: 7, because: 'severe' }] }),
    ],
    ['a painful joint', withRequest({ painfulJoints: [slot('knee')] })],
    ['a clinician to ask', withScreening({ outcome: 'needs-clinician' })],
    ['a stop', withScreening({ outcome: 'stop' })],
    ['facts that are not known', withScreening({ missingFacts: ['restingSystolicMmHg'] })],
    ['a prescription for a condition', withScreening({ prescriptions: [{ population: 'pregnancy' }] })],
    [
      'supervision',
      { ...well, constraints: [{ kind: 'supervise' }] as unknown as PlanningProblem['constraints'] },
    ],
  ])('leaves out whoever has %s', (_what, judged) => {
    expect(isClinicalProfile(judged)).toBe(true);
  });
});

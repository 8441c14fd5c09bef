import { jest } from '@jest/globals';
import {
  assembleFacts,
  clearanceEvidence,
  compileRules,
  makePlan,
  noOwnLimits,
  screen,
} from '@regimen/domain';
import type {
  KnowledgePack,
  LimitOverride,
  LinearSolver,
  MakePlanInput,
  SignedClearance,
} from '@regimen/domain';
import { createHighsSolver } from '@regimen/solver';
import { installedPacks } from '../evaluation/support/installed-packs.js';
import { cardiac, inputFor } from './personas.js';

jest.setTimeout(120_000);

/** What clinicians decide about a person, and a workspace about its rules, holds in the plan itself. */
describe('a plan under what people decided', () => {
  let solver: LinearSolver;
  let packs: KnowledgePack[];
  let input: MakePlanInput;
  beforeAll(async () => {
    solver = await createHighsSolver();
    packs = await installedPacks();
    input = { ...inputFor(cardiac, {}, packs), weeks: 4 };
  });

  function signed(change: Partial<SignedClearance>): SignedClearance {
    const facts = assembleFacts(input);
    const screening = screen({ facts, rules: compileRules(packs), on: input.on });
    return {
      id: 'c1',
      decision: 'approve-with-limits',
      scopes: ['moderate'],
      condition: null,
      limits: noOwnLimits,
      evidence: clearanceEvidence(facts, screening),
      signedBy: 'Dr Chen',
      signedOn: input.on,
      validUntil: '2027-05-25',
      ...change,
    };
  }
  const plannedWith = (change: Partial<MakePlanInput>) => {
    const made = makePlan({ ...input, ...change }, solver);
    if (made.kind !== 'plan') throw new Error(`Stopped: ${made.stop.code}`);
    return made;
  };
  const sessionsOf = ({ plan }: ReturnType<typeof plannedWith>) =>
    plan.weeks.flatMap(({ sessions }) => sessions);

  it('needs nobody any more once a clinician cleared it, and keeps the limits that were signed', () => {
    expect(plannedWith({}).screening.outcome).toBe('needs-clinician');
    const limits = {
      ...noOwnLimits,
      maxMinutesPerSession: 20,
      noResistance: true,
      superviseBy: 'clinician' as const,
    };
    const made = plannedWith({ clearances: [signed({ limits })] });
    expect(made.screening.outcome).toBe('clear-with-limits');
    const sessions = sessionsOf(made);
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.every(({ minutes }) => minutes <= 20)).toBe(true);
    expect(sessions.every(({ modality }) => modality !== 'resistance')).toBe(true);
    expect(sessions.every(({ supervisedBy }) => supervisedBy === 'clinician')).toBe(true);
  });

  it('makes no plan for whom a clinician refused', () => {
    const made = makePlan({ ...input, clearances: [signed({ decision: 'refuse' })] }, solver);
    expect(made.kind).toBe('stopped');
  });

  it('keeps a limit the workspace tightened', () => {
    const most = plannedWith({}).problem.constraints.flatMap((limit) =>
      limit.kind === 'intensityCeiling' && limit.maxRpe !== undefined && limit.packId !== 'clinician'
        ? [limit]
        : [],
    )[0]!;
    const override: LimitOverride = {
      limitId: `${most.ruleId}/intensityCeiling.maxRpe`,
      value: 11,
      reason: 'Our own protocol',
      signedBy: 'Dr Chen',
      until: '2027-05-25',
    };
    const efforts = sessionsOf(plannedWith({ overrides: [override] })).flatMap(({ steps }) =>
      steps.map(({ rpe }) => rpe.high),
    );
    expect(efforts.length).toBeGreaterThan(0);
    expect(Math.max(...efforts)).toBeLessThanOrEqual(11);
  });
});

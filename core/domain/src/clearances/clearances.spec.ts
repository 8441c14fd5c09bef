import { compileRules } from '../screening/engine/compile-rules.js';
import { screen } from '../screening/engine/screen.js';
import type { Facts } from '../screening/facts.js';
import { samplePack, sampleRule } from '../screening/testing/sample-rule.js';
import { clearanceEvidence } from './clearance-evidence.js';
import { screenPerson } from './screen-person.js';
import type { SignedClearance } from './signed-clearance.js';
import { noOwnLimits } from './signed-clearance.js';

const on = '2026-11-27';
const rules = compileRules([
  samplePack(
    sampleRule('heart', {
      when: { fact: 'conditions', includes: 'myocardial-infarction' },
      effects: [{ clearance: 'clearance-required' }],
    }),
    sampleRule('lungs', {
      when: { fact: 'conditions', includes: 'copd' },
      effects: [{ clearance: 'clearance-required' }],
    }),
    sampleRule('high', { effects: [{ clearance: 'clearance-required' }] }),
    sampleRule('higher', {
      when: { fact: 'restingSystolicMmHg', unit: 'mm[Hg]', atLeast: 180 },
      effects: [{ clearance: 'block' }],
    }),
    sampleRule('fever', {
      when: { fact: 'bodyTemperatureCelsius', unit: 'Cel', atLeast: 38 },
      effects: [{ clearance: 'block' }],
    }),
    sampleRule('hard-effort', {
      when: { not: { fact: 'clearedForVigorous', is: true } },
      effects: [
        {
          constraint: {
            kind: 'intensityCeiling',
            severity: 'hard',
            appliesTo: {},
            band: 'moderate',
            heartRateTargetsAllowed: true,
          },
        },
      ],
      whenUnknown: 'fires',
    }),
  ),
]);
const heartPatient: Facts = {
  screeningAnswered: true,
  conditions: ['myocardial-infarction'],
  medications: ['beta-blocker'],
  symptoms: [],
  restingSystolicMmHg: 130,
};
const signed = (facts: Facts, change: Partial<SignedClearance> = {}): SignedClearance => ({
  id: 'c1',
  decision: 'approve',
  scopes: ['moderate'],
  condition: null,
  limits: noOwnLimits,
  evidence: clearanceEvidence(facts, screen({ facts, rules, on })),
  signedBy: 'Dr. Chen Li',
  signedOn: on,
  validUntil: '2027-05-27',
  ...change,
});
const judged = (facts: Facts, clearances: readonly SignedClearance[], day = on) =>
  screenPerson({ facts, rules, clearances, on: day });

describe('a signed clearance', () => {
  it('answers what asked for a clinician, and limits to what was cleared', () => {
    expect(judged(heartPatient, []).screening.outcome).toBe('needs-clinician');
    const { screening } = judged(heartPatient, [signed(heartPatient)]);
    expect(screening).toMatchObject({
      outcome: 'clear-with-limits',
      clearance: 'modify',
      validUntil: '2027-05-27',
    });
    expect(screening.constraints).toContainEqual(
      expect.objectContaining({
        id: 'clearance.c1#1',
        kind: 'intensityCeiling',
        band: 'moderate',
        packId: 'clinician',
      }),
    );
    expect(screening.trace.find(({ ruleId }) => ruleId === 'heart')).toMatchObject({
      decides: false,
      outweighedBy: ['clearance.c1'],
    });
  });

  it('feeds the facts that rules ask for', () => {
    const bands = (scopes: SignedClearance['scopes']) =>
      judged(heartPatient, [signed(heartPatient, { scopes })]).screening.constraints.flatMap((limit) =>
        limit.kind === 'intensityCeiling' ? [limit.band] : [],
      );
    expect(bands(['moderate'])).toEqual(['moderate', 'moderate']);
    expect(bands(['vigorous'])).toEqual(['vigorous']);
    expect(bands(['resistance'])).toEqual(['moderate', 'light']);
  });

  it('adds the limits the clinician set, the stricter ceiling first', () => {
    const limits = {
      ceiling: 'light',
      maxMinutesPerSession: 20,
      noResistance: true,
      superviseBy: 'coach',
    } as const;
    const own = judged(heartPatient, [
      signed(heartPatient, { decision: 'approve-with-limits', scopes: ['vigorous'], limits }),
    ]).screening.constraints.filter(({ packId }) => packId === 'clinician');
    expect(own).toMatchObject([
      { kind: 'intensityCeiling', band: 'light' },
      { kind: 'cap', quantity: 'minutesPerSession', value: 20 },
      { kind: 'forbid', appliesTo: { modalities: ['resistance'] } },
      { kind: 'supervise', by: 'coach' },
    ]);
  });

  it('lifts no block, nothing of the engine and no rule of another condition', () => {
    const blocked = { ...heartPatient, restingSystolicMmHg: 190 };
    expect(judged(blocked, [signed(blocked)]).screening.clearance).toBe('block');
    const silent = { ...heartPatient, screeningAnswered: false };
    expect(judged(silent, [signed(silent)]).screening.clearance).toBe('clearance-required');
    const both = { ...heartPatient, conditions: ['copd', 'myocardial-infarction'] };
    const forLungs = signed(both, { condition: 'copd' });
    expect(judged(both, [forLungs]).screening.clearance).toBe('clearance-required');
    const forHeart = signed(both, { id: 'c2', condition: 'myocardial-infarction' });
    expect(judged(both, [forLungs, forHeart]).screening.clearance).toBe('modify');
  });

  it('blocks when it refuses', () => {
    const { screening } = judged(heartPatient, [signed(heartPatient, { decision: 'refuse' })]);
    expect(screening).toMatchObject({ outcome: 'stop', clearance: 'block' });
  });

  it('ends with its last day', () => {
    expect(judged(heartPatient, [signed(heartPatient)], '2027-05-27').standings[0]!.standing.state).toBe(
      'holds',
    );
    const after = judged(heartPatient, [signed(heartPatient)], '2027-05-28');
    expect(after.standings[0]!.standing).toEqual({ state: 'expired' });
    expect(after.screening.outcome).toBe('needs-clinician');
  });

  it.each<[string, Facts, { kind: string; name: string }[]]>([
    [
      'a new diagnosis',
      { conditions: ['asthma', 'myocardial-infarction'] },
      [{ kind: 'condition', name: 'asthma' }],
    ],
    [
      'a new medicine',
      { medications: ['beta-blocker', 'insulin'] },
      [{ kind: 'medication', name: 'insulin' }],
    ],
    ['a medicine that was stopped', { medications: [] }, [{ kind: 'medication', name: 'beta-blocker' }]],
    ['a new symptom', { symptoms: ['palpitations'] }, [{ kind: 'symptom', name: 'palpitations' }]],
    ['a reading that asks for a clinician', { restingSystolicMmHg: 165 }, [{ kind: 'rule', name: 'high' }]],
  ])('is void by %s', (_, news, changes) => {
    const { standings, screening } = judged({ ...heartPatient, ...news }, [signed(heartPatient)]);
    expect(standings[0]!.standing).toEqual({ state: 'void', changes });
    expect(screening.outcome).toBe('needs-clinician');
  });

  it.each<[string, Facts, string]>([
    ['a reading in the same band', { restingSystolicMmHg: 138 }, 'modify'],
    ['a diagnosis that was taken back', { conditions: [] }, 'modify'],
    ['a fever, which stops the day by itself', { bodyTemperatureCelsius: 38.5 }, 'block'],
  ])('is not void by %s', (_, news, clearance) => {
    const { standings, screening } = judged({ ...heartPatient, ...news }, [signed(heartPatient)]);
    expect(standings[0]!.standing).toEqual({ state: 'holds' });
    expect(screening.clearance).toBe(clearance);
  });
});

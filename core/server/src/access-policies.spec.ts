import { subject } from '@casl/ability';
import { abilityOf, accessPolicies } from './access-policies.js';
import { abilitiesFrom } from './platform/access/ability.js';
import { roles } from './platform/access/actor.js';
import type { AccessPolicy, HealthRecordFacts } from './platform/access/policy.js';
import { policyComplaints, recordSubjects } from './platform/access/policy.js';

const nobodys: HealthRecordFacts = {
  own: false,
  inCareTeam: false,
  inEmergency: false,
  delegatedToRead: false,
  delegatedToChange: false,
};

describe('policies of all features', () => {
  it('leave no subject without an owner, and grant nothing that is not theirs', () => {
    expect(policyComplaints(accessPolicies)).toEqual([]);
  });

  it('say why, in a sentence, for each grant', () => {
    for (const { because } of accessPolicies.flatMap(({ grants }) => grants))
      expect(because).toMatch(/^[A-Z].{15,}\.$/);
  });

  it.each(roles)('let a %s reach no health record by role alone', (role) => {
    for (const kind of ['HealthRecord', 'Plan'] as const)
      for (const action of ['read', 'change', 'decide', 'manage'] as const)
        expect(abilityOf([role]).can(action, subject(kind, { ...nobodys }))).toBe(false);
  });

  it('let administrators and wellness managers reach none however they stand to the person', () => {
    const everything = Object.fromEntries(Object.keys(nobodys).map((relation) => [relation, true]));
    for (const role of ['administrator', 'wellnessManager', 'integrator'] as const)
      expect(
        abilityOf([role]).can('read', subject('HealthRecord', { ...(everything as HealthRecordFacts) })),
      ).toBe(false);
  });

  it('give a member with two roles what either gives', () => {
    const both = abilityOf(['administrator', 'clinician']);
    expect(
      both.can('manage', 'Member') && both.can('decide', subject('Plan', { ...nobodys, inCareTeam: true })),
    ).toBe(true);
  });
});

describe('a set of policies', () => {
  const [first] = accessPolicies as [AccessPolicy];

  it('is refused when two own the same subject, or one grants what is not its own', () => {
    expect(() => abilitiesFrom([...accessPolicies, first])).toThrow(/belongs to 2 policies/);
    const greedy = {
      ...first,
      grants: [{ roles: ['coach' as const], may: ['read' as const], of: ['Job' as const], because: '' }],
    };
    expect(policyComplaints([greedy, ...accessPolicies.slice(1)])).toEqual([
      `${first.feature} grants Job, which is not its own.`,
    ]);
  });

  it('is refused when a condition names a person where the subject belongs to none', () => {
    const jobs = accessPolicies.find(({ feature }) => feature === 'jobs')!;
    const odd = { ...jobs, grants: jobs.grants.map((grant) => ({ ...grant, when: 'own' as const })) };
    expect(policyComplaints(accessPolicies.map((policy) => (policy === jobs ? odd : policy)))).toHaveLength(
      1,
    );
    expect(recordSubjects).not.toContain('Job');
  });
});

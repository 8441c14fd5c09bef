import { subject } from '@casl/ability';
import { abilityOf, recordSubjects } from '@regimen/server/testing';
import type { Kind, Operation, Role, Standing } from './allowed.js';

export const roles: readonly Role[] = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
];
export const operations: readonly Operation[] = ['read', 'change', 'decide', 'manage'];

/** What the policies of the product say of a member with these roles, to be held against `allowed`. */
export function productAllows(
  held: readonly Role[],
  operation: Operation,
  kind: Kind,
  standing: Standing,
): boolean {
  const facts = {
    own: standing.own,
    inCareTeam: standing.team,
    inEmergency: standing.emergency,
    delegatedToRead: standing.lent !== 'no',
    delegatedToChange: standing.lent === 'change',
  };
  const record = recordSubjects.find((known) => known === kind);
  return abilityOf(held).can(operation, record ? subject(record, facts) : kind);
}

// Says of a declared requirement what each role may, and what of it the audit trail keeps.
import { accessPolicies } from '../../../core/server/dist/access-policies.js';
import { roles } from '../../../core/server/dist/platform/access/actor.js';
import { isRecordSubject } from '../../../core/server/dist/platform/access/policy.js';

export { roles };

/** Conditions in a word or two, for cells; the page explains them. */
const shortly = {
  own: 'own',
  inCareTeam: 'team',
  inEmergency: 'emergency',
  delegatedToRead: 'lent',
  delegatedToChange: 'lent to change',
};
const no = '–';

const grants = accessPolicies.flatMap((policy) => policy.grants);

/** One cell for each role. */
export function cells(requirement) {
  if (requirement.kind === 'public') return roles.map(() => 'yes');
  if (requirement.kind === 'signed-in') return roles.map(() => 'yes');
  if (requirement.kind === 'service') return roles.map(() => no);
  if (requirement.kind === 'inherited') return roles.map(() => 'as its object');
  return roles.map((role) => {
    const fitting = grants.filter(
      (grant) =>
        grant.roles.includes(role) &&
        grant.of.includes(requirement.subject) &&
        (grant.may.includes(requirement.action) || grant.may.includes('manage')),
    );
    if (fitting.length === 0) return no;
    if (fitting.some(({ when }) => when === undefined)) return 'yes';
    return [...new Set(fitting.map(({ when }) => shortly[when]))].join(', ');
  });
}

/** What is asked, in a few words. */
export function needs(requirement) {
  if (requirement.kind === 'ability') return `${requirement.action} ${requirement.subject}`;
  if (requirement.kind === 'service')
    return `a service account’s token with \`${requirement.scope}\`: ${requirement.reason}`;
  const who = { public: 'anybody', 'signed-in': 'anybody signed in', inherited: 'inherited' }[
    requirement.kind
  ];
  return `${who}: ${requirement.reason}`;
}

/** What is audited besides denials, which are always. */
export function audited(requirement, changes) {
  if (requirement.kind === 'inherited') return 'with its object';
  const kept = [];
  if (requirement.kind === 'service') kept.push('each change');
  if (changes) kept.push(requirement.auditedBy === undefined ? 'each call' : `by ${requirement.auditedBy}`);
  if (requirement.kind === 'ability' && isRecordSubject(requirement.subject))
    kept.push('each record of another');
  return kept.join('; ') || 'denials';
}

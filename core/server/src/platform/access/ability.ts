import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { ForcedSubject, MongoAbility } from '@casl/ability';
import type { Role } from './actor.js';
import type { AccessPolicy, Action, HealthRecordFacts, RecordSubject, Subject } from './policy.js';
import { policyComplaints } from './policy.js';

/** A record one asks about: the facts, marked with the subject they describe. */
export type HealthRecordSubject = {
  [Kind in RecordSubject]: HealthRecordFacts & ForcedSubject<Kind>;
}[RecordSubject];

export type AppAbility = MongoAbility<[Action, Subject | HealthRecordSubject]>;

/** What members of these roles may do. */
export type AbilityOf = (roles: readonly Role[]) => AppAbility;

/**
 * Makes abilities of the policies of all features. Nothing is allowed that no grant names.
 * @throws Error when the policies contradict each other; a product with such rules does not start.
 */
export function abilitiesFrom(policies: readonly AccessPolicy[]): AbilityOf {
  const complaints = policyComplaints(policies);
  if (complaints.length > 0) throw new Error(`Access policies: ${complaints.join(' ')}`);
  const grants = policies.flatMap((policy) => policy.grants);
  const built = new Map<string, AppAbility>();
  return (roles) => {
    const key = [...roles].sort().join(' ');
    const known = built.get(key);
    if (known) return known;
    const { can, build } = new AbilityBuilder<AppAbility>(createMongoAbility);
    for (const { may, of, when } of grants.filter((grant) =>
      grant.roles.some((role) => roles.includes(role)),
    )) {
      if (when === undefined) can([...may], [...of]);
      else can([...may], [...of] as RecordSubject[], { [when]: true });
    }
    const ability = build();
    built.set(key, ability);
    return ability;
  };
}

import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { ForcedSubject, MongoAbility } from '@casl/ability';
import type { Role } from './actor.js';

/** What may be done. `read` and `change` speak of a participant's health data; the rest of accounts and operations. */
export const actions = ['read', 'change', 'decide', 'manage'] as const;
export type Action = (typeof actions)[number];

/**
 * Of what. `HealthRecord` is everything kept of one participant; `Participant` is taking a person in at all; `Workspace`
 * is what holds for everybody in it. `Knowledge` is rules and graph of the installed packs, with their numbers.
 * `Model` is the learned models that answer, with their cards and uses; `Labelling` is the texts they may learn from,
 * which participants gave or staff loaded. `SafetyLimits` are the numbers of rules a workspace changes: clinicians sign them (`decide`), administrators may take
 * them back (`change`).
 */
export const subjects = [
  'HealthRecord',
  'Plan',
  'Participant',
  'Member',
  'Job',
  'Plugin',
  'Workspace',
  'Knowledge',
  'SafetyLimits',
  'Model',
  'Labelling',
] as const;
export type Subject = (typeof subjects)[number];

/** How an actor stands to a participant; conditions of abilities speak of it. */
export interface HealthRecordFacts {
  own: boolean;
  inCareTeam: boolean;
  /** Opened in an emergency, for a while. */
  inEmergency: boolean;
}

/** A record one asks about: the facts, marked with the subject they describe. */
export type HealthRecordSubject =
  (HealthRecordFacts & ForcedSubject<'HealthRecord'>) | (HealthRecordFacts & ForcedSubject<'Plan'>);

export type AppAbility = MongoAbility<[Action, Subject | HealthRecordSubject]>;

/**
 * What members of each role may do. Nobody reaches a health record by role alone: it must be their own, or they must
 * belong to the person's care team. Administrators run accounts and operations and see no health data; the wellness
 * manager sees no individual at all.
 */
export function abilityOf(roles: readonly Role[]): AppAbility {
  const { can, build } = new AbilityBuilder<AppAbility>(createMongoAbility);
  if (roles.includes('participant')) {
    can('read', ['HealthRecord', 'Plan'], { own: true });
    can('change', ['HealthRecord', 'Plan'], { own: true });
  }
  if (roles.includes('coach') || roles.includes('clinician')) {
    can('read', ['HealthRecord', 'Plan'], { inCareTeam: true });
    can('change', ['HealthRecord', 'Plan'], { inCareTeam: true });
  }
  if (['coach', 'clinician', 'administrator'].some((role) => roles.includes(role as Role)))
    can('manage', 'Participant');
  if (roles.includes('clinician')) {
    can('decide', 'Plan', { inCareTeam: true });
    can('read', ['HealthRecord', 'Plan'], { inEmergency: true });
  }
  if (roles.includes('administrator')) can('manage', ['Member', 'Job', 'Plugin', 'Workspace', 'Model']);
  if (roles.includes('clinician')) can(['read', 'change', 'decide'], 'SafetyLimits');
  if (roles.includes('administrator')) can(['read', 'change'], 'SafetyLimits');
  if (roles.includes('integrator')) can('read', 'Plugin');
  if (roles.includes('administrator')) can('read', ['Plugin', 'Job', 'Member']);
  if (['clinician', 'administrator', 'integrator'].some((role) => roles.includes(role as Role)))
    can('read', ['Knowledge', 'Model']);
  if (['administrator', 'integrator'].some((role) => roles.includes(role as Role)))
    can('manage', 'Labelling');
  return build();
}

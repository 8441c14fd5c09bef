import type { Role } from './actor.js';

/** What may be done. `manage` is everything at once. `decide` is what needs a clinician: approving, opening in an emergency. */
export const actions = ['read', 'change', 'decide', 'manage'] as const;
export type Action = (typeof actions)[number];

/** Of what: one name for each kind of thing that policies speak of. Each belongs to the policy of exactly one feature. */
export const subjects = [
  'HealthRecord',
  'Plan',
  'CareTeam',
  'Delegation',
  'EmergencyAccess',
  'PersonalData',
  'Erasure',
  'Participant',
  'Member',
  'Workspace',
  'Programme',
  'Job',
  'Plugin',
  'Knowledge',
  'SafetyLimits',
  'Model',
  'Labelling',
  'Keys',
  'AuditTrail',
  'Figures',
] as const;
export type Subject = (typeof subjects)[number];

/** Subjects that belong to one participant: a grant of them says how the member must stand to that person. */
export const recordSubjects = [
  'HealthRecord',
  'Plan',
  'CareTeam',
  'Delegation',
  'EmergencyAccess',
  'PersonalData',
] as const;
export type RecordSubject = (typeof recordSubjects)[number];

/** How a member may stand to a participant, in the words of the docs. Conditions of grants name these. */
export const relations = {
  own: 'their own',
  inCareTeam: 'of people in whose care team, or in whose programme, they work',
  inEmergency: 'of a person whose record they opened in an emergency, until it closes',
  delegatedToRead: 'of a person who, or whose clinician, let them see the record for a while',
  delegatedToChange: 'of a person who, or whose clinician, let them change the record for a while',
} as const;
export type Relation = keyof typeof relations;

/** How one member stands to one participant. */
export type HealthRecordFacts = Record<Relation, boolean>;

/** Who may do what with what, on one condition at most, and why. */
export interface Grant {
  roles: readonly Role[];
  may: readonly Action[];
  of: readonly Subject[];
  /** Only where the member stands so to the person; without it, anywhere in their workspace. */
  when?: Relation;
  /** A sentence for the docs. */
  because: string;
}

/** The rules of one feature: one file of it, read by a reviewer from top to bottom. What no grant allows is forbidden. */
export interface AccessPolicy {
  /** The folder of the feature. */
  feature: string;
  /** What it owns, each said in a few words. */
  subjects: Partial<Record<Subject, string>>;
  grants: readonly Grant[];
}

/** What is wrong with a set of policies, a sentence each; empty when every subject has one owner and every grant is sound. */
export function policyComplaints(policies: readonly AccessPolicy[]): string[] {
  const owners = (subject: Subject) => policies.filter((policy) => policy.subjects[subject] !== undefined);
  const ownership = subjects
    .filter((subject) => owners(subject).length !== 1)
    .map((subject) => `${subject} belongs to ${owners(subject).length} policies instead of one.`);
  const grants = policies.flatMap((policy) =>
    policy.grants.flatMap((grant) => [
      ...grant.of
        .filter((subject) => policy.subjects[subject] === undefined)
        .map((subject) => `${policy.feature} grants ${subject}, which is not its own.`),
      ...grant.of
        .filter((subject) => grant.when !== undefined && !isRecordSubject(subject))
        .map(
          (subject) =>
            `${policy.feature}: ${subject} belongs to no participant, so "${grant.when}" says nothing.`,
        ),
    ]),
  );
  return [...ownership, ...grants];
}

export function isRecordSubject(subject: Subject): subject is RecordSubject {
  return recordSubjects.some((known) => known === subject);
}

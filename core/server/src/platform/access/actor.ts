export const roles = [
  'participant',
  'coach',
  'clinician',
  'wellnessManager',
  'administrator',
  'integrator',
] as const;
export type Role = (typeof roles)[number];

/** A signed-in person, as their session says. Never built from anything a client sends. */
export interface MemberActor {
  kind: 'member';
  memberId: string;
  workspaceId: string;
  roles: readonly Role[];
  /** The member's own participant record; null for staff. */
  participantId: string | null;
}

/** The product itself: jobs, the relay, the command line. Without a workspace it reaches no personal table. */
export interface SystemActor {
  kind: 'system';
  workspaceId: string | null;
  reason: string;
}

/** On whose behalf something happens. */
export type Actor = MemberActor | SystemActor;

/** What a member of a workspace may be; the operator gives roles, a plugin only names who its permissions are for. */
export type MemberRole =
  'participant' | 'coach' | 'clinician' | 'wellnessManager' | 'administrator' | 'integrator';

/** A right a plugin adds. Role alone never opens a person's health record: use `health-record:read` for that. */
export interface PluginPermission {
  /** Lower case with dashes, at most one colon: `sleep-notes:review`. Unique among all plugins. */
  name: string;
  title: { en: string; zh: string };
  /** Members with any of these roles have it. */
  roles: readonly MemberRole[];
}

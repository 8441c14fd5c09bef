import type { DataCategory } from './data-categories.js';

/** How a table is tied to a person: by the participant, by the account, or through its parent row. */
export interface OwnedTable {
  table: string;
  ownedThrough: 'participant_id' | 'member_id' | 'person_id' | 'id' | { parent: string; column: string };
  /** What it is in plain words, why it is kept and for how long: see `dataCategories`. */
  category: DataCategory;
}

/**
 * Every table that holds a person's data, in an order in which rows may be deleted. Export, erasure, retention and
 * the access report are driven by this list; a schema test fails for a table that is in neither list.
 */
export const ownedTables: readonly OwnedTable[] = [
  { table: 'personal_exports', ownedThrough: 'participant_id', category: 'rights' },
  { table: 'legal_holds', ownedThrough: 'participant_id', category: 'rights' },
  { table: 'restricted_processing', ownedThrough: 'participant_id', category: 'rights' },
  { table: 'notices', ownedThrough: 'participant_id', category: 'messages' },
  { table: 'emergency_access', ownedThrough: 'participant_id', category: 'care' },
  { table: 'day_checks', ownedThrough: 'participant_id', category: 'safety' },
  {
    table: 'device_deliveries',
    ownedThrough: { parent: 'device_connections', column: 'connection_id' },
    category: 'deliveries',
  },
  { table: 'device_connections', ownedThrough: 'participant_id', category: 'deliveries' },
  { table: 'calendar_links', ownedThrough: 'participant_id', category: 'calendar' },
  { table: 'calendar_entries', ownedThrough: 'participant_id', category: 'calendar' },
  { table: 'awaiting_clearance', ownedThrough: 'participant_id', category: 'safety' },
  { table: 'clearances', ownedThrough: 'participant_id', category: 'safety' },
  {
    table: 'live_session_samples',
    ownedThrough: { parent: 'live_sessions', column: 'live_session_id' },
    category: 'sessions',
  },
  { table: 'live_sessions', ownedThrough: 'participant_id', category: 'sessions' },
  { table: 'session_feedback', ownedThrough: 'participant_id', category: 'sessions' },
  { table: 'morning_check_ins', ownedThrough: 'participant_id', category: 'sessions' },
  { table: 'plan_changes', ownedThrough: 'participant_id', category: 'plans' },
  { table: 'plan_decisions', ownedThrough: { parent: 'plans', column: 'plan_id' }, category: 'plans' },
  { table: 'plan_withholdings', ownedThrough: { parent: 'plans', column: 'plan_id' }, category: 'plans' },
  // Words of a participant are sealed by their key, loaded ones by that of whoever loaded them.
  { table: 'texts_to_label', ownedThrough: 'member_id', category: 'learning' },
  { table: 'drawn_choices', ownedThrough: 'participant_id', category: 'plans' },
  { table: 'refused_trials', ownedThrough: 'participant_id', category: 'plans' },
  { table: 'consent_ledger', ownedThrough: 'participant_id', category: 'consents' },
  { table: 'comparisons', ownedThrough: 'participant_id', category: 'plans' },
  { table: 'plans', ownedThrough: 'participant_id', category: 'plans' },
  { table: 'plan_requests', ownedThrough: 'participant_id', category: 'plans' },
  {
    table: 'activity_streams',
    ownedThrough: { parent: 'activities', column: 'activity_id' },
    category: 'activities',
  },
  {
    table: 'delivered_activities',
    ownedThrough: { parent: 'activities', column: 'activity_id' },
    category: 'activities',
  },
  { table: 'activities', ownedThrough: 'participant_id', category: 'activities' },
  { table: 'activity_ratings', ownedThrough: 'participant_id', category: 'activities' },
  { table: 'session_cues', ownedThrough: 'participant_id', category: 'calendar' },
  { table: 'habit_edits', ownedThrough: 'participant_id', category: 'calendar' },
  { table: 'quality_entries', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'daily_summaries', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'hourly_summaries', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'undone_rules', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'source_priorities', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'heart_rate_zones', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'repeated_observations', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'deleted_records', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'observations', ownedThrough: 'participant_id', category: 'measurements' },
  { table: 'import_days', ownedThrough: { parent: 'imports', column: 'import_id' }, category: 'deliveries' },
  {
    table: 'import_devices',
    ownedThrough: { parent: 'imports', column: 'import_id' },
    category: 'deliveries',
  },
  { table: 'import_files', ownedThrough: { parent: 'imports', column: 'import_id' }, category: 'deliveries' },
  { table: 'imports', ownedThrough: 'participant_id', category: 'deliveries' },
  { table: 'research_exports', ownedThrough: 'member_id', category: 'learning' },
  { table: 'uploads', ownedThrough: 'member_id', category: 'deliveries' },
  { table: 'kept_answers', ownedThrough: 'member_id', category: 'account' },
  { table: 'remembered_answers', ownedThrough: 'member_id', category: 'account' },
  { table: 'delegations', ownedThrough: 'participant_id', category: 'care' },
  { table: 'programme_participants', ownedThrough: 'participant_id', category: 'care' },
  { table: 'programme_staff', ownedThrough: 'member_id', category: 'care' },
  { table: 'care_team', ownedThrough: 'participant_id', category: 'care' },
  { table: 'participants', ownedThrough: 'member_id', category: 'profile' },
  { table: 'provisioned_members', ownedThrough: 'member_id', category: 'account' },
  { table: 'linked_identities', ownedThrough: 'member_id', category: 'account' },
  { table: 'access_tokens', ownedThrough: 'member_id', category: 'account' },
  { table: 'invitations', ownedThrough: 'member_id', category: 'account' },
  { table: 'password_resets', ownedThrough: 'member_id', category: 'account' },
  { table: 'passkeys', ownedThrough: 'member_id', category: 'account' },
  { table: 'recovery_codes', ownedThrough: 'member_id', category: 'account' },
  { table: 'authenticators', ownedThrough: 'member_id', category: 'account' },
  { table: 'half_sign_ins', ownedThrough: 'member_id', category: 'account' },
  { table: 'member_sessions', ownedThrough: 'member_id', category: 'account' },
  { table: 'members', ownedThrough: 'id', category: 'account' },
  { table: 'former_person_keys', ownedThrough: 'person_id', category: 'account' },
  { table: 'person_keys', ownedThrough: 'person_id', category: 'account' },
];

/** Columns with ids of people in tables that hold no person's data, and why they may be there. No others may. */
export const idsInUnownedTables: Readonly<Record<string, string>> = {
  'audit_entries.member_id': 'who did it: proof that outlives the account',
  'erasures.participant_id': 'who was erased: proof, and that no backup brings them back',
  'erasures.person_id': 'who was erased: proof, and that no backup brings them back',
  'sign_in_rules.break_glass_member_id':
    'the account for emergencies of a workspace; emptied when that account goes',
};

/** Tables that hold no person's data, and why. */
export const unownedTables: Readonly<Record<string, string>> = {
  workspaces: 'organisations',
  sign_on_attempts:
    'sign-ins on their way, forgotten after ten minutes; sealed by what only the browser has, answers by their state, ' +
    'of which only a hash is kept',
  former_workspace_keys: 'wrapped keys of workspaces that something still needs; nobody by id',
  programmes: 'names of programmes; their people are in tables of their own',
  research_releases:
    'keyed hashes of people in files for research: nobody by id, and no key leads back after an erasure',
  figure_releases:
    'figures of a month as they are told: rounded counts of at least twenty people, nobody by id',
  figure_members:
    'keyed hashes of people counted in figures: nobody by id, and no key leads back after an erasure',
  figure_settings: 'the fewest people of a figure, the same for everybody of a workspace; who set it by id',
  privacy_settings:
    'the law a workspace chose and its name in texts, the same for everybody; who chose by id',
  rule_overrides: 'limits of rules, the same for everybody of a workspace; the signer by id',
  plan_change_settings:
    'how changes of plans are handled, the same for everybody of a workspace; who set it by id',
  people_alike: 'counts of groups of at least ten people, made anew without whoever left; nobody by id',
  model_decisions: 'which models a workspace lets answer; who decided by id',
  model_uses: 'names of models, outcomes and times of their uses; no person and no words',
  sign_in_rules: 'how everybody of a workspace signs in; who set it by id',
  sign_in_tries:
    'keyed hashes of account names and networks that were tried, forgotten after a day; nobody by id',
  audit_entries: 'ids and codes only, kept after erasure as proof',
  erasures: 'ids, times and counts of what was erased: the proof, which outlives the person',
  retention_settings: 'for how long a workspace keeps what; who set it by id',
  outbox: 'ids only',
  migrations: 'the history of the schema',
};

/** How a table is tied to a person: by the participant, by the account, or through its parent row. */
export interface OwnedTable {
  table: string;
  ownedThrough: 'participant_id' | 'member_id' | 'person_id' | 'id' | { parent: string; column: string };
}

/**
 * Every table that holds a person's data, in an order in which rows may be deleted. Export, erasure, retention and
 * the access report are driven by this list; a schema test fails for a table that is in neither list.
 */
export const ownedTables: readonly OwnedTable[] = [
  { table: 'notices', ownedThrough: 'participant_id' },
  { table: 'emergency_access', ownedThrough: 'participant_id' },
  { table: 'day_checks', ownedThrough: 'participant_id' },
  { table: 'calendar_links', ownedThrough: 'participant_id' },
  { table: 'calendar_entries', ownedThrough: 'participant_id' },
  { table: 'awaiting_clearance', ownedThrough: 'participant_id' },
  { table: 'clearances', ownedThrough: 'participant_id' },
  { table: 'live_session_samples', ownedThrough: { parent: 'live_sessions', column: 'live_session_id' } },
  { table: 'live_sessions', ownedThrough: 'participant_id' },
  { table: 'session_feedback', ownedThrough: 'participant_id' },
  { table: 'morning_check_ins', ownedThrough: 'participant_id' },
  { table: 'plan_changes', ownedThrough: 'participant_id' },
  { table: 'plan_decisions', ownedThrough: { parent: 'plans', column: 'plan_id' } },
  { table: 'plan_withholdings', ownedThrough: { parent: 'plans', column: 'plan_id' } },
  // Words of a participant are sealed by their key, loaded ones by that of whoever loaded them.
  { table: 'texts_to_label', ownedThrough: 'member_id' },
  { table: 'drawn_choices', ownedThrough: 'participant_id' },
  { table: 'refused_trials', ownedThrough: 'participant_id' },
  { table: 'consents', ownedThrough: 'participant_id' },
  { table: 'comparisons', ownedThrough: 'participant_id' },
  { table: 'plans', ownedThrough: 'participant_id' },
  { table: 'plan_requests', ownedThrough: 'participant_id' },
  { table: 'activity_streams', ownedThrough: { parent: 'activities', column: 'activity_id' } },
  { table: 'delivered_activities', ownedThrough: { parent: 'activities', column: 'activity_id' } },
  { table: 'activities', ownedThrough: 'participant_id' },
  { table: 'activity_ratings', ownedThrough: 'participant_id' },
  { table: 'session_cues', ownedThrough: 'participant_id' },
  { table: 'habit_edits', ownedThrough: 'participant_id' },
  { table: 'quality_entries', ownedThrough: 'participant_id' },
  { table: 'daily_summaries', ownedThrough: 'participant_id' },
  { table: 'hourly_summaries', ownedThrough: 'participant_id' },
  { table: 'undone_rules', ownedThrough: 'participant_id' },
  { table: 'source_priorities', ownedThrough: 'participant_id' },
  { table: 'heart_rate_zones', ownedThrough: 'participant_id' },
  { table: 'repeated_observations', ownedThrough: 'participant_id' },
  { table: 'observations', ownedThrough: 'participant_id' },
  { table: 'import_days', ownedThrough: { parent: 'imports', column: 'import_id' } },
  { table: 'import_devices', ownedThrough: { parent: 'imports', column: 'import_id' } },
  { table: 'import_files', ownedThrough: { parent: 'imports', column: 'import_id' } },
  { table: 'imports', ownedThrough: 'participant_id' },
  { table: 'uploads', ownedThrough: 'member_id' },
  { table: 'remembered_answers', ownedThrough: 'member_id' },
  { table: 'care_team', ownedThrough: 'participant_id' },
  { table: 'participants', ownedThrough: 'member_id' },
  { table: 'member_sessions', ownedThrough: 'member_id' },
  { table: 'members', ownedThrough: 'id' },
  { table: 'person_keys', ownedThrough: 'person_id' },
];

/** Tables that hold no person's data, and why. */
export const unownedTables: Readonly<Record<string, string>> = {
  workspaces: 'organisations',
  rule_overrides: 'limits of rules, the same for everybody of a workspace; the signer by id',
  plan_change_settings:
    'how changes of plans are handled, the same for everybody of a workspace; who set it by id',
  people_alike: 'counts of groups of at least ten people, made anew without whoever left; nobody by id',
  model_decisions: 'which models a workspace lets answer; who decided by id',
  model_uses: 'names of models, outcomes and times of their uses; no person and no words',
  audit_entries: 'ids and codes only, kept after erasure as proof',
  outbox: 'ids only',
  migrations: 'the history of the schema',
};

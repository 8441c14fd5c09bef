/** Whose key opens a sealed column: the participant's own member, or the member the row (or its upload) names. */
export type KeyHolder = 'participant' | 'member_id' | 'uploader';

/** Columns of owned tables that hold bytes, and what these are. */
export interface ByteColumns {
  /** Opened for an export. `text` is text; `json` is text that holds JSON. */
  sealed?: Readonly<Record<string, 'text' | 'json'>>;
  /** Whose key; the participant's where nothing is said. */
  sealedBy?: KeyHolder;
  /** Sealed by the same key, but never handed out. */
  sealedSecrets?: readonly string[];
  /** Never handed out: keys, tokens, hashes of secrets, fingerprints by a person's key. */
  withheld?: readonly string[];
  /** Handed out as they are, in base64. */
  plain?: readonly string[];
}

/**
 * What columns of bytes hold, by table. A test fails for a column of bytes of an owned table that is not here, so that no
 * export leaves out words of a person or hands out a key.
 */
export const byteColumns: Readonly<Record<string, ByteColumns>> = {
  access_tokens: { sealed: { name: 'text' }, sealedBy: 'member_id', withheld: ['token_hash'] },
  activities: { sealed: { sealed_name: 'text', sealed_recording_file: 'text' }, plain: ['key_hash'] },
  activity_ratings: { plain: ['key_hash'] },
  activity_streams: { plain: ['seconds_and_values'] },
  authenticators: { sealedSecrets: ['sealed_secret'], sealedBy: 'member_id' },
  calendar_entries: { sealed: { entry: 'json' }, withheld: ['imported_uid_hash'] },
  calendar_links: { withheld: ['token_hash'] },
  device_connections: {
    sealedSecrets: ['sealed_secret', 'sealed_former_secret'],
    withheld: ['address_hash'],
  },
  device_deliveries: { withheld: ['delivery_hash', 'body_hash'] },
  research_exports: { sealed: { purpose: 'text', file: 'json' }, sealedBy: 'member_id' },
  consent_ledger: { plain: ['text_sha256', 'prev_hash', 'hash'] },
  clearances: { sealed: { reason: 'text', answer: 'text' } },
  emergency_access: { sealed: { reason: 'text' } },
  habit_edits: { sealed: { sealed_name: 'text' } },
  half_sign_ins: { withheld: ['token_hash'] },
  import_files: { sealed: { path: 'text' }, sealedBy: 'uploader' },
  kept_answers: {
    sealedSecrets: ['answer'],
    sealedBy: 'member_id',
    withheld: ['key_hash', 'request_hash'],
  },
  legal_holds: { sealed: { reason: 'text' } },
  invitations: { sealed: { sealed_note: 'text' }, sealedBy: 'member_id', withheld: ['token_hash'] },
  linked_identities: { withheld: ['subject_hash'] },
  member_sessions: { withheld: ['token_hash', 'csrf_token'] },
  members: { sealed: { display_name: 'text' }, withheld: ['password_hash'] },
  observations: { sealed: { sealed_note: 'text' }, plain: ['key_hash'] },
  provisioned_members: {
    sealed: { attributes: 'json' },
    sealedBy: 'member_id',
    withheld: ['external_id_hash', 'email_hashes'],
  },
  passkeys: {
    sealed: { sealed_name: 'text' },
    sealedBy: 'member_id',
    withheld: ['credential_hash'],
    plain: ['credential_id', 'public_key'],
  },
  password_resets: { withheld: ['token_hash'] },
  recovery_codes: { withheld: ['code_hash'] },
  former_person_keys: { withheld: ['wrapped_key'] },
  person_keys: { withheld: ['wrapped_key', 'fingerprint_key'] },
  personal_exports: { sealedSecrets: ['blob_key'] },
  plan_requests: { sealed: { text: 'text', understood: 'json' } },
  plans: { sealed: { problem: 'json' } },
  quality_entries: { plain: ['key_hash'] },
  remembered_answers: { withheld: ['titles_hash'] },
  repeated_observations: { plain: ['key_hashes'] },
  session_cues: { sealed: { sealed_situation: 'text' } },
  texts_to_label: {
    sealed: { text: 'text', suggested: 'json', label: 'json' },
    sealedBy: 'member_id',
    withheld: ['same_text'],
  },
  uploads: { sealed: { file_name: 'text' }, sealedBy: 'member_id', sealedSecrets: ['blob_key'] },
};

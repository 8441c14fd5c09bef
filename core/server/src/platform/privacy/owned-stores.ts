import type { DataCategory } from './data-categories.js';

/** A folder in the data folder whose files belong to persons. */
export interface OwnedFolder {
  folder: string;
  category: DataCategory;
  /** How its files are erased. */
  erasedBy: string;
}

/** Every folder with files of persons: each file is sealed by a key of its own, which the person's key seals. */
export const ownedFolders: readonly OwnedFolder[] = [
  {
    folder: 'uploads',
    category: 'deliveries',
    erasedBy: 'removed with the rows of uploads; keys go with the person',
  },
  {
    folder: 'exports',
    category: 'rights',
    erasedBy: 'removed with the rows of personal_exports, after 7 days at most',
  },
  {
    folder: 'keys',
    category: 'account',
    erasedBy: 'overwritten and removed with the key of the person',
  },
];

/** What else lies in the data folder, and why it holds nothing of a person. A name may end in `*`. */
export const unownedFiles: Readonly<Record<string, string>> = {
  postgres: 'the embedded database: its tables are in the ownership registry',
  plugins: 'packages of plugins, as they were signed',
  'postgres.ready': 'an empty mark',
  'postgresql-*': 'programs of the embedded database',
  'database-password': 'a secret of the installation',
  'master.key': 'the key that wraps all others; a person’s own is destroyed beside it',
  'signing.key': 'a secret of the installation, which signs what it hands out',
  'backup.key': 'a secret of the installation, which seals backups',
  'access.key': 'a secret of the installation, for the roles of the database',
  'audit-anchors.jsonl': 'numbers and hashes of audit entries',
  'regimen.lock*': 'a number of a process',
  'worker.pid': 'a number of a process',
  'demo-accounts.json': 'made-up people of the demonstration',
  'faults.log': 'where the program failed, without data',
  'erased-people.jsonl': 'ids of whoever was erased, so that no backup brings them back',
};

/** Queues, and what their payloads name. They hold ids alone; an erasure ends open work and empties its payload. */
export const ownedQueues: Readonly<Record<string, string>> = {
  imports: 'an import and its participant',
  'take-backs': 'an import',
  summaries: 'a participant',
  'live-sessions': 'a live session and its participant',
  plans: 'a request and its participant',
  'fit-calendar': 'a participant',
  'follow-plan': 'a participant',
  rescreening: 'a participant',
  'rotate-person-keys': 'a workspace, or one member of it',
  erasures: 'an erasure',
  'personal-exports': 'an export and its participant',
};

/** Queues whose work names nobody. */
export const unownedQueues: Readonly<Record<string, string>> = {
  'reading-texts': 'a workspace',
  'research-exports': 'a file, by id; it names nobody',
  'forget-raw-files': 'a workspace',
  'follow-plans': 'a workspace',
  'keep-to-periods': 'a workspace',
  'make-figures': 'a workspace',
  'rotate-workspace-key': 'a workspace',
  'retire-keys': 'a workspace',
  'move-keys': 'a workspace',
};

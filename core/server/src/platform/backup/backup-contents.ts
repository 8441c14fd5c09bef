import { z } from 'zod';

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** A table as it was when the backup was taken. */
const table = z.object({
  schema: name,
  table: name,
  /** In the order of its rows' values. */
  columns: z.array(name).min(1),
});

/** What stands first in a backup: all that must be known before its rows can be taken. */
export const beginningSchema = z.object({
  regimen: z.string(),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that its schema had. */
  migrations: z.array(z.string()),
  /** First days of the months of which it has measurements. */
  months: z.array(z.iso.date()),
  tables: z.array(table),
});

const counted = z.object({ bytes: z.number().int(), sha256: z.string() });

/** What stands last: what each part must have come to. */
export const manifestSchema = z.object({
  tables: z.array(counted.extend({ schema: name, table: name, rows: z.number().int() })),
  files: z.array(counted.extend({ folder: name, file: z.string() })),
  /** The last entry of each workspace's audit trail. */
  heads: z.array(z.object({ workspaceId: z.uuid(), seq: z.number().int(), hash: z.string() })),
  /** Sealed values that opened when the backup was taken, and a keyed hash of what they said. */
  sample: z.array(
    z.object({
      workspaceId: z.uuid(),
      personId: z.uuid(),
      kind: z.enum(['name', 'file']),
      id: z.uuid(),
      digest: z.string(),
    }),
  ),
});

export type BackedUpTable = z.infer<typeof table>;
export type Beginning = z.infer<typeof beginningSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type CountedTable = Manifest['tables'][number];
export type SampledValue = Manifest['sample'][number];

/** Names of what a backup of data holds, in this order. */
export const beginningName = 'beginning.json';
export const manifestName = 'manifest.json';
export const anchorsName = 'audit-anchors.jsonl';

export function tableName({ schema, table }: Pick<BackedUpTable, 'schema' | 'table'>): string {
  return `tables/${schema}/${table}`;
}

export function fileName(folder: string, file: string): string {
  return `files/${folder}/${file}`;
}

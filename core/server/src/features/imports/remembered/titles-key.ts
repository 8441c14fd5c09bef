import { createHash } from 'node:crypto';
import type { FileInspection } from '@regimen/plugin-api';

/** Whose memory it is: what one member said is proposed to nobody else. */
export interface Rememberer {
  workspaceId: string;
  memberId: string;
}

/**
 * Key of a table's titles for one member, by which answers are remembered; null for a table without titles. The member is
 * in it: keys of two members do not tell that they have the same table.
 */
export function titlesKey(
  { workspaceId, memberId }: Rememberer,
  { columns }: Pick<FileInspection, 'columns'>,
): string | null {
  const titles = columns.map(({ title }) => title.trim());
  if (titles.every((title) => title === '')) return null;
  return createHash('sha256')
    .update(JSON.stringify([workspaceId, memberId, titles]))
    .digest('hex');
}

/** Whether somebody hands back a key as `titlesKey` makes them. */
export function isTitlesKey(key: string): boolean {
  return /^[0-9a-f]{64}$/.test(key);
}

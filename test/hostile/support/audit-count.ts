import type { World } from '../world/world.js';

/** An entry of the trail as a row looks at it. */
export interface TrailEntry {
  action: string;
  subject: string;
  decision: string;
  member_id: string | null;
}

/** Entries that `act` left in the trail of a workspace. */
export async function auditEntriesOf(
  world: World,
  workspaceId: string,
  act: () => Promise<unknown>,
): Promise<TrailEntry[]> {
  const [{ last }] = (await world.asOwner<{ last: string }>(
    'select coalesce(max(seq), 0) as last from audit_entries where workspace_id = $1',
    [workspaceId],
  )) as [{ last: string }];
  await act();
  return world.asOwner<TrailEntry>(
    'select action, subject, decision, member_id from audit_entries where workspace_id = $1 and seq > $2 order by seq',
    [workspaceId, last],
  );
}

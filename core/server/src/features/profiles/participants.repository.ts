import { Injectable } from '@nestjs/common';
import type { Profile } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

/** A participant as stored, with how the asking member stands to them. */
export interface StoredParticipant {
  workspaceId: string;
  id: string;
  memberId: string;
  sealedDisplayName: Buffer;
  profile: Profile;
  profileVersion: number;
  /** The asking member is on the care team. */
  inCareTeam: boolean;
  /** The asking member opened the record in an emergency, and the time is not over. */
  inEmergency: boolean;
  /** The person lets the asking member see the record for a while; `delegatedToChange` lets them act, too. */
  delegatedToRead: boolean;
  delegatedToChange: boolean;
}

interface Row {
  workspace_id: string;
  id: string;
  member_id: string;
  display_name: Buffer;
  profile: Profile;
  profile_version: number;
  in_care_team: boolean;
  in_emergency: boolean;
  delegated: 'read' | 'change' | null;
}

const select = `
  select p.workspace_id, p.id, p.member_id, m.display_name, p.profile, p.profile_version,
         exists (select 1 from current_care_team c where c.workspace_id = p.workspace_id
                          and c.participant_id = p.id and c.member_id = $1) as in_care_team,
         exists (select 1 from emergency_access e where e.workspace_id = p.workspace_id and e.participant_id = p.id
                                                  and e.member_id = $1 and e.until > now() and e.ended_at is null) as in_emergency,
         (select case when bool_or(d.may_change) then 'change' else min('read') end from delegations d
           where d.workspace_id = p.workspace_id and d.participant_id = p.id and d.member_id = $1
             and d.revoked_at is null and d.since <= now() and d.until > now()) as delegated
    from participants p join members m on m.workspace_id = p.workspace_id and m.id = p.member_id`;

@Injectable()
export class ParticipantsRepository {
  /** @param askingMember null for the product itself, which belongs to no care team. */
  async find(tx: EntityManager, id: string, askingMember: string | null): Promise<StoredParticipant | null> {
    const [row] = await tx.query<Row[]>(`${select} where p.id = $2`, [askingMember, id]);
    return row ? fromRow(row) : null;
  }

  /** People the member cares for, by id, behind `after`. */
  async caredForBy(
    tx: EntityManager,
    memberId: string,
    limit: number,
    after: string | null,
  ): Promise<StoredParticipant[]> {
    const rows = await tx.query<Row[]>(
      `${select} where exists (select 1 from current_care_team c where c.workspace_id = p.workspace_id
                                 and c.participant_id = p.id and c.member_id = $1)
         and ($3::uuid is null or p.id > $3) order by p.id limit $2`,
      [memberId, limit, after],
    );
    return rows.map(fromRow);
  }

  /** Everybody of the workspace. */
  async ids(tx: EntityManager): Promise<string[]> {
    return (await tx.query<{ id: string }[]>('select id from participants order by id')).map(({ id }) => id);
  }

  async add(tx: EntityManager, workspaceId: string, memberId: string, profile: Profile): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      'insert into participants (workspace_id, member_id, profile) values ($1, $2, $3) returning id',
      [workspaceId, memberId, profile],
    );
    return row!.id;
  }

  async joinCareTeam(
    tx: EntityManager,
    workspaceId: string,
    participantId: string,
    memberId: string,
  ): Promise<void> {
    await tx.query(
      'insert into care_team (workspace_id, participant_id, member_id) values ($1, $2, $3) on conflict do nothing',
      [workspaceId, participantId, memberId],
    );
  }

  /** False when somebody changed the profile since `version`. */
  async updateProfile(tx: EntityManager, id: string, version: number, profile: Profile): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(
      `with updated as (
         update participants set profile = $3, profile_version = profile_version + 1
          where id = $1 and profile_version = $2 returning id)
       select id from updated`,
      [id, version, profile],
    );
    return rows.length > 0;
  }
}

function fromRow(row: Row): StoredParticipant {
  return {
    workspaceId: row.workspace_id,
    id: row.id,
    memberId: row.member_id,
    sealedDisplayName: row.display_name,
    profile: row.profile,
    profileVersion: row.profile_version,
    inCareTeam: row.in_care_team,
    inEmergency: row.in_emergency,
    delegatedToRead: row.delegated !== null,
    delegatedToChange: row.delegated === 'change',
  };
}

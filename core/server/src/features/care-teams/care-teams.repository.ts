import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../../platform/access/actor.js';

export type CareTeamPart = 'lead' | 'treating' | 'coaching' | 'covering';

/** Somebody who cares for a person; the name is sealed. */
export interface StoredCarer {
  memberId: string;
  sealedDisplayName: Buffer;
  roles: readonly Role[];
  part: CareTeamPart | null;
  programme: string | null;
  since: Date;
  until: Date | null;
}

/** A person of the roster; the name is sealed. */
export interface RosterPerson {
  participantId: string;
  memberId: string;
  sealedDisplayName: Buffer;
}

export interface Colleague {
  memberId: string;
  sealedDisplayName: Buffer;
  roles: readonly Role[];
}

const carer = `m.id as "memberId", m.display_name as "sealedDisplayName", m.roles`;
const isCarer = `m.roles && array['coach', 'clinician'] and m.deactivated_at is null`;

@Injectable()
export class CareTeamsRepository {
  /** Who is on the team, and who works in a programme the person takes part in; without those whose time is over. */
  team(tx: EntityManager, participantId: string): Promise<StoredCarer[]> {
    return tx.query<StoredCarer[]>(
      `select ${carer}, c.part, null as programme, c.since, c.until
         from care_team c join members m on m.workspace_id = c.workspace_id and m.id = c.member_id
        where c.participant_id = $1 and (c.until is null or c.until > now())
       union all
       select ${carer}, null, g.name, greatest(p.since, s.since), least(p.until, s.until)
         from programme_participants p
         join programmes g on g.workspace_id = p.workspace_id and g.id = p.programme_id and g.ended_at is null
         join programme_staff s on s.workspace_id = p.workspace_id and s.programme_id = p.programme_id
         join members m on m.workspace_id = s.workspace_id and m.id = s.member_id
        where p.participant_id = $1 and (p.until is null or p.until > now()) and (s.until is null or s.until > now())
        order by 5 nulls first, 6, 1`,
      [participantId],
    );
  }

  /** People behind `after`, by id. @param onlyOf the member whose own record and people they care for are meant; null for all. */
  roster(
    tx: EntityManager,
    onlyOf: string | null,
    limit: number,
    after: string | null,
  ): Promise<RosterPerson[]> {
    return tx.query<RosterPerson[]>(
      `select p.id as "participantId", p.member_id as "memberId", m.display_name as "sealedDisplayName"
         from participants p join members m on m.workspace_id = p.workspace_id and m.id = p.member_id
        where ($1::uuid is null or p.member_id = $1
               or exists (select 1 from current_care_team c where c.workspace_id = p.workspace_id
                                                              and c.participant_id = p.id and c.member_id = $1))
          and ($3::uuid is null or p.id > $3)
        order by p.id limit $2`,
      [onlyOf, limit, after],
    );
  }

  colleagues(tx: EntityManager): Promise<Colleague[]> {
    return tx.query<Colleague[]>(
      `select ${carer} from members m where ${isCarer} order by m.account_name limit 1000`,
    );
  }

  /** Whether the member is a coach or clinician who may sign in. */
  async mayCare(tx: EntityManager, memberId: string): Promise<boolean> {
    return (
      (await tx.query<unknown[]>(`select 1 from members m where m.id = $1 and ${isCarer}`, [memberId]))
        .length > 0
    );
  }

  async set(
    tx: EntityManager,
    place: { workspaceId: string; participantId: string; memberId: string; addedBy: string },
    part: CareTeamPart,
    until: Date | null,
  ): Promise<void> {
    await tx.query(
      `insert into care_team (workspace_id, participant_id, member_id, part, until, added_by)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, participant_id, member_id) do update set part = excluded.part, until = excluded.until`,
      [place.workspaceId, place.participantId, place.memberId, part, until, place.addedBy],
    );
  }

  /** False when they were not on it. */
  async remove(tx: EntityManager, participantId: string, memberId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `with gone as (delete from care_team where participant_id = $1 and member_id = $2 returning 1) select 1 from gone`,
      [participantId, memberId],
    );
    return rows.length > 0;
  }
}

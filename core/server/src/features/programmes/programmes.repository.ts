import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface StoredProgramme {
  id: string;
  name: string;
  createdAt: Date;
  endedAt: Date | null;
}

/** Somebody in a programme: `id` is the account of staff and the record of participants; the name is sealed. */
export interface StoredPlace {
  id: string;
  memberId: string;
  sealedDisplayName: Buffer;
  since: Date;
  until: Date | null;
}

export interface Place {
  workspaceId: string;
  programmeId: string;
  personId: string;
  until: Date | null;
}

const columns = 'id, name, created_at as "createdAt", ended_at as "endedAt"';
const inTime = (row: string) => `(${row}.until is null or ${row}.until > now())`;

@Injectable()
export class ProgrammesRepository {
  all(tx: EntityManager): Promise<StoredProgramme[]> {
    return tx.query<StoredProgramme[]>(
      `select ${columns} from programmes order by ended_at is not null, name, id limit 500`,
    );
  }

  async find(tx: EntityManager, id: string): Promise<StoredProgramme | null> {
    const [row] = await tx.query<StoredProgramme[]>(`select ${columns} from programmes where id = $1`, [id]);
    return row ?? null;
  }

  async add(tx: EntityManager, workspaceId: string, name: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      'insert into programmes (workspace_id, name) values ($1, $2) returning id',
      [workspaceId, name],
    );
    return row!.id;
  }

  async end(tx: EntityManager, id: string): Promise<void> {
    await tx.query('update programmes set ended_at = now() where id = $1 and ended_at is null', [id]);
  }

  staff(tx: EntityManager, programmeId: string): Promise<StoredPlace[]> {
    return tx.query<StoredPlace[]>(
      `select m.id, m.id as "memberId", m.display_name as "sealedDisplayName", s.since, s.until
         from programme_staff s join members m on m.workspace_id = s.workspace_id and m.id = s.member_id
        where s.programme_id = $1 and ${inTime('s')} order by m.account_name`,
      [programmeId],
    );
  }

  /** @param onlyOf whose people and own record are meant; null for everybody's. */
  participants(tx: EntityManager, programmeId: string, onlyOf: string | null): Promise<StoredPlace[]> {
    return tx.query<StoredPlace[]>(
      `select p.id, p.member_id as "memberId", m.display_name as "sealedDisplayName", x.since, x.until
         from programme_participants x
         join participants p on p.workspace_id = x.workspace_id and p.id = x.participant_id
         join members m on m.workspace_id = p.workspace_id and m.id = p.member_id
        where x.programme_id = $1 and ${inTime('x')}
          and ($2::uuid is null or exists (select 1 from current_care_team c where c.workspace_id = p.workspace_id
                                              and c.participant_id = p.id and c.member_id = $2))
        order by p.id limit 1000`,
      [programmeId, onlyOf],
    );
  }

  async setStaff(tx: EntityManager, { workspaceId, programmeId, personId, until }: Place): Promise<void> {
    await tx.query(
      `insert into programme_staff (workspace_id, programme_id, member_id, until) values ($1, $2, $3, $4)
       on conflict (workspace_id, programme_id, member_id) do update set until = excluded.until`,
      [workspaceId, programmeId, personId, until],
    );
  }

  async setParticipant(
    tx: EntityManager,
    { workspaceId, programmeId, personId, until }: Place,
  ): Promise<void> {
    await tx.query(
      `insert into programme_participants (workspace_id, programme_id, participant_id, until) values ($1, $2, $3, $4)
       on conflict (workspace_id, programme_id, participant_id) do update set until = excluded.until`,
      [workspaceId, programmeId, personId, until],
    );
  }

  async removeStaff(tx: EntityManager, programmeId: string, memberId: string): Promise<void> {
    await tx.query('delete from programme_staff where programme_id = $1 and member_id = $2', [
      programmeId,
      memberId,
    ]);
  }

  async removeParticipant(tx: EntityManager, programmeId: string, participantId: string): Promise<void> {
    await tx.query('delete from programme_participants where programme_id = $1 and participant_id = $2', [
      programmeId,
      participantId,
    ]);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Person } from '../owned-rows.repository.js';
import type { SignedReceipt } from './erasure-receipt.js';
import type { StoreCounts } from './person-eraser.js';

export type ErasureState = 'asked' | 'held' | 'erasing' | 'proved';

/** An erasure as stored; it outlives the person. */
export interface StoredErasure extends Person {
  id: string;
  state: ErasureState;
  askedAt: Date;
  begunAt: Date | null;
  countedBefore: StoreCounts | null;
  provedAt: Date | null;
  receipt: SignedReceipt | null;
}

const columns = `workspace_id as "workspaceId", id, person_id as "memberId", participant_id as "participantId", state,
  asked_at as "askedAt", begun_at as "begunAt", counted_before as "countedBefore", proved_at as "provedAt", receipt`;

@Injectable()
export class ErasuresRepository {
  /** Asks for an erasure; asking again is the same erasure. Resolves to its id. */
  async ask(tx: EntityManager, person: Person, askedBy: string): Promise<{ id: string; isNew: boolean }> {
    const { workspaceId, participantId, memberId } = person;
    const [added] = await tx.query<{ id: string }[]>(
      `insert into erasures (workspace_id, person_id, participant_id, asked_by) values ($1, $2, $3, $4)
       on conflict (workspace_id, person_id) do nothing returning id`,
      [workspaceId, memberId, participantId, askedBy],
    );
    if (added) return { id: added.id, isNew: true };
    const [known] = await tx.query<{ id: string }[]>(
      'select id from erasures where workspace_id = $1 and person_id = $2',
      [workspaceId, memberId],
    );
    return { id: known!.id, isNew: false };
  }

  async find(tx: EntityManager, id: string): Promise<StoredErasure | null> {
    const [row] = await tx.query<StoredErasure[]>(`select ${columns} from erasures where id = $1`, [id]);
    return row ?? null;
  }

  async ofParticipant(tx: EntityManager, participantId: string): Promise<StoredErasure | null> {
    const [row] = await tx.query<StoredErasure[]>(
      `select ${columns} from erasures where participant_id = $1`,
      [participantId],
    );
    return row ?? null;
  }

  /** Newest first. */
  async all(tx: EntityManager, limit: number): Promise<StoredErasure[]> {
    return tx.query<StoredErasure[]>(`select ${columns} from erasures order by asked_at desc, id limit $1`, [
      limit,
    ]);
  }

  async setHeld(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`update erasures set state = 'held' where id = $1 and state in ('asked', 'held')`, [id]);
  }

  /** Begins, once: what was counted first is what a receipt tells, however often the run is repeated. */
  async begin(tx: EntityManager, id: string, counts: StoreCounts): Promise<void> {
    await tx.query(
      `update erasures set state = 'erasing', begun_at = coalesce(begun_at, now()),
              counted_before = coalesce(counted_before, $2)
        where id = $1 and state <> 'proved'`,
      [id, counts],
    );
  }

  async prove(tx: EntityManager, id: string, receipt: SignedReceipt, at: Date): Promise<void> {
    await tx.query(
      `update erasures set state = 'proved', proved_at = $3, receipt = $2 where id = $1 and state <> 'proved'`,
      [id, receipt, at],
    );
  }
}

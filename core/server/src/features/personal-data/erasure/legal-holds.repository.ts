import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { Person } from '../owned-rows.repository.js';

/** A reason in law why a person's data must not be erased for a while. */
export interface LegalHold {
  id: string;
  participantId: string;
  reason: string;
  placedBy: string;
  placedAt: Date;
  /** Last day. */
  until: string;
}

const stands = 'lifted_at is null and until >= current_date';

/** Holds; the reason is sealed by the participant's key. */
@Injectable()
export class LegalHoldsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async place(
    tx: EntityManager,
    person: Person,
    hold: Pick<LegalHold, 'reason' | 'placedBy' | 'until'>,
  ): Promise<string> {
    const sealed = await this.cipher.seal(tx, placeOf(person), hold.reason);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into legal_holds (workspace_id, participant_id, reason, placed_by, until)
       values ($1, $2, $3, $4, $5) returning id`,
      [person.workspaceId, person.participantId, sealed, hold.placedBy, hold.until],
    );
    return row!.id;
  }

  async participantOf(tx: EntityManager, id: string): Promise<string | null> {
    const [row] = await tx.query<{ participantId: string }[]>(
      `select participant_id as "participantId" from legal_holds where id = $1 and ${stands}`,
      [id],
    );
    return row?.participantId ?? null;
  }

  /** Resolves to whose it was; null when none stands. */
  async lift(tx: EntityManager, id: string): Promise<string | null> {
    const [row] = await tx.query<{ participantId: string }[]>(
      `with lifted as (update legal_holds set lifted_at = now() where id = $1 and ${stands} returning participant_id)
       select participant_id as "participantId" from lifted`,
      [id],
    );
    return row?.participantId ?? null;
  }

  /** Last day on which any hold on the person stands; null when none does. */
  async heldUntil(tx: EntityManager, participantId: string): Promise<string | null> {
    const [row] = await tx.query<{ until: string | null }[]>(
      `select max(until)::text as until from legal_holds where participant_id = $1 and ${stands}`,
      [participantId],
    );
    return row?.until ?? null;
  }

  async standing(tx: EntityManager, person: Person): Promise<LegalHold[]> {
    const rows = await tx.query<(Omit<LegalHold, 'reason'> & { sealed: Buffer })[]>(
      `select id, participant_id as "participantId", reason as sealed, placed_by as "placedBy",
              placed_at as "placedAt", until::text as until
         from legal_holds where participant_id = $1 and ${stands} order by until`,
      [person.participantId],
    );
    const reasons = await this.cipher.openAllTexts(
      tx,
      placeOf(person),
      rows.map(({ sealed }) => sealed),
    );
    return rows.map(({ sealed: _sealed, ...hold }, index) => ({ ...hold, reason: reasons[index]! }));
  }
}

function placeOf({ workspaceId, memberId }: Person) {
  return { workspaceId, personId: memberId, field: 'legal_holds.reason' };
}

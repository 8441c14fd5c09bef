import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { Person } from '../owned-rows.repository.js';

/** A reason in law why a person's data must not be erased for a while, as it is stored. */
export interface SealedHold {
  id: string;
  participantId: string;
  sealed: Buffer;
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
    hold: { reason: string; placedBy: string; until: string },
  ): Promise<{ id: string; placedAt: Date }> {
    const sealed = await this.cipher.seal(tx, placeOf(person), hold.reason);
    const [row] = await tx.query<{ id: string; placedAt: Date }[]>(
      `insert into legal_holds (workspace_id, participant_id, reason, placed_by, until)
       values ($1, $2, $3, $4, $5) returning id, placed_at as "placedAt"`,
      [person.workspaceId, person.participantId, sealed, hold.placedBy, hold.until],
    );
    return row!;
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

  /** All that stand in the workspace, the first to end first, still sealed, see `reasonOf`. */
  standing(tx: EntityManager): Promise<SealedHold[]> {
    return tx.query<SealedHold[]>(
      `select id, participant_id as "participantId", reason as sealed, placed_at as "placedAt", until::text as until
         from legal_holds where ${stands} order by legal_holds.until, placed_at`,
    );
  }

  async reasonOf(tx: EntityManager, person: Person, { sealed }: SealedHold): Promise<string> {
    return this.cipher.openText(tx, placeOf(person), sealed);
  }
}

function placeOf({ workspaceId, memberId }: Person) {
  return { workspaceId, personId: memberId, field: 'legal_holds.reason' };
}

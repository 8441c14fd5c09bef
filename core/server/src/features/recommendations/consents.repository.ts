import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StoredParticipant } from '../profiles/participants.repository.js';

/** What a person may agree to; nothing of it is done without their word. */
export const consentKinds = ['try-new-sessions', 'people-like-you', 'label-requests'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** Consents with when they were given and taken back; one that is taken back stays in the record. */
@Injectable()
export class ConsentsRepository {
  /** When a consent that stands was given; null without one. */
  async since(tx: EntityManager, participantId: string, kind: ConsentKind): Promise<Date | null> {
    const [row] = await tx.query<{ at: Date }[]>(
      'select given_at as at from consents where participant_id = $1 and kind = $2 and withdrawn_at is null',
      [participantId, kind],
    );
    return row?.at ?? null;
  }

  /** Giving what is given, or taking back what is not, changes nothing. */
  async set(
    tx: EntityManager,
    { workspaceId, id }: Pick<StoredParticipant, 'workspaceId' | 'id'>,
    kind: ConsentKind,
    given: boolean,
  ): Promise<void> {
    if (given)
      await tx.query(
        `insert into consents (workspace_id, participant_id, kind, given_at) values ($1, $2, $3, clock_timestamp())
         on conflict (workspace_id, participant_id, kind) where withdrawn_at is null do nothing`,
        [workspaceId, id, kind],
      );
    else
      await tx.query(
        `update consents set withdrawn_at = clock_timestamp()
          where participant_id = $1 and kind = $2 and withdrawn_at is null`,
        [id, kind],
      );
  }
}

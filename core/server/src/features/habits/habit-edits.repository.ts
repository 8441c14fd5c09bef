import { Inject, Injectable } from '@nestjs/common';
import type { HabitEdit } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';

/** What people say of their habits; the names they give are theirs, and sealed. */
@Injectable()
export class HabitEditsRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async of(tx: EntityManager, participant: StoredParticipant): Promise<HabitEdit[]> {
    const rows = await tx.query<(Omit<HabitEdit, 'name'> & { sealedName: Buffer | null })[]>(
      `select habit_id as "habitId", sealed_name as "sealedName", verdict, pinned from habit_edits
        where participant_id = $1 order by habit_id`,
      [participant.id],
    );
    const edits: HabitEdit[] = [];
    for (const { sealedName, ...edit } of rows) {
      const name = sealedName && (await this.cipher.openText(tx, placeOf(participant), sealedName));
      edits.push({ ...edit, name });
    }
    return edits;
  }

  async keep(
    tx: EntityManager,
    participant: StoredParticipant,
    { habitId, name, verdict, pinned }: HabitEdit,
  ): Promise<void> {
    const sealed = name === null ? null : await this.cipher.seal(tx, placeOf(participant), name);
    await tx.query(
      `insert into habit_edits (workspace_id, participant_id, habit_id, sealed_name, verdict, pinned)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, participant_id, habit_id) do update
         set sealed_name = excluded.sealed_name, verdict = excluded.verdict, pinned = excluded.pinned, edited_at = now()`,
      [participant.workspaceId, participant.id, habitId, sealed, verdict, pinned],
    );
  }
}

function placeOf({ workspaceId, memberId }: StoredParticipant) {
  return { workspaceId, personId: memberId, field: 'habit_edits.sealed_name' };
}

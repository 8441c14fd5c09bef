import { Inject, Injectable } from '@nestjs/common';
import { activityCodes } from '@regimen/domain';
import type { OwnCue } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';

/** When people do what, in their own words, which are sealed. */
@Injectable()
export class OwnCuesRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async of(tx: EntityManager, participant: StoredParticipant): Promise<OwnCue[]> {
    const rows = await tx.query<
      (Pick<OwnCue, 'weekday' | 'startsAt'> & { activity: string; sealed: Buffer | null })[]
    >(
      `select weekday, activity, sealed_situation as sealed, starts_at as "startsAt" from session_cues
        where participant_id = $1 order by weekday, activity`,
      [participant.id],
    );
    const cues: OwnCue[] = [];
    for (const { activity: code, sealed, ...row } of rows) {
      const activity = activityCodes.find((each) => each === code);
      const situation = sealed && (await this.cipher.openText(tx, placeOf(participant), sealed));
      if (activity) cues.push({ ...row, activity, situation });
    }
    return cues;
  }

  /** Replaces what was said before; of nothing, nothing is kept. */
  async keep(
    tx: EntityManager,
    participant: StoredParticipant,
    { weekday, activity, situation, startsAt }: OwnCue,
  ): Promise<void> {
    const key = [participant.workspaceId, participant.id, weekday, activity];
    if (situation === null && startsAt === null) {
      const where = 'workspace_id = $1 and participant_id = $2 and weekday = $3 and activity = $4';
      await tx.query(`delete from session_cues where ${where}`, key);
      return;
    }
    const sealed = situation === null ? null : await this.cipher.seal(tx, placeOf(participant), situation);
    await tx.query(
      `insert into session_cues (workspace_id, participant_id, weekday, activity, sealed_situation, starts_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, participant_id, weekday, activity) do update
         set sealed_situation = excluded.sealed_situation, starts_at = excluded.starts_at, told_at = now()`,
      [...key, sealed, startsAt],
    );
  }
}

function placeOf({ workspaceId, memberId }: StoredParticipant) {
  return { workspaceId, personId: memberId, field: 'session_cues.sealed_situation' };
}

import { Inject, Injectable } from '@nestjs/common';
import type { Activity } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../../platform/privacy/person-cipher.js';
import type { SealedActivityText } from './activity-row.js';
import { activityRow } from './activity-row.js';
import type { ObservationOwner } from '../observations/observations.repository.js';
import { packStream } from './pack-stream.js';
import { ratedSessions } from './rated-sessions.js';
import type { SealedActivity, StoredActivity } from './stored-activity.js';
import { shownColumns } from './stored-activity.js';

/** What a training history needs of an activity. */
export type CountedActivity = Pick<
  StoredActivity,
  'id' | 'activity' | 'localDay' | 'elapsedSeconds' | 'energyKcal'
>;

const [nameField, recordingField] = ['activities.sealed_name', 'activities.sealed_recording_file'];

/** Activities and their streams. Names and recording files are sealed with the key of the person they are of. */
@Injectable()
export class ActivitiesRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  /** Stores one activity with its streams. Resolves to its id, or null when it is already known. */
  async store(tx: EntityManager, owner: ObservationOwner, activity: Activity): Promise<string | null> {
    const row = activityRow(owner, activity, await this.seal(tx, owner, activity));
    const names = Object.keys(row);
    const [stored] = await tx.query<{ id: string }[]>(
      `insert into activities (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
       on conflict (workspace_id, participant_id, key_hash) do nothing returning id`,
      Object.values(row),
    );
    if (!stored) return null;
    for (const stream of activity.streams) {
      await tx.query(
        `insert into activity_streams (workspace_id, activity_id, kind, points, seconds_and_values)
         values ($1, $2, $3, $4, $5)`,
        [owner.workspaceId, stored.id, stream.kind, stream.values.length, packStream(stream)],
      );
    }
    return stored.id;
  }

  /** Sessions that count, newest first, behind `before` (start and id of the last one shown). */
  async page(
    tx: EntityManager,
    participantId: string,
    limit: number,
    before: { startedAt: string; id: string } | null,
  ): Promise<StoredActivity[]> {
    const rows = await tx.query<SealedActivity[]>(
      `select ${shownColumns} from activities
        where participant_id = $1 and duplicate_of is null and ($3::timestamptz is null or (started_at, id) < ($3, $4::uuid))
        order by started_at desc, id desc limit $2`,
      [participantId, limit, before?.startedAt ?? null, before?.id ?? null],
    );
    return this.opened(tx, rows);
  }

  async find(tx: EntityManager, id: string): Promise<StoredActivity | null> {
    const rows = await tx.query<SealedActivity[]>(`select ${shownColumns} from activities where id = $1`, [
      id,
    ]);
    return (await this.opened(tx, rows))[0] ?? null;
  }

  /** Sessions that count between two local days, oldest first: the training history a plan starts from. */
  between(tx: EntityManager, participantId: string, from: string, to: string): Promise<CountedActivity[]> {
    return tx.query<CountedActivity[]>(
      `select id, activity, local_day::text as "localDay", elapsed_seconds as "elapsedSeconds",
              energy_kcal as "energyKcal"
         from activities where participant_id = $1 and duplicate_of is null and local_day between $2 and $3
        order by started_at, id`,
      [participantId, from, to],
    );
  }

  /** Local day of the last session that counts, up to a day; null without any. */
  async lastDay(tx: EntityManager, participantId: string, until: string): Promise<string | null> {
    const [row] = await tx.query<{ day: string | null }[]>(
      `select max(local_day)::text as day
         from activities where participant_id = $1 and duplicate_of is null and local_day <= $2`,
      [participantId, until],
    );
    return row?.day ?? null;
  }

  private async seal(
    tx: EntityManager,
    { workspaceId, memberId }: ObservationOwner,
    { name, recordingFile }: Activity,
  ): Promise<SealedActivityText> {
    const sealed = (field: string, text: string | null | undefined) =>
      text === null || text === undefined
        ? null
        : this.cipher.seal(tx, { workspaceId, personId: memberId, field }, text);
    return {
      name: await sealed(nameField, name),
      recordingFile: await sealed(recordingField, recordingFile),
    };
  }

  /** All rows are of one participant. */
  private async opened(tx: EntityManager, rows: readonly SealedActivity[]): Promise<StoredActivity[]> {
    const names = await this.texts(tx, rows, nameField, ({ sealedName }) => sealedName);
    const files = await this.texts(tx, rows, recordingField, (row) => row.sealedRecordingFile);
    const rated = rows[0] ? await ratedSessions(tx, rows[0].participantId) : null;
    return rows.map((row, index) => ({
      ...row,
      ...exertionOf(row, rated?.get(row.sessionId) ?? null),
      name: names[index] ?? null,
      recordingFile: files[index] ?? null,
    }));
  }

  private async texts(
    tx: EntityManager,
    rows: readonly SealedActivity[],
    field: string,
    boxOf: (row: SealedActivity) => Buffer | null,
  ): Promise<(string | null)[]> {
    const boxes = rows.map(boxOf);
    const sealed = boxes.filter((box) => box !== null);
    const { workspaceId = '', memberId: personId = '' } = rows[0] ?? {};
    const texts = await this.cipher.openAllTexts(tx, { workspaceId, personId, field }, sealed);
    let next = 0;
    return boxes.map((box) => (box === null ? null : (texts[next++] ?? null)));
  }
}

/** What the person said afterwards counts before what the source told. */
function exertionOf(
  { sourcePerceivedExertion: told }: SealedActivity,
  rating: number | null,
): Pick<StoredActivity, 'perceivedExertion' | 'perceivedExertionOrigin'> {
  const byWhom = told === null ? null : 'source';
  return {
    perceivedExertion: rating ?? told,
    perceivedExertionOrigin: rating === null ? byWhom : 'person',
  };
}

import { Inject, Injectable } from '@nestjs/common';
import type {
  CalendarPeriod,
  Commitment,
  GroupClass,
  PersonalCalendar,
  TrainingWindow,
} from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { PersonCipher } from '../../platform/privacy/person-cipher.js';
import type { StoredParticipant } from '../profiles/participants.repository.js';

/** An entry of a calendar without its id. */
export type CalendarEntry =
  | { kind: 'window'; entry: Omit<TrainingWindow, 'id'> }
  | { kind: 'commitment'; entry: Omit<Commitment, 'id'> }
  | { kind: 'period'; entry: Omit<CalendarPeriod, 'id'> }
  | { kind: 'class'; entry: Omit<GroupClass, 'id'> };

type Owner = Pick<StoredParticipant, 'workspaceId' | 'id' | 'memberId'>;

interface Row {
  id: string;
  kind: CalendarEntry['kind'];
  entry: Buffer;
}

const listOf = {
  window: 'windows',
  commitment: 'commitments',
  period: 'periods',
  class: 'classes',
} as const satisfies Readonly<Record<CalendarEntry['kind'], keyof PersonalCalendar>>;

/** Entries of people's calendars, each sealed. */
@Injectable()
export class CalendarRepository {
  constructor(@Inject(PersonCipher) private readonly cipher: PersonCipher) {}

  async load(tx: EntityManager, owner: Owner): Promise<PersonalCalendar> {
    const rows = await tx.query<Row[]>(
      'select id, kind, entry from calendar_entries where participant_id = $1 order by created_at, id',
      [owner.id],
    );
    const texts = await this.cipher.openAllTexts(
      tx,
      placeOf(owner),
      rows.map(({ entry }) => entry),
    );
    const calendar: Record<keyof PersonalCalendar, unknown[]> = {
      windows: [],
      commitments: [],
      periods: [],
      classes: [],
    };
    rows.forEach(({ id, kind }, index) => {
      calendar[listOf[kind]].push({ id, ...(JSON.parse(texts[index] ?? '{}') as object) });
    });
    // What is stored was checked by the domain before it was sealed.
    return calendar as unknown as PersonalCalendar;
  }

  /** @param importedUidHash of the event of a file that the entry comes from, in hexadecimal. */
  async add(
    tx: EntityManager,
    owner: Owner,
    { kind, entry }: CalendarEntry,
    importedUidHash: string | null = null,
  ): Promise<void> {
    const sealed = await this.cipher.seal(tx, placeOf(owner), JSON.stringify(entry));
    await tx.query(
      `insert into calendar_entries (workspace_id, participant_id, kind, entry, imported_uid_hash)
       values ($1, $2, $3, $4, decode($5, 'hex'))`,
      [owner.workspaceId, owner.id, kind, sealed, importedUidHash],
    );
  }

  /** Entries that come from one of these events. */
  async imported(tx: EntityManager, owner: Owner, uidHashes: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select id from calendar_entries
        where participant_id = $1 and encode(imported_uid_hash, 'hex') = any($2)`,
      [owner.id, uidHashes],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false where the person has no such entry of this kind. */
  async replace(
    tx: EntityManager,
    owner: Owner,
    id: string,
    { kind, entry }: CalendarEntry,
  ): Promise<boolean> {
    const sealed = await this.cipher.seal(tx, placeOf(owner), JSON.stringify(entry));
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `update calendar_entries set entry = $4
        where participant_id = $1 and id = $2 and kind = $3 returning id`,
      [owner.id, id, kind, sealed],
    );
    return rows.length > 0;
  }

  /** @returns false where the person has no such entry. */
  async remove(tx: EntityManager, owner: Owner, id: string): Promise<boolean> {
    const [rows] = await tx.query<[{ id: string }[], number]>(
      'delete from calendar_entries where participant_id = $1 and id = $2 returning id',
      [owner.id, id],
    );
    return rows.length > 0;
  }
}

function placeOf({ workspaceId, memberId }: Owner) {
  return { workspaceId, personId: memberId, field: 'calendar_entries.entry' };
}

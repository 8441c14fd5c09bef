import { Injectable } from '@nestjs/common';
import type { Language } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

export interface StoredCalendarLink {
  workspaceId: string;
  participantId: string;
  showsDetails: boolean;
  language: Language;
  createdAt: Date;
  lastFetchedAt: Date | null;
}

type Owner = Pick<StoredCalendarLink, 'workspaceId' | 'participantId'>;
type Setting = Pick<StoredCalendarLink, 'showsDetails' | 'language'>;

const columns = `workspace_id as "workspaceId", participant_id as "participantId", shows_details as "showsDetails", language,
  created_at as "createdAt", last_fetched_at as "lastFetchedAt"`;

/** Secret links, one a person; of the secret only its SHA-256 in hexadecimal is ever seen here. */
@Injectable()
export class CalendarLinksRepository {
  async find(tx: EntityManager, participantId: string): Promise<StoredCalendarLink | null> {
    const [row] = await tx.query<StoredCalendarLink[]>(
      `select ${columns} from calendar_links where participant_id = $1`,
      [participantId],
    );
    return row ?? null;
  }

  /** Finds a link by the hash of its secret, in a transaction that knows the hash and nothing else yet. */
  async byHash(tx: EntityManager, tokenHash: string): Promise<StoredCalendarLink | null> {
    const [row] = await tx.query<StoredCalendarLink[]>(
      `select ${columns} from calendar_links where token_hash = decode($1, 'hex')`,
      [tokenHash],
    );
    return row ?? null;
  }

  /** Replaces any link the person has. */
  async make(
    tx: EntityManager,
    { workspaceId, participantId }: Owner,
    tokenHash: string,
    { showsDetails, language }: Setting,
  ): Promise<StoredCalendarLink> {
    const [row] = await tx.query<StoredCalendarLink[]>(
      `insert into calendar_links (workspace_id, participant_id, token_hash, shows_details, language)
       values ($1, $2, decode($3, 'hex'), $4, $5)
       on conflict (workspace_id, participant_id) do update
         set token_hash = excluded.token_hash, shows_details = excluded.shows_details, language = excluded.language,
             created_at = now(), last_fetched_at = null
       returning ${columns}`,
      [workspaceId, participantId, tokenHash, showsDetails, language],
    );
    return row!;
  }

  /** @returns the link as it is set now; null where there is none. */
  async set(
    tx: EntityManager,
    participantId: string,
    { showsDetails, language }: Setting,
  ): Promise<StoredCalendarLink | null> {
    const [rows] = await tx.query<[StoredCalendarLink[], number]>(
      `update calendar_links set shows_details = $2, language = $3 where participant_id = $1 returning ${columns}`,
      [participantId, showsDetails, language],
    );
    return rows[0] ?? null;
  }

  /** @returns false where there was none. */
  async revoke(tx: EntityManager, participantId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>(
      'delete from calendar_links where participant_id = $1 returning participant_id',
      [participantId],
    );
    return rows.length > 0;
  }

  /** Notes that a calendar came. @returns whether it is the first time today (UTC). */
  async fetched(tx: EntityManager, participantId: string): Promise<boolean> {
    const [row] = await tx.query<{ first: boolean }[]>(
      `with before as (select last_fetched_at as at from calendar_links where participant_id = $1 for update)
       , now_fetched as (update calendar_links set last_fetched_at = now() where participant_id = $1)
       select coalesce((at at time zone 'utc')::date < (now() at time zone 'utc')::date, true) as first from before`,
      [participantId],
    );
    return row?.first ?? false;
  }
}

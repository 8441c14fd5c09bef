import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { zoneSetting } from '../chosen-zone.js';
import type { Rememberer } from './titles-key.js';

export type Answers = Readonly<Record<string, string>>;

export interface RememberedAnswers {
  answers: Answers;
  givenAt: Date;
}

/** Of the person, not of the table: the next one with the same titles may be somebody else's, or written elsewhere. */
const ofPersons: readonly string[] = ['person', zoneSetting];
/** Tables of one member; those answered longest ago are forgotten beyond that (engineering limit). */
const mostTables = 200;

/** What a member answered about tables, by the key of their titles. */
@Injectable()
export class RememberedAnswersRepository {
  async find(tx: EntityManager, member: Rememberer, key: string): Promise<RememberedAnswers | null> {
    const [row] = await tx.query<RememberedAnswers[]>(
      `select answers, given_at as "givenAt" from remembered_answers
        where workspace_id = $1 and member_id = $2 and titles_hash = decode($3, 'hex')`,
      [member.workspaceId, member.memberId, key],
    );
    return row ?? null;
  }

  /** Takes the place of what was answered before; no answers forget it. */
  async keep(tx: EntityManager, member: Rememberer, key: string, answers: Answers): Promise<void> {
    const kept = Object.fromEntries(Object.entries(answers).filter(([name]) => !ofPersons.includes(name)));
    const place = [member.workspaceId, member.memberId, key];
    if (Object.keys(kept).length === 0) {
      await tx.query(
        `delete from remembered_answers
          where workspace_id = $1 and member_id = $2 and titles_hash = decode($3, 'hex')`,
        place,
      );
      return;
    }
    await tx.query(
      `insert into remembered_answers (workspace_id, member_id, titles_hash, answers)
       values ($1, $2, decode($3, 'hex'), $4)
       on conflict (workspace_id, member_id, titles_hash) do update set answers = excluded.answers, given_at = now()`,
      [...place, JSON.stringify(kept)],
    );
    await tx.query(
      `delete from remembered_answers where workspace_id = $1 and member_id = $2 and titles_hash in (
         select titles_hash from remembered_answers where workspace_id = $1 and member_id = $2
          order by given_at desc offset $3)`,
      [member.workspaceId, member.memberId, mostTables],
    );
  }
}

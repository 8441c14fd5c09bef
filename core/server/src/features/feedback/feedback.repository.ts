import { Injectable } from '@nestjs/common';
import type { SessionFeedback } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

const columns = `session_id as "sessionId", on_day::text as "on", done, minutes_done as "minutesDone", effort, enjoyment, pain, pain_at as "painAt",
  verdict, obstacle`;

@Injectable()
export class FeedbackRepository {
  /** Stores what was said of a session; saying it again replaces it. */
  async store(
    tx: EntityManager,
    owner: { workspaceId: string; participantId: string; planId: string },
    feedback: SessionFeedback,
  ): Promise<void> {
    await tx.query(
      `insert into session_feedback (workspace_id, participant_id, plan_id, session_id, on_day, done, minutes_done, effort,
                                     enjoyment, pain, pain_at, verdict, obstacle)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (workspace_id, plan_id, session_id) do update
         set on_day = excluded.on_day, done = excluded.done, minutes_done = excluded.minutes_done,
             effort = excluded.effort, enjoyment = excluded.enjoyment, pain = excluded.pain,
             pain_at = excluded.pain_at, verdict = excluded.verdict, obstacle = excluded.obstacle, recorded_at = now()`,
      [
        owner.workspaceId,
        owner.participantId,
        owner.planId,
        feedback.sessionId,
        feedback.on,
        feedback.done,
        feedback.minutesDone,
        feedback.effort,
        feedback.enjoyment,
        feedback.pain,
        feedback.painAt ?? null,
        feedback.verdict ?? null,
        feedback.obstacle ?? null,
      ],
    );
  }

  /** What was said of sessions of any plan since a day, as far as something hurt; in the order it was said. */
  painSince(tx: EntityManager, participantId: string, day: string): Promise<SessionFeedback[]> {
    return tx.query<SessionFeedback[]>(
      `select ${columns} from session_feedback
        where participant_id = $1 and on_day >= $2 and pain_at is not null and pain > 0
        order by recorded_at, session_id`,
      [participantId, day],
    );
  }

  /**
   * What was said of the sessions of a plan, oldest first by when it was said. A session keeps what was said of it when the
   * plan around it changes; of what was said twice, the newest counts.
   */
  ofPlan(tx: EntityManager, planId: string): Promise<SessionFeedback[]> {
    return tx.query<SessionFeedback[]>(
      `select ${columns} from (
         select distinct on (session_id) * from session_feedback
          where participant_id = (select participant_id from plans where id = $1)
            and session_id in (select jsonb_path_query(document, '$.weeks[*].sessions[*].id') #>> '{}'
                                 from plans where id = $1)
          order by session_id, recorded_at desc) said
        order by recorded_at, session_id`,
      [planId],
    );
  }
}

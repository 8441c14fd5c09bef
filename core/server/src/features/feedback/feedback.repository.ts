import { Injectable } from '@nestjs/common';
import type { SessionFeedback } from '@regimen/domain';
import type { EntityManager } from 'typeorm';

const columns = `session_id as "sessionId", on_day::text as "on", done, minutes_done as "minutesDone", effort, enjoyment, pain`;

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
                                     enjoyment, pain)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (workspace_id, plan_id, session_id) do update
         set on_day = excluded.on_day, done = excluded.done, minutes_done = excluded.minutes_done,
             effort = excluded.effort, enjoyment = excluded.enjoyment, pain = excluded.pain, recorded_at = now()`,
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
      ],
    );
  }

  /** Oldest first, by when it was said. */
  ofPlan(tx: EntityManager, planId: string): Promise<SessionFeedback[]> {
    return tx.query<SessionFeedback[]>(
      `select ${columns} from session_feedback where plan_id = $1 order by recorded_at, session_id`,
      [planId],
    );
  }
}

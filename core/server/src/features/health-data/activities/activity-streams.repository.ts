import { Injectable } from '@nestjs/common';
import type { ActivityStream } from '@regimen/domain';
import { activityStreamKinds } from '@regimen/domain';
import type { EntityManager } from 'typeorm';
import { unpackStream } from './pack-stream.js';

/** Whose recording it is. */
export interface RecordingOwner {
  participantId: string;
}

@Injectable()
export class ActivityStreamsRepository {
  /** Channels of an activity as they were recorded, in the order of their kinds. */
  async read(tx: EntityManager, activityId: string, kinds: readonly string[]): Promise<ActivityStream[]> {
    const rows = await tx.query<{ kind: string; seconds_and_values: Buffer }[]>(
      'select kind, seconds_and_values from activity_streams where activity_id = $1 and kind = any($2)',
      [activityId, kinds],
    );
    return activityStreamKinds.flatMap((kind): ActivityStream[] => {
      const row = rows.find((one) => one.kind === kind);
      return row ? [{ kind, ...unpackStream(row.seconds_and_values) }] : [];
    });
  }
}
